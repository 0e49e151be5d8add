package reeb.runtime.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of texts, files and folders. */
public final class Hashes {
    private static final int BUFFER = 1 << 18;

    private Hashes() {}

    static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** Hashes a text, in hexadecimal. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Hashes a file's contents, or a folder's names and contents in their order; in hexadecimal. */
    public static String of(Path path) throws IOException {
        MessageDigest digest = digest();
        if (Files.isDirectory(path)) {
            for (Path file : files(path)) {
                digest.update((path.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
                update(digest, file);
            }
        } else {
            update(digest, path);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Hashes all that a stream gives, in hexadecimal. */
    public static String of(InputStream input) throws IOException {
        MessageDigest digest = digest();
        update(digest, input);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            update(digest, input);
        }
    }

    private static void update(MessageDigest digest, InputStream input) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            digest.update(buffer, 0, read);
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
