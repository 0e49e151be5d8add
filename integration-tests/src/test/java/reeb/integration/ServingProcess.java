package reeb.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of {@code reeb serve}, and a client.
 *
 * @param process that ends with {@link #close}
 * @param address where it serves
 * @param client asks it
 */
public record ServingProcess(Process process, URI address, HttpClient client) implements AutoCloseable {
    /**
     * Starts one at any port that is free, and waits until it serves.
     *
     * @param arguments models, and how they are served
     */
    public static ServingProcess start(Session session, String... arguments) throws IOException, InterruptedException {
        Process process = session.start(Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(arguments))
                .toArray(String[]::new));
        Path out = session.path("out.txt");
        while (process.isAlive() && !Files.readString(out).endsWith("\n")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive())
                .as(Files.readString(session.path("err.txt")))
                .isTrue();
        return new ServingProcess(process, URI.create(Files.readString(out).strip()), HttpClient.newHttpClient());
    }

    /** Gets what is at a path. */
    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)), headers);
    }

    /** Sends a body. */
    public HttpResponse<byte[]> post(String path, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                headers);
    }

    /** Sends JSON and gives the text of the answer, which has to be one without a mistake. */
    public String said(String path, String json) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(text).isEqualTo(200);
        return text;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Tells it to end by SIGTERM, and gives its exit code; it ends within ten seconds. */
    public int end() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(10, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertThat(ended).as("ends within ten seconds").isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        client.close();
    }
}
