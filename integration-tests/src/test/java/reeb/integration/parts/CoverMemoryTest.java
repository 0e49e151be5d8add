package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Covers of far too many patches: refused before they fill the heap, after which nothing would stop in time. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class CoverMemoryTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void aCoverThatTheHeapCannotHoldIsRefusedBeforeItIsMade() throws IOException, InterruptedException {
        Session session = Session.light(folder, Map.of("REEB_JAVA_OPTIONS", "-Xmx200m"));
        Path workflow = session.write("workflow.json", """
                {"steps": [{"name": "s", "use": "digits", "count": 200},
                 {"name": "g", "use": "mapper", "of": "s", "lens": {"use": "pca", "components": 10},
                  "cover": {"use": "cubes", "resolution": 1000000, "overlap": 0.9}, "clusterer": "one-cluster"}]}
                """);

        Process process = session.start("run", workflow.toString(), "--no-cache");
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroy();

        assertThat(ended).isTrue();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(session.path("err.txt")))
                .contains("step 'g': ", " of memory are needed for up to ", "use fewer axes, fewer intervals");
    }
}
