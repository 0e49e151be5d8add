package reeb.plugins.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import reeb.api.Named;
import reeb.api.Writer;
import reeb.plugins.figures.charts.Examples;

/**
 * Holds every figure to how it looked before: the lightness of 32 x 32 cells of its picture, in {@code golden/}.
 *
 * <p>{@code -Dreeb.golden=rewrite} writes the references anew; look at the pictures in {@code target/golden} then.
 */
final class GoldenPicturesTest {
    private static final int CELLS = 32;
    /** Edges of shapes are not equally smooth everywhere. */
    private static final int TOLERANCE = 5;

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("reeb.golden"));
    private static final Path ACTUAL = Path.of("target", "golden");
    private static final Path REFERENCES = Path.of("src", "test", "resources", "reeb", "plugins", "figures", "golden");

    @TestFactory
    Stream<DynamicTest> everyFigureLooksAsItDid() {
        return Examples.all().entrySet().stream()
                .map(example ->
                        DynamicTest.dynamicTest(example.getKey(), () -> compare(example.getKey(), example.getValue())));
    }

    @Test
    void thereIsAnExampleOfEveryFigure() {
        Set<String> examples = Examples.all().keySet();
        assertThat(new FiguresPlugin()
                        .parts().stream()
                                .filter(Writer.class::isAssignableFrom)
                                .map(part -> Objects.requireNonNull(part.getAnnotation(Named.class))
                                        .value()))
                .allSatisfy(name -> assertThat(examples).anyMatch(example -> example.startsWith(name)));
    }

    private static void compare(String name, Map<String, byte[]> files) throws IOException {
        byte[] png = Objects.requireNonNull(files.getOrDefault("png", files.get("gif")));
        int[] actual = lightness(ImageIO.read(new ByteArrayInputStream(png)));
        if (REWRITE) {
            keep(name, files);
            Files.createDirectories(REFERENCES);
            Files.writeString(REFERENCES.resolve(name + ".txt"), text(actual));
            return;
        }
        int[] expected = reference(name);
        int worst = IntStream.range(0, actual.length)
                .reduce(0, (a, b) -> difference(actual, expected, b) > difference(actual, expected, a) ? b : a);
        if (difference(actual, expected, worst) > TOLERANCE) {
            keep(name, files);
            throw new AssertionError(name + " differs most in column " + worst % CELLS + " and line " + worst / CELLS
                    + " of "
                    + CELLS + ": its lightness is " + actual[worst] + " but was " + expected[worst] + "; see "
                    + ACTUAL.resolve(name + ".png") + ", and if it is as it should be, run with -Dreeb.golden=rewrite");
        }
    }

    private static int difference(int[] actual, int[] expected, int cell) {
        return Math.abs(actual[cell] - expected[cell]);
    }

    private static void keep(String name, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(ACTUAL);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(ACTUAL.resolve(name + "." + file.getKey()), file.getValue());
        }
    }

    private static int[] reference(String name) throws IOException {
        try (InputStream file = GoldenPicturesTest.class.getResourceAsStream("golden/" + name + ".txt")) {
            assertThat(file).as("reference of " + name).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            return text.lines()
                    .flatMapToInt(line ->
                            IntStream.range(0, CELLS).map(i -> Integer.parseInt(line.substring(2 * i, 2 * i + 2), 16)))
                    .toArray();
        }
    }

    private static String text(int[] lightness) {
        return IntStream.range(0, CELLS)
                .mapToObj(line -> IntStream.range(line * CELLS, (line + 1) * CELLS)
                        .mapToObj(cell ->
                                Integer.toHexString(0x100 | lightness[cell]).substring(1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Averages the lightness of the pixels of each cell, from 0 to 255. */
    private static int[] lightness(BufferedImage image) {
        int[] lightness = new int[CELLS * CELLS];
        for (int cell = 0; cell < lightness.length; cell++) {
            int left = cell % CELLS * image.getWidth() / CELLS;
            int right = (cell % CELLS + 1) * image.getWidth() / CELLS;
            int top = cell / CELLS * image.getHeight() / CELLS;
            int bottom = (cell / CELLS + 1) * image.getHeight() / CELLS;
            long sum = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    int pixel = image.getRGB(x, y);
                    sum += 299L * (pixel >> 16 & 255) + 587L * (pixel >> 8 & 255) + 114L * (pixel & 255);
                }
            }
            lightness[cell] = (int) (sum / 1000 / (right - left) / (bottom - top));
        }
        return lightness;
    }
}
