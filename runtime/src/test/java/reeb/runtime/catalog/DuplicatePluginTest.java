package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reeb.testkit.LeakCheck;

@ExtendWith(LeakCheck.class)
final class DuplicatePluginTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheFirstOfTwoPartsWithOneName() {
        Path first = PluginJars.lens("acme/first", "1").writeTo(folder.resolve("a.jar"));
        PluginJars.lens("acme/first", "2").writeTo(folder.resolve("b.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(value(catalog, "acme/first")).isEqualTo(1);
            assertThat(lines(catalog)).containsExactly("b.jar: part 'acme/first' is already offered by " + first);
        }
    }

    @Test
    void refusesOneNameTwiceInAPlugin() {
        PluginJars.offering("acme.First", "acme.First")
                .java("acme.First", PluginJars.lensSource("First", "acme/first", "1"))
                .writeTo(folder.resolve("a.jar"));
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(value(catalog, "acme/first")).isEqualTo(1);
            assertThat(lines(catalog))
                    .containsExactly("a.jar: part 'acme/first' is offered twice by the plugin itself");
        }
    }

    @Test
    void takesTheSameFileOnce() throws IOException {
        Path first = PluginJars.lens("acme/first", "1").writeTo(folder.resolve("a.jar"));
        Files.copy(first, folder.resolve("b.jar"));
        assertThat(Folders.problems(folder)).containsExactly("b.jar: is the same file as " + first);
    }

    @Test
    void takesABundleOfOneNameAndVersionOnce() {
        PluginJars.lens("acme/first", "1").bundle("acme", "[1.0,2)").writeTo(folder.resolve("a.jar"));
        PluginJars.lens("acme/second", "2").bundle("acme", "[1.0,2)").writeTo(folder.resolve("b.jar"));
        assertThat(Folders.problems(folder))
                .containsExactly("b.jar: has the symbolic name and version of another plugin");
    }
}
