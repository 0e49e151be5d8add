package reeb.runtime.catalog;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reeb.api.Plugin;

/** The plugins on the class path. */
final class BuiltInPlugins {
    private static final int ATTEMPTS = 20;

    /** What is on the class path stays the same while the process lives, and asking takes longer than a small run. */
    private static final AtomicReference<@Nullable Shelf> KNOWN = new AtomicReference<>();

    private BuiltInPlugins() {}

    /** Gives a shelf of its own with all of them; a broken one is a problem and the next is tried. */
    static Shelf shelf() {
        Shelf known = KNOWN.get();
        if (known == null) {
            known = found();
            KNOWN.set(known);
        }
        return known.copy();
    }

    private static Shelf found() {
        Shelf shelf = new Shelf();
        Iterator<Plugin> plugins = ServiceLoader.load(Plugin.class, BuiltInPlugins.class.getClassLoader())
                .iterator();
        while (hasNext(plugins, shelf)) {
            try {
                add(plugins.next(), shelf);
            } catch (ServiceConfigurationError | LinkageError failure) {
                shelf.refuse(InstalledPlugin.BUILT_IN, reason(failure));
            }
        }
        return shelf;
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
