package reeb.server.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends an answer: all of it, the part that was asked for, compressed, or its headers alone. */
final class Sending {
    /** Less gains nothing. */
    private static final long LEAST_COMPRESSED = 1 << 10;

    /** More takes longer to compress than to send on the same machine. */
    private static final long MOST_COMPRESSED = 4 << 20;

    /** Among what a client takes, unless it says that it would rather not. */
    private static final Pattern GZIP = Pattern.compile("(^|[,\\s])gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private static final int NO_BODY = -1;

    /** Makes the JDK's server send pieces whose number nobody knows beforehand. */
    private static final int CHUNKS = 0;

    private final HttpExchange exchange;
    private final Request request;

    Sending(HttpExchange exchange, Request request) {
        this.exchange = exchange;
        this.request = request;
    }

    /** Sends it. */
    void send(Answer given) throws IOException {
        Answer answer = given;
        Optional<ByteRange> part = Optional.empty();
        try {
            part = part(given);
        } catch (Refusal refusal) {
            answer = refusal.answer(ErrorForm.PLAIN, request);
        }
        answer.headers().forEach(this::header);
        if (part.isPresent()) {
            header("Content-Range", part.get().header(answer.content().length()));
            plain(206, answer.content(), part.get().start(), part.get().length());
        } else if (compressed(answer)) {
            compress(answer);
        } else {
            plain(answer.status(), answer.content(), 0, answer.content().length());
        }
    }

    private void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    /** Gives the part that is asked for; where it depends on what the client has already, all is sent. */
    private Optional<ByteRange> part(Answer answer) {
        boolean whole = answer.status() != 200
                || !request.method().equals("GET")
                || !request.header("If-Range").isEmpty();
        return whole
                ? Optional.empty()
                : ByteRange.of(request.header("Range"), answer.content().length());
    }

    private boolean compressed(Answer answer) {
        long length = answer.content().length();
        return length >= LEAST_COMPRESSED
                && length <= MOST_COMPRESSED
                && MediaTypes.compressible(answer.type())
                && GZIP.matcher(String.join(",", request.header("Accept-Encoding"))
                                .toLowerCase(Locale.ROOT))
                        .find();
    }

    private void compress(Answer answer) throws IOException {
        header("Content-Encoding", "gzip");
        header("Vary", "Accept-Encoding");
        if (request.head()) {
            exchange.sendResponseHeaders(answer.status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), CHUNKS);
        try (InputStream in = answer.content().from(0);
                OutputStream out = new GZIPOutputStream(exchange.getResponseBody(), 1 << 16)) {
            in.transferTo(out);
        }
    }

    private void plain(int status, Content content, long start, long length) throws IOException {
        header("Accept-Ranges", "bytes");
        if (request.head()) {
            header("Content-Length", Long.toString(length));
        }
        if (request.head() || length == 0) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, length);
        try (InputStream in = content.from(start);
                OutputStream out = exchange.getResponseBody()) {
            copy(in, out, length);
        }
    }

    /** Copies so many bytes; a file that has become shorter ends the connection, so that the client knows. */
    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] bytes = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int read = in.read(bytes, 0, (int) Math.min(bytes.length, left));
            if (read < 0) {
                throw new IOException("what is sent has become shorter");
            }
            out.write(bytes, 0, read);
            left -= read;
        }
    }
}
