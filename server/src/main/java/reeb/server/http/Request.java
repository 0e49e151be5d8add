package reeb.server.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/**
 * What a client asks for.
 *
 * @param method in upper case, such as {@code GET}
 * @param target path and query as they were sent
 * @param headers their values by their names, in whatever case
 * @param body what was sent along
 */
public record Request(String method, Target target, Map<String, List<String>> headers, InputStream body) {
    /** The most bytes of a body that is read at once, in memory. */
    public static final int MOST_BYTES = 16 << 20;

    private static final String LENGTH = "Content-Length";

    /** Where the rest of a body is not read, its connection cannot serve another request. */
    private static final Map<String, String> CLOSING = Map.of("Connection", "close");

    /**
     * Values that are to be changed.
     *
     * @param body all that was sent
     * @param values by their paths
     */
    public record Changes(Json.Members body, Map<String, Json> values) {}

    static Request of(HttpExchange exchange) {
        return new Request(
                exchange.getRequestMethod(),
                Target.of(exchange.getRequestURI()),
                exchange.getRequestHeaders(),
                exchange.getRequestBody());
    }

    /** Tells whether the headers alone are asked for. */
    boolean head() {
        return method.equals("HEAD");
    }

    /** Gives all values of a header, each as it was sent. */
    public List<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).orElse(List.of());
    }

    /**
     * Checks what is told of the body before any of it is read.
     *
     * @param most how many bytes anything has that is taken here
     * @throws Refusal where it is larger
     */
    void checkLength(long most) {
        if (header(LENGTH).stream().anyMatch(length -> Long.parseLong(length) > most)) {
            throw tooLarge(most);
        }
    }

    /**
     * Reads the body.
     *
     * @param most how many bytes it may have, at most {@link #MOST_BYTES}
     * @throws Refusal where it has more, or breaks off
     */
    public byte[] bytes(int most) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(most + 1);
        } catch (IOException _) {
            throw brokenOff();
        }
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    /**
     * Reads a body that tells values to be changed: an object of JSON with an object {@code values}.
     *
     * @param most how many bytes it may have, at most {@link #MOST_BYTES}
     * @throws Refusal where it has more, breaks off, or is something else
     */
    public Changes changes(int most) {
        String text = new String(bytes(most), StandardCharsets.UTF_8);
        Json told;
        try {
            told = JsonReader.parse(text, "the body");
        } catch (InputException wrong) {
            throw new Refusal(400, String.valueOf(wrong.getMessage()));
        }
        if (told instanceof Json.Members body && body.member("values").orElse(null) instanceof Json.Members values) {
            return new Changes(body, values.members());
        }
        throw new Refusal(400, "the body: must be an object with 'values', an object of values by their paths");
    }

    /** Refuses a body that ends before all of it is there. */
    public static Refusal brokenOff() {
        return new Refusal(400, "the body breaks off", CLOSING);
    }

    /**
     * Refuses a body that is too large.
     *
     * @param most how many bytes it may have
     */
    public static Refusal tooLarge(long most) {
        return new Refusal(413, "the body has more than " + most + " bytes", CLOSING);
    }

    /** Names the request for a log, without the query, which may hold a secret. */
    @Override
    public String toString() {
        return method + " " + target.path();
    }
}
