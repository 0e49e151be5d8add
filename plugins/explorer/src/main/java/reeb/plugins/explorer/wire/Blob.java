package reeb.plugins.explorer.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import reeb.toolkit.text.JsonWriter;

/** A named run of bytes as it travels, with what the manifest says of it. */
public final class Blob {
    private static final int LEVEL = 6;

    private final String name;
    private final BlobType type;
    private final int length;
    private final byte[] bytes;
    private final boolean zipped;
    private final byte[] hash;

    private Blob(String name, BlobType type, int length, byte[] bytes, boolean zipped) {
        this.name = name;
        this.type = type;
        this.length = length;
        this.bytes = bytes;
        this.zipped = zipped;
        this.hash = Sha256.of(bytes);
    }

    /** Takes bytes as they are, such as those of a compressed file. */
    static Blob plain(String name, BlobType type, byte[] bytes) {
        return new Blob(name, type, bytes.length / type.bytes(), bytes, false);
    }

    /** Compresses bytes, unless they take more room then. */
    static Blob compressed(String name, BlobType type, byte[] bytes) {
        byte[] zipped = gzip(bytes);
        return zipped.length < bytes.length
                ? new Blob(name, type, bytes.length / type.bytes(), zipped, true)
                : plain(name, type, bytes);
    }

    /** The header of what Java writes holds no time, so the same bytes come out each time. */
    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (OutputStream stream = new Levelled(packed)) {
            stream.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static final class Levelled extends GZIPOutputStream {
        Levelled(OutputStream out) throws IOException {
            super(out, 1 << 15);
            def.setLevel(LEVEL);
        }
    }

    /** Gives the name, of letters, digits and dots. */
    public String name() {
        return name;
    }

    /** Counts the bytes as they travel. */
    public int size() {
        return bytes.length;
    }

    /** Gives the bytes as they travel, in base64. */
    String letters() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Writes the bytes as they travel. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** Gives the hash of the bytes as they travel. */
    byte[] hash() {
        return hash.clone();
    }

    /** Describes it where it lies in the page or in the message that names it. */
    void describe(JsonWriter json) throws IOException {
        describe(json, OptionalLong.empty());
    }

    /**
     * Describes it.
     *
     * @param at where it begins in the file beside the page, if it lies there
     */
    void describe(JsonWriter json, OptionalLong at) throws IOException {
        json.line().name(name).open('{');
        json.name("type").string(type.word()).name("length").number(length);
        json.name("sha256").string(HexFormat.of().formatHex(hash));
        if (zipped) {
            json.name("encoding").string("gzip");
        }
        if (at.isPresent()) {
            json.name("at").number(at.getAsLong()).name("bytes").number(bytes.length);
        }
        json.close('}');
    }
}
