package reeb.plugins.sources.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import reeb.plugins.sources.arrays.IdxBytes;

/** Puts EXIF with an orientation into files of pictures. */
final class ExifBytes {
    private ExifBytes() {}

    /** A TIFF of one directory with one entry. */
    static byte[] directory(int orientation, ByteOrder order) {
        ByteBuffer exif = ByteBuffer.allocate(26).order(order);
        exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.ISO_8859_1));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return exif.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] inserted(byte[] file, int at, byte[] piece) {
        return IdxBytes.joined(
                IdxBytes.joined(Arrays.copyOf(file, at), piece), Arrays.copyOfRange(file, at, file.length));
    }

    /** Puts it after the segment that JFIF begins with. */
    static byte[] inJpeg(byte[] jpeg, byte[] exif) {
        int jfif = 4 + (((jpeg[4] & 0xff) << 8) | (jpeg[5] & 0xff));
        ByteBuffer segment = ByteBuffer.allocate(10 + exif.length);
        segment.putShort((short) 0xffe1).putShort((short) (8 + exif.length));
        return inserted(jpeg, jfif, segment.put(ascii("Exif\0\0")).put(exif).array());
    }

    /** Puts it after the header. */
    static byte[] inPng(byte[] png, byte[] exif) {
        byte[] named = IdxBytes.joined(ascii("eXIf"), exif);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        ByteBuffer chunk = ByteBuffer.allocate(8 + named.length);
        return inserted(
                png,
                33,
                chunk.putInt(exif.length)
                        .put(named)
                        .putInt((int) checksum.getValue())
                        .array());
    }

    /** Puts it behind the picture, as the extended format has it. */
    static byte[] inWebp(byte[] webp, int width, int height, byte[] exif) {
        byte[] picture = Arrays.copyOfRange(webp, 12, webp.length);
        ByteBuffer file =
                ByteBuffer.allocate(12 + 18 + picture.length + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WEBP"));
        file.put(ascii("VP8X")).putInt(10).putInt(8);
        file.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);
        return file.put(picture)
                .put(ascii("EXIF"))
                .putInt(exif.length)
                .put(exif)
                .array();
    }
}
