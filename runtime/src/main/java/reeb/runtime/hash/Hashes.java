package reeb.runtime.hash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts, files and folders. */
public final class Hashes {
    private Hashes() {}

    /** Hashes bytes. */
    public static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** Hashes bytes, as hexadecimal digits. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** Hashes a text, in hexadecimal. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hashes a file's contents, or a folder's names and contents in their order; in hexadecimal.
     *
     * @throws reeb.api.problem.InputException where there is something in a folder that is not read
     */
    public static String of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return copy(path, OutputStream.nullOutputStream());
        }
        MessageDigest digest = digest();
        FileTree tree = FileTree.of(path);
        for (Path file : tree.files()) {
            digest.update((tree.root().relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(HexFormat.of().parseHex(of(file)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Hashes all that a stream gives, in hexadecimal. */
    public static String of(InputStream input) throws IOException {
        return copy(input, OutputStream.nullOutputStream());
    }

    /** Copies a file and hashes the very bytes copied, in hexadecimal. */
    public static String copy(Path from, OutputStream to) throws IOException {
        try (InputStream input = Files.newInputStream(from)) {
            return copy(input, to);
        }
    }

    private static String copy(InputStream input, OutputStream to) throws IOException {
        MessageDigest digest = digest();
        input.transferTo(new DigestOutputStream(to, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Begins a hash. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
