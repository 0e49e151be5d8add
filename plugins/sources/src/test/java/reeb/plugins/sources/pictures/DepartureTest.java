package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;

/** Files of which only the first picture is read. */
final class DepartureTest {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private void load() {
        ImageFiles source = new ImageFiles("p", Optional.empty(), Optional.empty(), false, "white", CorruptFiles.FAIL);
        new FolderPlaces(folder).load(source, run);
    }

    private void write(String name, byte[] file) {
        IdxBytes.write(folder.resolve("p").resolve(name), file);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] gif(int frames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (int frame = 0; frame < frames; frame++) {
                BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
                image.setRGB(frame, 0, 0xff0000);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PNG with the chunk that controls an animation of one frame. */
    private static byte[] animatedPng() throws IOException {
        byte[] plain = picture("png");
        byte[] control = {0, 0, 0, 8, 'a', 'c', 'T', 'L', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        CRC32 checksum = new CRC32();
        checksum.update(control, 4, 12);
        ByteBuffer.wrap(control).putInt(16, (int) checksum.getValue());
        byte[] start = IdxBytes.joined(Arrays.copyOf(plain, 33), control);
        return IdxBytes.joined(start, Arrays.copyOfRange(plain, 33, plain.length));
    }

    @Test
    void tellsAnimationsInWebp() {
        byte[] still = ExifBytes.inWebp(new byte[40], 4, 3, new byte[8]);
        assertThat(Departure.of(still)).isZero();
        still[20] |= 2;
        assertThat(Departure.of(still)).isEqualTo((byte) 1);
    }

    @Test
    void warnsOfAnimations() throws IOException {
        write("a.gif", gif(1));
        write("b.gif", picture("gif"));
        write("c.gif", gif(3));
        write("d.png", animatedPng());
        write("e.tif", new TiffBytes(4, 3, ByteOrder.BIG_ENDIAN).paged().of(new byte[12]));
        load();
        assertThat(run.warnings())
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning)
                        .contains(
                                "p: 2 pictures are animations, of which the first frame is read; the first is 'c.gif'"))
                .anySatisfy(warning -> assertThat(warning)
                        .contains("p: 1 picture has several pages, of which the first is read: 'e.tif'"));
    }

    @Test
    void aFrameLiesOnItsCanvas() throws IOException {
        byte[] file = gif(1);
        assertThat(values(file)).startsWith(76, 0, 0, 0, 0).hasSize(12);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(6, (short) 5).putShort(8, (short) 4);
        int frame = GifBlocks.image(file, 0);
        bytes.putShort(frame + 1, (short) 1).putShort(frame + 3, (short) 1);
        assertThat(values(file)).containsExactly(10, 10, 10, 10, 10, 10, 76, 0, 0, 0, 10, 0, 0, 0, 0, 10, 0, 0, 0, 0);
        bytes.putShort(6, (short) 2).putShort(8, (short) 2);
        assertThat(values(file)).as("a screen too small grows").hasSize(20);
    }

    private static int[] values(byte[] file) throws IOException {
        try (PictureDecoder decoder = new PictureDecoder(1, Background.of("#0a0a0a"))) {
            Picture picture = decoder.decode(file);
            byte[] values = new byte[picture.width() * picture.height()];
            picture.copyScaled(new PictureSizes(picture.height(), picture.width(), 1), values, 0);
            return IntStream.range(0, values.length).map(i -> values[i] & 0xff).toArray();
        }
    }

    @Test
    void passesOverDamagedFiles() throws IOException {
        Random random = new Random(5);
        byte[] pages = new TiffBytes(4, 3, ByteOrder.LITTLE_ENDIAN).paged().of(new byte[12]);
        for (byte[] whole : new byte[][] {animatedPng(), gif(3), pages}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThat(Departure.of(cut)).isBetween((byte) 0, (byte) 2);
                if (length > 6) {
                    cut[3 + random.nextInt(length - 3)] = (byte) random.nextInt(256);
                    assertThat(Departure.of(cut)).isBetween((byte) 0, (byte) 2);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "png", "gif", "jpg", "tif"})
    void saysWhatIsWrongWithATruncatedPicture(String format) throws IOException {
        byte[] whole = picture(format);
        for (int length = 4; length < whole.length - 2; length += 3) {
            write("a." + format, Arrays.copyOf(whole, length));
            try {
                load();
            } catch (InputException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        write("a." + format, Arrays.copyOf(whole, 20));
        assertThatThrownBy(this::load).hasMessageContaining("cannot be decoded: ");
    }
}
