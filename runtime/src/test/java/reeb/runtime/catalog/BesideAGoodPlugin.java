package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.catalog.Folders.lines;
import static reeb.runtime.catalog.Folders.names;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of plugins with a good jar, to which tests add a bad one. */
abstract class BesideAGoodPlugin {
    @TempDir
    Path folder;

    Path bad;

    @BeforeEach
    void addsAGoodPlugin() {
        bad = folder.resolve("bad.jar");
        PluginJars.lens("acme/good", "1").writeTo(folder.resolve("good.jar"));
    }

    void expect(String... lines) {
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(lines(catalog)).containsExactly(lines);
            assertThat(names(catalog)).contains("acme/good");
        }
    }
}
