package reeb.plugins.figures.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GifFileTest {
    /** Noise fills the table of strings again and again, plain areas make long strings; odd sizes end at every width. */
    @ParameterizedTest
    @CsvSource({"1, 1, 256", "3, 5, 2", "300, 200, 256", "300, 200, 3", "640, 480, 1", "17, 31, 256", "255, 1, 200"})
    void givesBackEveryPixel(int width, int height, int colours) throws IOException {
        Random random = new Random(3);
        for (int trial = 0; trial < 20; trial++) {
            int used = width * height - trial % (width * height);
            byte[] indices = new byte[width * height];
            IntStream.range(0, used).forEach(i -> indices[i] = (byte) random.nextInt(colours));
            int[] table =
                    IntStream.range(0, 256).map(i -> i * 0x010203 & 0xffffff).toArray();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GifFile file = new GifFile(bytes, width, height, table)) {
                file.add(LzwPacker.pack(indices), 5);
            }
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            for (int i = 0; i < indices.length; i++) {
                assertThat(image.getRGB(i % width, i / width) & 0xffffff).isEqualTo(table[indices[i] & 0xff]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "200", "5000"})
    void keepsColoursThatAreFewAndComesNearOthers(int count) {
        Random random = new Random(1);
        int[] pixels = IntStream.range(0, 20_000)
                .map(i -> i % count * 7_919 * 13 & 0xffffff)
                .toArray();
        pixels[random.nextInt(pixels.length)] = 0xfefefe;
        ColourTable table = ColourTable.of(0xfefefe, List.of(pixels));
        assertThat(table.colours()).hasSize(256);
        assertThat(table.colours()[table.index(0xfefefe) & 0xff]).isEqualTo(0xfefefe);
        for (int pixel : pixels) {
            int shown = table.colours()[table.index(pixel) & 0xff];
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat(Math.abs((shown >> shift & 0xff) - (pixel >> shift & 0xff)))
                        .isLessThan(count <= 200 ? 8 : 80);
            }
        }
    }
}
