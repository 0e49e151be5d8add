package reeb.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import reeb.runtime.json.JsonWriter;

/** An answer to a request, which is sent once. */
public final class Answer implements AutoCloseable {
    /** The media type of JSON. */
    public static final String JSON = "application/json";

    private static final String TYPE = "Content-Type";
    private static final String POLICY = "Content-Security-Policy";

    /** For what brings no policy of its own: styles and pictures within it, and neither scripts nor anything else. */
    private static final String STRICT = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final int status;
    private final Content content;
    private final Map<String, String> headers;

    private Answer(int status, Content content, Map<String, String> headers) {
        this.status = status;
        this.content = content;
        this.headers = headers;
    }

    /**
     * Answers with bytes that are at hand.
     *
     * @param type media type, such as {@code text/html; charset=utf-8}
     */
    public static Answer of(String type, byte[] bytes) {
        return new Answer(200, Content.of(bytes), typed(type));
    }

    /**
     * Answers with a file, of the type that its name tells.
     *
     * @param file no link, in its last name
     * @throws IOException where it can't be opened
     */
    public static Answer of(Path file) throws IOException {
        return new Answer(200, Content.of(file), typed(MediaTypes.of(String.valueOf(file.getFileName()))));
    }

    /**
     * Answers with a JSON object.
     *
     * @param members texts, whole numbers, true and false by their names
     */
    public static Answer of(Map<String, Object> members) {
        return of(JSON, JsonWriter.compact(members).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with nothing. */
    public static Answer empty() {
        return new Answer(204, Content.of(new byte[0]), Map.of());
    }

    /**
     * Answers with another status than 200.
     *
     * @param status from 200 to 599
     * @param type media type, such as {@code application/problem+json}
     * @param members texts, whole numbers, true and false by their names
     */
    public static Answer of(int status, String type, Map<String, Object> members) {
        byte[] text = JsonWriter.compact(members).getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Content.of(text), typed(type));
    }

    /**
     * Answers with another status than 200.
     *
     * @param status from 200 to 599
     * @param type media type, such as {@code text/html; charset=utf-8}
     */
    static Answer of(int status, String type, byte[] bytes) {
        return new Answer(status, Content.of(bytes), typed(type));
    }

    private static Map<String, String> typed(String type) {
        return Map.of(TYPE, type);
    }

    /**
     * Replaces the policy of what a page may load and do.
     *
     * @param policy a content security policy of visible characters of ASCII
     */
    public Answer under(String policy) {
        return with(Map.of(POLICY, policy));
    }

    /** Adds headers, or replaces those of the same names. */
    public Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, content, all);
    }

    /** Gives the status. */
    public int status() {
        return status;
    }

    Content content() {
        return content;
    }

    String type() {
        return headers.getOrDefault(TYPE, "");
    }

    /** Gives all headers but those of its length. */
    Map<String, String> headers() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("X-Content-Type-Options", "nosniff");
        all.put("Cache-Control", "no-store");
        all.put("Referrer-Policy", "no-referrer");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put(POLICY, STRICT);
        all.putAll(headers);
        return all;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
