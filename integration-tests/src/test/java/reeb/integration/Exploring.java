package reeb.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of {@code reeb explore} that serves.
 *
 * @param process that ends with {@link #close}
 * @param address lets one browser in, once
 */
public record Exploring(Process process, URI address) implements AutoCloseable {
    /**
     * Starts one, and waits until it serves.
     *
     * @param arguments what is shown, and how
     */
    public static Exploring start(Session session, String... arguments) throws IOException, InterruptedException {
        Process process = session.start(Stream.concat(Stream.of("explore", "--no-open"), Stream.of(arguments))
                .toArray(String[]::new));
        Path out = session.path("out.txt");
        while (process.isAlive() && !Files.readString(out).endsWith("\n")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive())
                .as(Files.readString(session.path("err.txt")))
                .isTrue();
        return new Exploring(process, URI.create(Files.readString(out).strip()));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
