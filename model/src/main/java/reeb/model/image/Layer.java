package reeb.model.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import reeb.api.problem.InputException;
import reeb.runtime.hash.Hashes;

/**
 * A layer of an image: an archive of the files that it adds.
 *
 * @param origin where it comes from, for messages
 * @param blob what the image tells of it
 * @param unpacked the digest of the archive where that is not compressed, such as {@code sha256:..}
 * @param content writes its bytes
 */
record Layer(Path origin, Blob blob, String unpacked, Content content) {
    private static final int GZIP_MAGIC = 0x1f8b;

    /**
     * Makes a layer that is not compressed.
     *
     * @param origin where it comes from, for messages
     */
    static Layer of(Path origin, Content content) throws IOException {
        MessageDigest digest = Hashes.digest();
        CountedStream counted = new CountedStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        content.to(counted);
        Blob blob = new Blob(Blob.LAYER, hex(digest), counted.count());
        return new Layer(origin, blob, blob.digest(), content);
    }

    /** Takes an archive of files as it lies on the disk, compressed by gzip or not. */
    static Layer of(Path file) throws IOException {
        Content content = Content.of(file);
        if (!isCompressed(file)) {
            return of(file, content);
        }
        MessageDigest packed = Hashes.digest();
        MessageDigest unpacked = Hashes.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), packed);
                InputStream out = new GZIPInputStream(new BufferedInputStream(in))) {
            out.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), unpacked));
            in.transferTo(OutputStream.nullOutputStream());
        }
        Blob blob = new Blob(Blob.GZIP, hex(packed), Files.size(file));
        return new Layer(file, blob, "sha256:" + hex(unpacked), content);
    }

    private static boolean isCompressed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == GZIP_MAGIC;
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Writes its bytes, which have to be those that were told of.
     *
     * @throws InputException where they are others
     */
    void copy(OutputStream out) throws IOException {
        MessageDigest digest = Hashes.digest();
        content.to(new DigestOutputStream(out, digest));
        if (!hex(digest).equals(blob.sha256())) {
            throw new InputException(
                    origin + ": is damaged, or has changed while it was read: " + blob.digest() + " is not its digest");
        }
    }
}
