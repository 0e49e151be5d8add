package reeb.plugins.figures.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Snapshot;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.RowColour;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class AnimationTest implements PartContract {
    @Override
    public Animation part() {
        return film(FilmRange.FOLLOWING, 0.6);
    }

    private static Animation film(FilmRange range, double seconds) {
        return new Animation(
                RowColour.AUTO,
                Optional.empty(),
                0.7,
                seconds,
                15,
                1.5,
                range,
                400,
                300,
                Optional.empty(),
                Theme.LIGHT);
    }

    /** Seven clouds that come out of one place. */
    private static View view(int rows, double... sizes) {
        Random random = new Random(5);
        float[] places = new float[2 * rows];
        for (int i = 0; i < places.length; i++) {
            places[i] = (float) (random.nextGaussian() / 2 + 5 * Math.cos(i / 2 % 7 * 0.9 + i % 2 * 1.57));
        }
        List<Snapshot> snapshots = new ArrayList<>();
        for (double size : sizes) {
            float[] then = new float[places.length];
            for (int i = 0; i < then.length; i++) {
                then[i] = (float) size * places[i];
            }
            snapshots.add(new Snapshot(10 * snapshots.size(), Points.of(rows, 2, then)));
        }
        List<String> labels =
                IntStream.range(0, rows).mapToObj(row -> "" + row % 7).toList();
        Table table = new Table(List.of(Column.Categories.of("label", labels)));
        Dataset data = new Dataset(Points.of(rows, 2, places), table, Optional.empty());
        return new View(data, "Seven clouds", Map.of(), snapshots);
    }

    private static byte[] bytes(Animation part, View view, TestRun run) {
        return Pictures.of(part, view, run).getOrDefault("gif", new byte[0]);
    }

    private static List<BufferedImage> frames(byte[] gif) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(input);
            List<BufferedImage> frames = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                frames.add(reader.read(i));
            }
            return frames;
        }
    }

    private static List<Integer> delays(byte[] gif) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(input);
            List<Integer> delays = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                delays.add(Integer.parseInt(control.getAttribute("delayTime")));
            }
            return delays;
        }
    }

    private static int inked(BufferedImage image, int left, int top, int right, int bottom) {
        return (int) IntStream.range(left, right)
                .flatMap(x -> IntStream.range(top, bottom).map(y -> image.getRGB(x, y) & 0xffffff))
                .filter(pixel -> pixel != 0xffffff)
                .count();
    }

    @Test
    void showsAFrameForEachMomentAndHoldsTheLast() throws IOException {
        byte[] gif = bytes(part(), view(500, 0.001, 0.2, 1), TestRun.parallel());
        Pictures.keep("animation", Map.of("gif", gif));
        List<BufferedImage> frames = frames(gif);
        assertThat(frames).hasSize(10).allMatch(frame -> frame.getWidth() == 400 && frame.getHeight() == 300);
        assertThat(delays(gif)).containsExactly(7, 6, 7, 7, 6, 7, 7, 6, 7, 150);
        Set<Integer> colours = new HashSet<>();
        IntStream.range(0, 400 * 300).forEach(i -> colours.add(frames.getLast().getRGB(i % 400, i / 400)));
        assertThat(colours).hasSizeBetween(20, 256);
        assertThat(frames.getFirst().getRGB(399, 0) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() {
        View view = view(3000, 0.1, 1);
        assertThat(bytes(part(), view, TestRun.parallel())).isEqualTo(bytes(part(), view, TestRun.serial()));
    }

    @Test
    void followsAGrowingMapOrLetsItGrow() throws IOException {
        View view = view(500, 0.01, 1);
        BufferedImage following = frames(bytes(film(FilmRange.FOLLOWING, 0.6), view, TestRun.serial()))
                .getFirst();
        BufferedImage growing = frames(bytes(film(FilmRange.FINAL, 0.6), view, TestRun.serial()))
                .getFirst();
        assertThat(inked(following, 20, 40, 320, 270)).isGreaterThan(20 * inked(growing, 20, 40, 320, 270));
    }

    @Test
    void cutsOffWhatLiesOutside() throws IOException {
        BufferedImage last = frames(bytes(film(FilmRange.FINAL, 0.6), view(500, 1), TestRun.serial()))
                .getFirst();
        BufferedImage first = frames(bytes(film(FilmRange.FINAL, 0.6), view(500, 50, 1), TestRun.serial()))
                .getFirst();
        assertThat(inked(first, 340, 0, 400, 260)).isEqualTo(inked(last, 340, 0, 400, 260));
    }

    @Test
    void drawsOddRows() throws IOException {
        for (View view : List.of(view(0, 1, 1), view(1, 1), view(5, 0, 0), view(5, Double.NaN, 1), view(9, 1e38, 1))) {
            assertThat(frames(bytes(part(), view, TestRun.serial()))).hasSize(10);
        }
        assertThat(frames(bytes(film(FilmRange.FOLLOWING, 0.01), view(5, 1), TestRun.serial())))
                .hasSize(2);
    }

    @Test
    void saysHowToKeepSnapshots() {
        assertThatThrownBy(() -> bytes(part(), view(5), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the parameter 'snapshots', such as 10");
        List<Snapshot> others = List.of(new Snapshot(3, Points.of(4, 2, new float[8])));
        View view = new View(view(5).data(), "", Map.of(), others);
        assertThatThrownBy(() -> bytes(part(), view, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("iteration 3 holds 4 x 2 points for 5 rows");
        assertThatThrownBy(() -> film(FilmRange.FINAL, 500))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("more than 2000 frames");
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> bytes(part(), view(50, 0, 1), TestRun.cancelledAfter(12)))
                .isInstanceOf(CancellationException.class);
    }
}
