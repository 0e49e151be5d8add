package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        PluginJars.lens("acme/two", ClassSight.visible("lib.Answer")).writeTo(folder.resolve("plugins/b.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder.resolve("plugins")))) {
            assertThat(value(catalog, "acme/one")).isEqualTo(1);
            assertThat(value(catalog, "acme/two")).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tools.jackson.databind.ObjectMapper",
                "tools.jackson.core.JsonParser",
                "org.apache.felix.framework.Felix",
                "org.osgi.framework.Bundle",
                "reeb.runtime.catalog.Catalog",
                "reeb.testkit.TestRun",
                "org.junit.jupiter.api.Test"
            })
    void hidesReebsOwnClasses(String name) throws ClassNotFoundException {
        assertThat(Class.forName(name)).as("on the class path of this test").isNotNull();
        ClassSight.expect(folder.resolve("plugins"), false, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.imageio.ImageIO",
                "javax.xml.parsers.SAXParser",
                "java.sql.Connection",
                "java.net.http.HttpClient",
                "sun.misc.Unsafe",
                "reeb.api.graph.MapperGraph",
                "reeb.toolkit.query.Selection",
                "org.jspecify.annotations.Nullable"
            })
    void showsTheJdkTheApiAndTheToolkit(String name) {
        ClassSight.expect(folder.resolve("plugins"), true, name);
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
}
