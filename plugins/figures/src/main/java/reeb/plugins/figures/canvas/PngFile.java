package reeb.plugins.figures.canvas;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG (ISO/IEC 15948): colours of 8 bits, no time stamps.
 *
 * <p>Smaller and quicker to start than the JDK's writer, whose registry of formats is not needed here.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final double METRES_PER_INCH = 0.0254;

    private PngFile() {}

    /** Writes pixels given as {@code 0xRRGGBB}, row by row. */
    static void write(int[] pixels, int width, OutputStream stream) throws IOException {
        write(pixels, width, Optional.empty(), stream);
    }

    /** Writes pixels given as {@code 0xRRGGBB}, row by row, and how many of them are an inch. */
    static void write(int[] pixels, int width, Optional<Integer> dpi, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.write(SIGNATURE);
        byte[] header = new byte[13];
        java.nio.ByteBuffer.wrap(header)
                .putInt(width)
                .putInt(pixels.length / width)
                .put((byte) 8)
                .put((byte) 2);
        chunk("IHDR", header, header.length, out);
        if (dpi.isPresent()) {
            byte[] size = resolution(dpi.get());
            chunk("pHYs", size, size.length, out);
        }
        body(pixels, width, out);
        chunk("IEND", new byte[0], 0, out);
        out.flush();
    }

    /** Gives the pixels of a metre across and down. */
    private static byte[] resolution(int dpi) {
        int perMetre = (int) Math.round(dpi / METRES_PER_INCH);
        return java.nio.ByteBuffer.allocate(9)
                .putInt(perMetre)
                .putInt(perMetre)
                .put((byte) 1)
                .array();
    }

    private static void body(int[] pixels, int width, DataOutputStream out) throws IOException {
        Deflater deflater = new Deflater(6);
        try {
            byte[] packed = new byte[1 << 16];
            byte[] line = new byte[1 + 3 * width];
            for (int start = 0; start < pixels.length; start += width) {
                deflater.setInput(filter(pixels, start, width, line));
                drain(deflater, packed, out);
            }
            deflater.finish();
            drain(deflater, packed, out);
        } finally {
            deflater.end();
        }
    }

    /** Takes from each colour the one above it (filter "up"), which turns plain areas into zeros. */
    private static byte[] filter(int[] pixels, int start, int width, byte[] line) {
        line[0] = 2;
        for (int x = 0; x < width; x++) {
            int pixel = pixels[start + x];
            int above = start == 0 ? 0 : pixels[start + x - width];
            line[3 * x + 1] = (byte) ((pixel >> 16) - (above >> 16));
            line[3 * x + 2] = (byte) ((pixel >> 8) - (above >> 8));
            line[3 * x + 3] = (byte) (pixel - above);
        }
        return line;
    }

    private static void drain(Deflater deflater, byte[] packed, DataOutputStream out) throws IOException {
        int length = deflater.deflate(packed);
        while (length > 0) {
            chunk("IDAT", packed, length, out);
            length = deflater.deflate(packed);
        }
    }

    private static void chunk(String type, byte[] data, int length, DataOutputStream out) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(data, 0, length);
        out.writeInt((int) check.getValue());
    }
}
