package reeb.server.predict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import reeb.server.http.Refusal;
import reeb.server.http.Request;

/** The bodies of requests, of which all that are here at once have a bound in memory, however many clients send some. */
public final class Bodies {
    private static final int PIECE = 1 << 16;
    private static final int KIBI = 1 << 10;

    /** So many of the largest bodies may be here at once. */
    private static final int LARGEST = 4;

    private final int most;
    private final Semaphore kibibytes;

    /**
     * Begins with none.
     *
     * @param most how many bytes one may have
     */
    public Bodies(int most) {
        this.most = most;
        this.kibibytes = new Semaphore(LARGEST * Math.ceilDiv(most, KIBI));
    }

    /** How many bytes one may have. */
    public int most() {
        return most;
    }

    /**
     * Reads a body, which counts until it has been used.
     *
     * @param use makes something of it
     * @throws Refusal where it is too large, breaks off or is compressed, or there are too many others
     */
    public <T> T read(Request request, Function<byte[], T> use) {
        requirePlain(request);
        int held = 0;
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = next(request, piece); read > 0; read = next(request, piece)) {
                if (all.size() + read > most) {
                    throw Request.tooLarge(most);
                }
                int more = Math.ceilDiv(all.size() + read, KIBI) - held;
                if (!kibibytes.tryAcquire(more)) {
                    throw Refusal.busy("the server has too many bodies to read at once; try again");
                }
                held += more;
                all.write(piece, 0, read);
            }
            return use.apply(all.toByteArray());
        } finally {
            kibibytes.release(held);
        }
    }

    private static int next(Request request, byte[] piece) {
        try {
            return request.body().readNBytes(piece, 0, piece.length);
        } catch (IOException _) {
            throw Request.brokenOff();
        }
    }

    private static void requirePlain(Request request) {
        List<String> encodings = request.header("Content-Encoding");
        if (encodings.stream().anyMatch(encoding -> !encoding.equalsIgnoreCase("identity"))) {
            throw new Refusal(415, "the body is compressed; send it as it is");
        }
    }
}
