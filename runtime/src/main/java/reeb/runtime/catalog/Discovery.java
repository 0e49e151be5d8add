package reeb.runtime.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import reeb.api.Plugin;

/** Reads {@code META-INF/services} of a class space and asks the plugins listed there for their parts. */
record Discovery(ClassLoader loader) {
    private static final String SERVICES = "META-INF/services/" + Plugin.class.getName();
    private static final int LONGEST = 1 << 16;

    /** Gives the offers in the order of the entries, at least one. */
    List<Offer> offers() throws Refusal {
        Thread.currentThread().setContextClassLoader(loader);
        List<Offer> offers = new ArrayList<>();
        for (String name : names()) {
            offers.add(Offer.of(plugin(name), PartCheck.THIRD_PARTY));
        }
        if (offers.isEmpty()) {
            throw new Refusal("has no " + SERVICES + ", so it offers no parts");
        }
        return offers;
    }

    private Set<String> names() throws Refusal {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL entry : Collections.list(loader.getResources(SERVICES))) {
                try (InputStream in = entry.openStream()) {
                    String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
                    text.lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException failure) {
            throw new Refusal(Reason.unreadable(failure), failure);
        }
        return names;
    }

    private Plugin plugin(String name) throws Refusal {
        Class<?> type = type(Reason.line(name));
        if (!Plugin.class.isAssignableFrom(type)) {
            throw new Refusal("lists " + type.getName() + " as a plugin, which does not implement reeb.api.Plugin");
        }
        try {
            return (Plugin) type.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException unfit) {
            throw new Refusal(
                    "lists " + type.getName()
                            + " as a plugin, which must be a public class with a public constructor without parameters",
                    unfit);
        } catch (InvocationTargetException failure) {
            throw new Refusal(Reason.of(failure.getTargetException()), failure);
        }
    }

    private Class<?> type(String name) throws Refusal {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException missing) {
            throw new Refusal("lists " + name + " as a plugin, but has no such class", missing);
        }
    }
}
