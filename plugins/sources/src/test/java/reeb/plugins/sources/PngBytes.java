package reeb.plugins.sources;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG files of one line byte by byte, so that tests do not depend on what an encoder takes samples for. */
public final class PngBytes {
    public static final int GREY = 0;
    public static final int COLOUR = 2;
    public static final int PALETTE = 3;
    public static final int GREY_ALPHA = 4;
    public static final int COLOUR_ALPHA = 6;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** Begins a picture of one line. */
    public PngBytes(int width, int bits, int type) {
        file.writeBytes(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10));
        chunk("IHDR", bytes(0, 0, 0, width, 0, 0, 0, 1, bits, type, 0, 0, 0));
    }

    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    public PngBytes chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        number(data.length);
        file.writeBytes(name);
        file.writeBytes(data);
        number((int) checksum.getValue());
        return this;
    }

    private void number(int value) {
        file.writeBytes(bytes(value >> 24, value >> 16, value >> 8, value));
    }

    /** Ends the picture with the line's bytes. */
    public byte[] line(int... values) {
        byte[] plain = new byte[values.length + 1];
        System.arraycopy(bytes(values), 0, plain, 1, values.length);
        byte[] packed = new byte[100 + plain.length];
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        int length = deflater.deflate(packed);
        deflater.end();
        return chunk("IDAT", java.util.Arrays.copyOf(packed, length))
                .chunk("IEND", new byte[0])
                .file
                .toByteArray();
    }
}
