package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.width.VectorWidth;

final class ClassSpaceTest {
    @TempDir
    private Path folder;

    @Test
    void letsPlainJarsBringDifferentVersionsOfALibrary() {
        PluginJars.lens("acme/one", "lib.Answer.answer()").library(library(1)).writeTo(folder.resolve("plugins/a.jar"));
        PluginJars.lens("acme/two", "lib.Answer.answer()").library(library(2)).writeTo(folder.resolve("plugins/b.jar"));
        expectOneAndTwo();
    }

    @Test
    void letsBundlesBringDifferentVersionsOfALibrary() {
        for (int version = 1; version <= 2; version++) {
            PluginJars.lens(version == 1 ? "acme/one" : "acme/two", "lib.Answer.answer()")
                    .bundle("acme" + version, "[1.0,2)")
                    .header("Bundle-ClassPath", ".,lib/answer.jar")
                    .header("Export-Package", "lib;version=" + version)
                    .library(library(version))
                    .writeTo(folder.resolve("plugins/" + version + ".jar"));
        }
        expectOneAndTwo();
    }

    @Test
    void letsJarsBringDifferentVersionsAmongTheirOwnClasses() {
        for (int version = 1; version <= 2; version++) {
            PluginJars.lens(version == 1 ? "acme/one" : "acme/two", "lib.Answer.answer()")
                    .java("lib.Answer", answer(version))
                    .writeTo(folder.resolve("plugins/" + version + ".jar"));
        }
        expectOneAndTwo();
    }

    @Test
    void keepsAPlainJarFromSeeingAnotherPluginsClasses() {
        PluginJars.lens("acme/one", "lib.Answer.answer()")
                .bundle("acme", "[1.0,2)")
                .header("Bundle-ClassPath", ".,lib/answer.jar")
                .header("Export-Package", "lib")
                .library(library(1))
                .writeTo(folder.resolve("plugins/a.jar"));
        PluginJars.lens("acme/two", visible("lib.Answer")).writeTo(folder.resolve("plugins/b.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder.resolve("plugins")))) {
            assertThat(value(catalog, "acme/one")).isEqualTo(1);
            assertThat(value(catalog, "acme/two")).isEqualTo(0);
        }
    }

    /** As the command that runs workflows does where there are plugins of others. */
    @BeforeAll
    static void haveVectors() {
        assertThat(VectorWidth.chosen()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tools.jackson.databind.ObjectMapper",
                "tools.jackson.core.JsonParser",
                "reeb.kernels.width.VectorWidth",
                "org.apache.felix.framework.Felix",
                "org.osgi.framework.Bundle",
                "reeb.runtime.catalog.Catalog",
                "reeb.testkit.TestRun",
                "org.junit.jupiter.api.Test"
            })
    void hidesReebsOwnClasses(String name) throws ClassNotFoundException {
        assertThat(Class.forName(name)).as("on the class path of this test").isNotNull();
        expect(0, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.imageio.ImageIO",
                "javax.xml.parsers.SAXParser",
                "java.sql.Connection",
                "java.net.http.HttpClient",
                "jdk.incubator.vector.FloatVector",
                "sun.misc.Unsafe",
                "reeb.api.graph.MapperGraph",
                "reeb.toolkit.query.Selection",
                "org.jspecify.annotations.Nullable"
            })
    void showsTheJdkTheApiAndTheToolkit(String name) {
        expect(1, name);
    }

    @Test
    void findsResourcesOfTheJarAndItsLibraries() {
        PluginJars.lens("acme/one", "lines(\"/acme/own.txt\") + lines(\"/lib/other.txt\")")
                .java("acme.First", PluginJars.lensSource("First", "acme/one", "Texts.count()"))
                .java("acme.Texts", """
                        package acme;

                        class Texts {
                            static double count() {
                                try (var own = Texts.class.getResourceAsStream("own.txt");
                                        var other = Texts.class.getResourceAsStream("/lib/other.txt")) {
                                    return own.readAllBytes().length + 10 * other.readAllBytes().length;
                                } catch (java.io.IOException failure) {
                                    throw new java.io.UncheckedIOException(failure);
                                }
                            }
                        }
                        """)
                .entry("acme/own.txt", "ab".getBytes(StandardCharsets.UTF_8))
                .library(PluginJars.empty()
                        .entry("lib/other.txt", "abc".getBytes(StandardCharsets.UTF_8))
                        .writeTo(folder.resolve("texts.jar")))
                .writeTo(folder.resolve("plugins/a.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder.resolve("plugins")))) {
            assertThat(lines(catalog)).isEmpty();
            assertThat(value(catalog, "acme/one")).isEqualTo(32);
        }
    }

    @Test
    void prefersItsApiToACopyPackedIntoThePlugin() {
        PluginJars.lens("acme/first", "5")
                .java("reeb.api.data.Extra", "package reeb.api.data; public class Extra {}")
                .entry("reeb/api/Lens.class", new byte[] {1, 2, 3})
                .writeTo(folder.resolve("plugins/a.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder.resolve("plugins")))) {
            assertThat(lines(catalog)).isEmpty();
            assertThat(value(catalog, "acme/first")).isEqualTo(5);
        }
    }

    private void expect(double visible, String name) {
        PluginJars.lens("acme/plain", visible(name)).writeTo(folder.resolve("plugins/a.jar"));
        PluginJars.lens("acme/bundle", visible(name))
                .bundle("acme", "[1.0,2)")
                .header("DynamicImport-Package", "*")
                .writeTo(folder.resolve("plugins/b.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder.resolve("plugins")))) {
            assertThat(lines(catalog)).isEmpty();
            assertThat(value(catalog, "acme/plain")).isEqualTo(visible);
            assertThat(value(catalog, "acme/bundle")).isEqualTo(visible);
            assertThat(loads(catalog, "acme/plain", name)).isEqualTo(visible == 1);
            assertThat(loads(catalog, "acme/bundle", name)).isEqualTo(visible == 1);
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

    private void expectOneAndTwo() {
        try (Catalog catalog = Catalog.open(List.of(folder.resolve("plugins")))) {
            assertThat(lines(catalog)).isEmpty();
            assertThat(value(catalog, "acme/one")).isEqualTo(1);
            assertThat(value(catalog, "acme/two")).isEqualTo(2);
        }
    }

    private Path library(int version) {
        return PluginJars.empty()
                .java("lib.Answer", answer(version))
                .writeTo(folder.resolve("libraries/" + version + "/answer.jar"));
    }

    private static String answer(int version) {
        return "package lib; public class Answer { public static int answer() { return " + version + "; } }";
    }

    /** An expression that is 1 where the class can be loaded by the plugin and 0 where it cannot. */
    private static String visible(String name) {
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
