package reeb.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server, and a client that sends it just what it is told to. */
public final class Visit implements AutoCloseable {
    /** Longer than the server's patience by far. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final LocalServer server;
    private final List<String> log = new CopyOnWriteArrayList<>();

    public Visit(Routes routes) throws IOException {
        server = LocalServer.start(0, routes, (id, request, fault) -> log.add(id + " " + request + " " + fault));
    }

    public LocalServer server() {
        return server;
    }

    /** What the server has told of faults. */
    public List<String> log() {
        return log;
    }

    public String host() {
        return "127.0.0.1:" + server.port();
    }

    /** The token in the address that lets in. */
    public String token() {
        return server.address().substring(server.address().indexOf('=') + 1);
    }

    /** Goes in with the token and gives the header that lets in from then on. */
    public String cookie() throws IOException {
        Reply reply = ask("GET /?token=" + token(), "Host: " + host());
        String cookie = reply.header("Set-Cookie");
        return "Cookie: " + cookie.substring(0, cookie.indexOf(';'));
    }

    Socket connection() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Sends the first line of a request and headers, and reads what comes until the server closes the connection. */
    public Reply ask(String line, String... headers) throws IOException {
        return send(line + " HTTP/1.1\r\nConnection: close\r\n" + lines(headers) + "\r\n");
    }

    /** Asks with all that a browser sends which was let in. */
    public Reply get(String cookie, String path, String... more) throws IOException {
        return ask("GET " + path, with(cookie, more));
    }

    /** Sends a body with all that a browser sends which was let in. */
    public Reply post(String cookie, String path, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send("POST " + path + " HTTP/1.1\r\nConnection: close\r\n"
                + lines(with(cookie, "Origin: http://" + host(), "Content-Length: " + bytes.length)) + "\r\n"
                + new String(bytes, StandardCharsets.ISO_8859_1));
    }

    public String[] with(String cookie, String... more) {
        List<String> headers = new CopyOnWriteArrayList<>(List.of("Host: " + host(), cookie));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    /** Sends any text, byte for byte. */
    Reply send(String text) throws IOException {
        try (Socket socket = connection()) {
            write(socket, text);
            return Reply.of(rest(socket));
        }
    }

    static void write(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException _) {
            // The server has closed the connection before all was sent; what it has said can be read.
            return;
        }
    }

    /** Reads until the server closes the connection, in whatever way. */
    static byte[] rest(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] bytes = new byte[1 << 14];
        try {
            int read = socket.getInputStream().read(bytes);
            while (read >= 0) {
                all.write(bytes, 0, read);
                read = socket.getInputStream().read(bytes);
            }
        } catch (SocketException _) {
            // It was broken off.
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    @Override
    public void close() {
        server.close();
    }
}
