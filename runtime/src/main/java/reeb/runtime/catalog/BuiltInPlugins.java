package reeb.runtime.catalog;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import reeb.api.Plugin;

/** The plugins on the class path. */
final class BuiltInPlugins {
    private static final int ATTEMPTS = 20;

    private BuiltInPlugins() {}

    /** Puts all of them on the shelf; a broken one is a problem and the next is tried. */
    static void addTo(Shelf shelf) {
        Iterator<Plugin> plugins = ServiceLoader.load(Plugin.class, BuiltInPlugins.class.getClassLoader())
                .iterator();
        while (hasNext(plugins, shelf)) {
            try {
                add(plugins.next(), shelf);
            } catch (ServiceConfigurationError | LinkageError failure) {
                shelf.refuse(InstalledPlugin.BUILT_IN, reason(failure));
            }
        }
    }

    /** Puts one on the shelf. */
    static void add(Plugin plugin, Shelf shelf) {
        String type = plugin.getClass().getName();
        try {
            shelf.add(
                    Offer.of(plugin, PartCheck.BUILT_IN),
                    new Origin(type, InstalledPlugin.BUILT_IN, version(plugin.getClass()), ""));
        } catch (Refusal refusal) {
            shelf.refuse(type, refusal.reason());
        }
    }

    private static boolean hasNext(Iterator<Plugin> plugins, Shelf shelf) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return plugins.hasNext();
            } catch (ServiceConfigurationError failure) {
                shelf.refuse(InstalledPlugin.BUILT_IN, reason(failure));
            }
        }
        return false;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return Reason.line(failure.getMessage()) + (cause == null ? "" : "; " + Reason.of(cause));
    }

    private static String version(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse(InstalledPlugin.UNVERSIONED);
    }
}
