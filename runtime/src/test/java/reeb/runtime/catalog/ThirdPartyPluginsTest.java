package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.names;
import static reeb.runtime.catalog.Folders.value;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Lens;
import reeb.api.Part;
import reeb.runtime.hash.Hashes;
import reeb.toolkit.colour.Colour;

final class ThirdPartyPluginsTest {
    @TempDir
    private Path folder;

    @Test
    void takesAPlainJar() throws IOException {
        Path jar = PluginJars.lens("acme/first", "7")
                .header("Implementation-Version", "2.1-SNAPSHOT")
                .writeTo(folder.resolve("acme.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(lines(catalog)).isEmpty();
            assertThat(value(catalog, "acme/first")).isEqualTo(7);
            InstalledPlugin plugin = catalog.find("acme/first").orElseThrow().plugin();
            assertThat(plugin)
                    .isEqualTo(new InstalledPlugin(
                            "trial", "2.1-SNAPSHOT", jar.toString(), Hashes.of(jar), List.of("acme/first")));
            assertThat(catalog.plugins()).contains(plugin);
        }
    }

    @Test
    void takesABundleAsItIs() {
        PluginJars.lens("acme/first", "7")
                .bundle("acme", "[1.0,2)")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=25))\"")
                .writeTo(folder.resolve("acme.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(lines(catalog)).isEmpty();
            assertThat(value(catalog, "acme/first")).isEqualTo(7);
            assertThat(catalog.plugins()).extracting(InstalledPlugin::version).contains("1.2.3");
        }
    }

    @Test
    void takesABundleThatAsksForAServiceLoader() {
        PluginJars.lens("acme/first", "7")
                .bundle("acme", "[1.0,2)")
                .header(
                        "Require-Capability",
                        "osgi.extender;filter:=\"(&(osgi.extender=osgi.serviceloader.registrar)(version>=1.0.0)"
                                + "(!(version>=2.0.0)))\"")
                .writeTo(folder.resolve("acme.jar"));
        assertThat(Folders.problems(folder)).isEmpty();
    }

    @Test
    void sharesTheApiWithItsPlugins() {
        PluginJars.lens("acme/plain", "1").writeTo(folder.resolve("a.jar"));
        PluginJars.lens("acme/bundle", "2").bundle("acme", "[1.0,2)").writeTo(folder.resolve("b.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(names(catalog)).contains("acme/bundle", "acme/plain");
            for (PartType part : List.of(
                    catalog.find("acme/plain").orElseThrow(),
                    catalog.find("acme/bundle").orElseThrow())) {
                assertThat(part.kind()).isEqualTo(Kind.LENS);
                assertThat(Part.class).isAssignableFrom(part.type());
                assertThat(Lens.class).isAssignableFrom(part.type());
                assertThat(part.type().getClassLoader()).isNotEqualTo(Part.class.getClassLoader());
            }
        }
    }

    @Test
    void takesJarsByNameFromSeveralFoldersAndLeavesOtherFilesAlone() throws IOException {
        PluginJars.lens("acme/second", "2").writeTo(folder.resolve("one/b.jar"));
        PluginJars.lens("acme/first", "1").writeTo(folder.resolve("one/a.jar"));
        PluginJars.lens("acme/third", "3").writeTo(folder.resolve("two/a b+c%20.JAR"));
        PluginJars.lens("acme/deep", "4").writeTo(folder.resolve("two/deep/a.jar"));
        Files.writeString(folder.resolve("two/.hidden.jar"), "no jar");
        Files.writeString(folder.resolve("two/notes.txt"), "no jar");
        try (Catalog catalog = Catalog.open(List.of(folder.resolve("one"), folder.resolve("two")))) {
            assertThat(lines(catalog)).isEmpty();
            assertThat(names(catalog))
                    .contains("acme/first", "acme/second", "acme/third")
                    .doesNotContain("acme/deep");
            assertThat(catalog.plugins().stream().map(InstalledPlugin::origin).filter(o -> !o.equals("built in")))
                    .map(origin -> Path.of(origin).getFileName().toString())
                    .containsExactly("a.jar", "b.jar", "a b+c%20.JAR");
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        PluginJars.lens("acme/plain", "1").writeTo(folder.resolve("plugins/a.jar"));
        PluginJars.lens("acme/bundle", "2").bundle("acme", "[1.0,2)").writeTo(folder.resolve("plugins/b.jar"));
        Path cache = folder.resolve("a cache + more");
        Catalog catalog = Catalog.open(List.of(folder.resolve("plugins")), cache);
        try (catalog) {
            assertThat(lines(catalog)).isEmpty();
            assertThat(value(catalog, "acme/plain") + value(catalog, "acme/bundle"))
                    .isEqualTo(3);
            assertThat(cache).isNotEmptyDirectory();
        }
        assertThat(cache).isEmptyDirectory();
        catalog.close();
        try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
            assertThat(files).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Part.class, Colour.class})
    void exportsItsPackagesAtTheirVersions(Class<?> exported) throws IOException {
        var location = exported.getProtectionDomain().getCodeSource().getLocation();
        String manifest = location.toString().endsWith(".jar")
                ? "jar:" + location + "!/META-INF/MANIFEST.MF"
                : location + "META-INF/MANIFEST.MF";
        try (var in = URI.create(manifest).toURL().openStream()) {
            String exports = new Manifest(in).getMainAttributes().getValue("Export-Package");
            List<Clause> clauses = Clause.parse(exports);
            assertThat(clauses.stream().flatMap(clause -> clause.paths().stream()))
                    .containsExactlyInAnyOrderElementsOf(ApiVersion.PACKAGES.stream()
                            .filter(name -> ApiVersion.isToolkit(name) == (exported == Colour.class))
                            .toList());
            String version = exported == Colour.class ? ApiVersion.TOOLKIT : ApiVersion.CURRENT;
            assertThat(clauses)
                    .allSatisfy(clause -> assertThat(clause.attributes()).containsEntry("version", version));
        }
    }
}
