package reeb.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a server has sent. */
public final class Reply {
    private static final String END = "\r\n\r\n";

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private Reply(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Gives the status; 0 where the server has closed the connection without a word. */
    public int status() {
        return status;
    }

    /** Gives values by their names in lower case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Gives the body as it was sent, but for chunks. */
    public byte[] body() {
        return body;
    }

    /** Reads one answer, up to the end of the connection. */
    static Reply of(byte[] sent) {
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        if (end < 0) {
            return new Reply(0, Map.of(), sent);
        }
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] pair = line.split(": ", 2);
            headers.computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(pair[1]);
        }
        byte[] body = text.substring(end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
        boolean chunked = headers.containsKey("transfer-encoding");
        return new Reply(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (true) {
            int line = text.indexOf("\r\n", at);
            int length = Integer.parseInt(text.substring(at, line), 16);
            if (length == 0) {
                return all.toByteArray();
            }
            all.write(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The value of a header that is there once; empty where it is not. */
    public String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        if (values.size() > 1) {
            throw new AssertionError(name + " is there several times: " + values);
        }
        return values.isEmpty() ? "" : values.getFirst();
    }
}
