package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.pictures.PictureReader;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;

/** Pictures that lie in no file get the pixels that they get as files, and are refused before they take memory. */
final class SentPicturesTest {
    private static final PictureReader.Limits LIMITS = new PictureReader.Limits(10_000, 400);

    @TempDir
    private Path folder;

    private static ImageFiles part(boolean grey) {
        return new ImageFiles("p", Optional.of(7), Optional.of(9), grey, "white", CorruptFiles.FAIL);
    }

    private static byte[] drawn(int width, int height, String format, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static List<byte[]> files() throws IOException {
        return List.of(
                drawn(7, 9, "png", BufferedImage.TYPE_INT_ARGB),
                drawn(30, 20, "jpg", BufferedImage.TYPE_INT_RGB),
                drawn(3, 50, "gif", BufferedImage.TYPE_BYTE_INDEXED),
                drawn(12, 5, "bmp", BufferedImage.TYPE_INT_RGB));
    }

    @Test
    void theyGetThePixelsOfFiles() throws IOException {
        List<byte[]> files = files();
        for (int at = 0; at < files.size(); at++) {
            IdxBytes.write(folder.resolve("p").resolve("picture-" + at + ".x"), files.get(at));
        }
        for (boolean grey : new boolean[] {true, false}) {
            Images sent = part(grey).decode(files, LIMITS, TestRun.parallel());
            Points loaded =
                    new FolderPlaces(folder).load(part(grey), TestRun.serial()).points();
            assertThat(sent.width()).isEqualTo(7);
            assertThat(sent.height()).isEqualTo(9);
            assertThat(sent.channels()).isEqualTo(grey ? 1 : 3);
            assertThat(sent.pixels().rows()).isEqualTo(4);
            assertThat(sent.pixels().memory().mismatch(loaded.whole().memory())).isNegative();
        }
    }

    @Test
    void oneThatCannotBeDecodedIsNamed() throws IOException {
        List<byte[]> files = new ArrayList<>(files());
        byte[] cut = files.get(1);
        files.add(java.util.Arrays.copyOf(cut, cut.length / 3));
        assertThatThrownBy(() -> part(true).decode(files, LIMITS, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("picture 4: cannot be decoded");
        assertThatThrownBy(() -> part(true).decode(List.of(new byte[0]), LIMITS, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("picture 0: cannot be decoded");
    }

    @Test
    void oneBeyondTheLimitsIsRefusedByItsHeader() throws IOException {
        byte[] png = drawn(7, 9, "png", BufferedImage.TYPE_BYTE_GRAY);
        for (int[] size : new int[][] {{401, 1}, {1, 401}, {101, 100}, {60_000, 60_000}}) {
            byte[] large = png.clone();
            ByteBuffer.wrap(large).putInt(16, size[0]).putInt(20, size[1]);
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(large, 12, 17);
            ByteBuffer.wrap(large).putInt(29, (int) sum.getValue());
            assertThatThrownBy(() -> part(true).decode(List.of(large), LIMITS, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(
                            size[0] + " x " + size[1] + " pixels are more than the 10000, or the 400 along a side");
        }
    }

    /** The frame is small, but what it lies on is not. */
    @Test
    void aLargeScreenAroundASmallFrameIsRefused() throws IOException {
        byte[] gif = drawn(3, 5, "gif", BufferedImage.TYPE_BYTE_INDEXED);
        ByteBuffer.wrap(gif)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 8000)
                .putShort(8, (short) 8000);
        assertThatThrownBy(() -> part(true).decode(List.of(gif), LIMITS, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("8000 x 8000 pixels are more than");
    }

    @Test
    void withoutASizeNoneIsDecoded() {
        assertThatThrownBy(() -> ImageFilesTest.asTheyAre(true).decode(List.of(), LIMITS, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("give both width and height");
    }
}
