package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
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

/** Pictures that are read otherwise than viewers show them. */
final class DepartureTest {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private void load() {
        ImageFiles source = new ImageFiles("p", Optional.empty(), Optional.empty(), false, CorruptFiles.FAIL);
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

    /** A JPEG whose EXIF comes after the segment that JFIF begins with. */
    private static byte[] jpeg(int orientation, ByteOrder order) throws IOException {
        byte[] plain = picture("jpg");
        int jfif = 2 + 2 + (((plain[4] & 0xff) << 8) | (plain[5] & 0xff));
        ByteBuffer exif = ByteBuffer.allocate(2 + 34);
        exif.put((byte) 0xff).put((byte) 0xe1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).order(order);
        exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.ISO_8859_1));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        byte[] start = IdxBytes.joined(Arrays.copyOf(plain, jfif), exif.array());
        return IdxBytes.joined(start, Arrays.copyOfRange(plain, jfif, plain.length));
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

    @Test
    void warnsOfPicturesThatAreToBeTurned() throws IOException {
        write("a.jpg", jpeg(1, ByteOrder.BIG_ENDIAN));
        write("b.jpg", jpeg(6, ByteOrder.BIG_ENDIAN));
        write("c.jpg", jpeg(3, ByteOrder.LITTLE_ENDIAN));
        write("d.jpg", picture("jpg"));
        write("e.png", picture("png"));
        load();
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("p: 2 pictures are read as they are stored", "the first is 'b.jpg'");
    }

    @Test
    void warnsOfAnimations() throws IOException {
        write("a.gif", gif(1));
        write("b.gif", picture("gif"));
        write("c.gif", gif(3));
        load();
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("p: 1 picture is an animation, of which the first frame is read: 'c.gif'");
    }

    @Test
    void passesOverDamagedFiles() throws IOException {
        Random random = new Random(5);
        for (byte[] whole : new byte[][] {jpeg(6, ByteOrder.LITTLE_ENDIAN), gif(3)}) {
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
    @ValueSource(strings = {"bmp", "png", "gif", "jpg"})
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
