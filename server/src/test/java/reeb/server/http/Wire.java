package reeb.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A client that sends a server of this machine just what it is told to.
 *
 * @param port at which the server is
 */
public record Wire(int port) {
    /** Longer than the server's patience by far. */
    private static final int PATIENCE_MILLIS = 20_000;

    /** Opens a connection. */
    public Socket connection() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** The header that every request has to have. */
    public String host() {
        return "Host: 127.0.0.1:" + port;
    }

    /** Asks with the right host. */
    public Reply get(String path, String... headers) throws IOException {
        return ask("GET " + path, with(headers));
    }

    /** Sends a body with the right host. */
    public Reply post(String path, String type, byte[] body, String... headers) throws IOException {
        try (Socket socket = connection()) {
            begin(socket, path, type, body, headers);
            return rest(socket);
        }
    }

    /** Sends JSON with the right host. */
    public Reply post(String path, String json) throws IOException {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a body with the right host, and does not wait for what comes. */
    public void begin(Socket socket, String path, String type, byte[] body, String... headers) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String head = "POST " + path + " HTTP/1.1\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length + "\r\n" + Visit.lines(with(headers)) + "\r\n";
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        Visit.write(socket, all.toString(StandardCharsets.ISO_8859_1));
    }

    private String[] with(String... headers) {
        List<String> all = new ArrayList<>(List.of(host()));
        all.addAll(List.of(headers));
        return all.toArray(String[]::new);
    }

    /** Sends the first line of a request with these headers alone. */
    public Reply ask(String line, String... headers) throws IOException {
        return send(line + " HTTP/1.1\r\nConnection: close\r\n" + Visit.lines(headers) + "\r\n");
    }

    /** Sends any text, byte for byte, and reads what comes until the server closes the connection. */
    public Reply send(String text) throws IOException {
        try (Socket socket = connection()) {
            Visit.write(socket, text);
            return rest(socket);
        }
    }

    /** Sends any text, byte for byte. */
    public static void write(Socket socket, String text) throws IOException {
        Visit.write(socket, text);
    }

    /** Reads what comes until the server closes the connection. */
    public static Reply rest(Socket socket) throws IOException {
        return Reply.of(Visit.rest(socket));
    }
}
