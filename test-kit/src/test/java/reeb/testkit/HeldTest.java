package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the check for leaks sees, so that it can't stay silent unnoticed. */
final class HeldTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void namesAThreadUntilItEnds() throws InterruptedException {
        Held before = Held.now();
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().name("lost").start(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(Held.since(before, 50)).containsExactly("the thread 'lost' still runs");
        end.countDown();
        thread.join();
        assertThat(Held.since(before, 50)).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void namesAProcessUntilItEnds() throws IOException, InterruptedException {
        Held before = Held.now();
        Process process = new ProcessBuilder("cat").start();
        assertThat(Held.since(before, 50))
                .singleElement()
                .asString()
                .startsWith("the process " + process.pid() + " still runs: ");
        process.destroyForcibly().waitFor();
        assertThat(Held.since(before, 50)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesAnOpenFileUntilItIsClosed() throws IOException, InterruptedException {
        Held before = Held.now();
        Path file = folder.resolve("open.txt");
        try (var _ = Files.newOutputStream(file)) {
            assertThat(Held.since(before, 50)).containsExactly("the file " + file + " is still open");
        }
        assertThat(Held.since(before, 50)).isEmpty();
    }
}
