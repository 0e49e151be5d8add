package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.plugins.sources.FolderPlaces;
import reeb.testkit.TestRun;

/** Folders of pictures as people have them; Pillow wrote the files, and told the values. */
final class PictureCasesTest {
    private final TestRun run = TestRun.parallel();

    private Dataset load(String folder, boolean grey) throws URISyntaxException {
        Path place = Path.of(Objects.requireNonNull(PictureCasesTest.class.getResource("cases"))
                .toURI());
        ImageFiles source =
                new ImageFiles(folder, Optional.empty(), Optional.empty(), grey, "white", CorruptFiles.FAIL);
        return new FolderPlaces(place).load(source, run);
    }

    @Test
    void picturesOfAllFormatsAreReadWhateverTheyAreCalled() throws URISyntaxException {
        Dataset data = load("Q_mixed", false);
        assertThat(data.points().rows()).isEqualTo(9);
        assertThat(((Column.Categories) data.table().column("label").orElseThrow()).names())
                .containsExactly("a", "b");
        assertThat(run.warnings()).isEmpty();
        assertThat(data.table().column("file").orElseThrow().text(5)).isEqualTo("a/9.tif");
        for (int i = 0; i < 32 * 32; i++) {
            assertRamp(data.points(), 5, i, 0);
            assertRamp(data.points(), 6, i, 24);
        }
    }

    /** Red rises to the right, green falls downwards. */
    private static void assertRamp(Points points, int row, int pixel, int tolerance) {
        assertThat(points.at(row, 3 * pixel)).isCloseTo(Math.floor(pixel % 32 * 255 / 31.0), within(tolerance + 0.0));
        assertThat(points.at(row, 3 * pixel + 1))
                .isCloseTo(Math.floor((31 - Math.floorDiv(pixel, 32)) * 255 / 31.0), within(tolerance + 0.0));
    }

    @Test
    void hiddenFoldersAreNoClasses() throws URISyntaxException {
        Dataset data = load("Q_hidden", false);
        assertThat(data.points().rows()).isEqualTo(1);
        assertThat(((Column.Categories) data.table().column("label").orElseThrow()).names())
                .containsExactly("a");
    }

    @Test
    void greysKeepTheirValuesWithAndWithoutTransparency() throws URISyntaxException {
        Points points = load("T_la", true).points();
        assertThat(points.rows()).isEqualTo(4);
        for (int row = 0; row < 4; row++) {
            double[] values = new double[4];
            points.copyRow(row, values);
            assertThat(values).containsExactly(4, 64, 128, 200);
        }
    }

    @Test
    void inksOfJpegLeaveLight() throws URISyntaxException {
        double[] values = new double[3];
        Points points = load("T_cmyk", false).points();
        for (int i = 0; i < 3; i++) {
            values[i] = points.at(0, i);
        }
        assertThat(values).containsExactly(149, 197, 226);
    }
}
