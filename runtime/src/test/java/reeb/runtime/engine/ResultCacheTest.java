package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultCacheTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void tellsOnceThatResultsAreNotKept() throws IOException {
        Runs runs = new Runs(folder);
        Files.createSymbolicLink(runs.cache(), folder.resolve("gone").resolve("cache"));
        assertThat(runs.run(Runs.GRAPH).text("list.txt")).isNotEmpty();
        assertThat(runs.warnings())
                .singleElement()
                .asString()
                .contains("its result could not be kept in the cache " + runs.cache(), "does not tell of others");
    }
}
