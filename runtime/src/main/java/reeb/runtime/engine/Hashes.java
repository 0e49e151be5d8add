package reeb.runtime.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
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
        if (!Files.isDirectory(path)) {
            return HexFormat.of().formatHex(digest(path).digest());
        }
        MessageDigest digest = digest();
        for (Path file : files(path)) {
            digest.update((path.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(digest(file).digest());
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
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static MessageDigest digest(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream input = Files.newInputStream(file)) {
            update(digest, input);
        }
        return digest;
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
