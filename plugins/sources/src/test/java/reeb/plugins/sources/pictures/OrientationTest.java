package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Dataset;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;

/** Pictures are turned as their EXIF tells: the rows 40 80 120 and 160 200 240 as viewers show them. */
final class OrientationTest {
    private static final int BLOCK = 8;

    @TempDir
    private Path folder;

    /** The rows as blocks of pixels, so that JPEG keeps them. */
    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(3 * BLOCK, 2 * BLOCK, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 2 * BLOCK; y++) {
            for (int x = 0; x < 3 * BLOCK; x++) {
                int block = Math.floorDiv(x, BLOCK) + 3 * Math.floorDiv(y, BLOCK);
                image.getRaster().setSample(x, y, 0, 40 * (block + 1));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** What is seen, line by line, as means of blocks. */
    private static String seen(byte[] file) throws IOException {
        try (PictureDecoder decoder = new PictureDecoder(1, Background.WHITE)) {
            Picture picture = decoder.decode(file);
            int wide = picture.width() > picture.height() ? 3 : 2;
            byte[] values = new byte[6];
            picture.copyScaled(new PictureSizes(6 / wide, wide, 1), values, 0);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < values.length; i++) {
                long rounded = 40 * Math.round((values[i] & 0xff) / 40.0);
                text.append(i == 0 ? "" : i % wide == 0 ? " / " : " ").append(rounded);
            }
            return text.toString();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 40 80 120 / 160 200 240",
        "2, 120 80 40 / 240 200 160",
        "3, 240 200 160 / 120 80 40",
        "4, 160 200 240 / 40 80 120",
        "5, 40 160 / 80 200 / 120 240",
        "6, 160 40 / 200 80 / 240 120",
        "7, 240 120 / 200 80 / 160 40",
        "8, 120 240 / 80 200 / 40 160",
        "0, 40 80 120 / 160 200 240",
        "9, 40 80 120 / 160 200 240"
    })
    void everyFormatIsTurned(int orientation, String expected) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] exif = ExifBytes.directory(orientation, order);
            assertThat(seen(ExifBytes.inJpeg(picture("jpg"), exif))).isEqualTo(expected);
            assertThat(seen(ExifBytes.inPng(picture("png"), exif))).isEqualTo(expected);
            byte[] tiff = new TiffBytes(3, 2, order)
                    .with(TiffBytes.ORIENTATION, orientation)
                    .of((byte) 40, (byte) 80, (byte) 120, (byte) 160, (byte) 200, (byte) 240);
            assertThat(seen(tiff)).isEqualTo(expected);
        }
    }

    @Test
    void webpIsTurned() throws IOException {
        byte[] webp;
        try (InputStream input = OrientationTest.class.getResourceAsStream("picture.webp")) {
            webp = input.readAllBytes();
        }
        int[] upright = values(webp);
        int wide = 32;
        int high = 32;
        byte[] turned = ExifBytes.inWebp(webp, wide, high, ExifBytes.directory(6, ByteOrder.LITTLE_ENDIAN));
        int[] quarter = IntStream.range(0, wide * high)
                .map(i -> upright[(high - 1 - i % high) * wide + Math.floorDiv(i, high)])
                .toArray();
        assertThat(values(turned)).containsExactly(quarter);
    }

    private static int[] values(byte[] file) throws IOException {
        try (PictureDecoder decoder = new PictureDecoder(1, Background.WHITE)) {
            Picture picture = decoder.decode(file);
            byte[] values = new byte[picture.width() * picture.height()];
            picture.copyScaled(new PictureSizes(picture.height(), picture.width(), 1), values, 0);
            return IntStream.range(0, values.length).map(i -> values[i] & 0xff).toArray();
        }
    }

    @Test
    void turnedPicturesOfOneFolderHaveOneSize() throws IOException {
        byte[] exif = ExifBytes.directory(6, ByteOrder.BIG_ENDIAN);
        BufferedImage high = new BufferedImage(2 * BLOCK, 3 * BLOCK, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(high, "png", bytes)).isTrue();
        IdxBytes.write(folder.resolve("p/a.jpg"), ExifBytes.inJpeg(picture("jpg"), exif));
        IdxBytes.write(folder.resolve("p/b.png"), bytes.toByteArray());
        TestRun run = TestRun.serial();
        Dataset data = new FolderPlaces(folder)
                .load(new ImageFiles("p", Optional.empty(), Optional.empty(), true, "white", CorruptFiles.FAIL), run);
        assertThat(data.images().orElseThrow().width()).isEqualTo(2 * BLOCK);
        assertThat(data.images().orElseThrow().height()).isEqualTo(3 * BLOCK);
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void damagedExifTurnsNothingAndStopsNothing() throws IOException {
        Random random = new Random(7);
        byte[] exif = ExifBytes.directory(6, ByteOrder.LITTLE_ENDIAN);
        for (PictureFormat format :
                new PictureFormat[] {PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.WEBP, PictureFormat.TIFF}) {
            byte[] whole = switch (format) {
                case JPEG -> ExifBytes.inJpeg(picture("jpg"), exif);
                case PNG -> ExifBytes.inPng(picture("png"), exif);
                case WEBP -> ExifBytes.inWebp(new byte[36], 1, 1, exif);
                default -> exif;
            };
            assertThat(Exif.orientation(whole, format)).isEqualTo(Orientation.QUARTER_TURN);
            for (int length = 4; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThat(Exif.orientation(cut, format)).isNotNull();
                cut[random.nextInt(length)] = (byte) random.nextInt(256);
                assertThat(Exif.orientation(cut, format)).isNotNull();
            }
        }
    }
}
