package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Which classes plugins see, for tests of this module and of those that have more classes on their path. */
public final class ClassSight {
    private ClassSight() {}

    /**
     * Expects that a class is there, or not, for a plain jar and for a bundle, asked from inside and from outside.
     *
     * @param plugins a folder in which the two are put
     * @param visible whether they are to see it
     * @param name of the class, with its package
     */
    public static void expect(Path plugins, boolean visible, String name) {
        PluginJars.lens("acme/plain", visible(name)).writeTo(plugins.resolve("a.jar"));
        PluginJars.lens("acme/bundle", visible(name))
                .bundle("acme", "[1.0,2)")
                .header("DynamicImport-Package", "*")
                .writeTo(plugins.resolve("b.jar"));
        try (Catalog catalog = Catalog.open(List.of(plugins))) {
            assertThat(Folders.lines(catalog)).isEmpty();
            for (String lens : List.of("acme/plain", "acme/bundle")) {
                assertThat(Folders.value(catalog, lens)).as(lens).isEqualTo(visible ? 1 : 0);
                assertThat(loads(catalog, lens, name)).as(lens).isEqualTo(visible);
            }
        }
    }

    /** Asks from outside, where a framework might guess that the class path is meant. */
    private static boolean loads(Catalog catalog, String lens, String name) {
        try {
            catalog.find(lens).orElseThrow().type().getClassLoader().loadClass(name);
            return true;
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }

    /** An expression that is 1 where the class can be loaded by the plugin and 0 where it cannot. */
    static String visible(String name) {
        return String.format(Locale.ROOT, """
                new Object() {
                    double visible() {
                        try {
                            Class.forName("%s", false, First.class.getClassLoader());
                            return 1;
                        } catch (ClassNotFoundException hidden) {
                            return 0;
                        }
                    }
                }.visible()""", name);
    }
}
