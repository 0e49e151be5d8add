package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.RowWiseContract;
import reeb.testkit.TestRun;

final class DeskewTest implements RowWiseContract {
    private static final int SIDE = 21;

    @Override
    public Part part() {
        return new Deskew();
    }

    @Override
    public Dataset rowsToTreat() {
        byte[] pixels = new byte[30 * SIDE * SIDE];
        new Random(4).nextBytes(pixels);
        Points images = Points.of(30, SIDE * SIDE, pixels);
        return new Dataset(images, Table.empty(), Optional.of(new Images(images, SIDE, SIDE, 1)));
    }

    /** Draws a stroke from the middle up and down, so many pixels aside for each down. */
    private static byte[] stroke(double slope, int right) {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int row = 4; row < SIDE - 4; row++) {
            int column = (int) Math.round(SIDE / 2 + right + slope * (row - SIDE / 2));
            pixels[row * SIDE + column] = (byte) 200;
        }
        return pixels;
    }

    private static double[] upright(byte[] pixels) {
        Points image = Points.of(1, SIDE * SIDE, pixels);
        Dataset data = new Dataset(image, Table.empty(), Optional.of(new Images(image, SIDE, SIDE, 1)));
        double[] values = new double[SIDE * SIDE];
        new Deskew().transform(data, List.of(), TestRun.serial()).copyRow(0, values);
        return values;
    }

    private static double ofMiddleColumn(double[] values) {
        double middle = 0;
        double all = 0;
        for (int pixel = 0; pixel < values.length; pixel++) {
            all += values[pixel];
            middle += pixel % SIDE == SIDE / 2 ? values[pixel] : 0;
        }
        return middle / all;
    }

    @Test
    void leavesWhatStandsUprightInTheMiddle() {
        byte[] pixels = stroke(0, 0);
        double[] values = upright(pixels);
        for (int pixel = 0; pixel < values.length; pixel++) {
            assertThat(values[pixel]).isEqualTo(pixels[pixel] & 0xff);
        }
    }

    @Test
    void setsUpWhatLeansAndCentresIt() {
        assertThat(ofMiddleColumn(upright(stroke(0, 3)))).isCloseTo(1, within(1e-9));
        assertThat(ofMiddleColumn(upright(stroke(0.5, 0)))).isGreaterThan(0.7);
        assertThat(ofMiddleColumn(upright(stroke(-0.5, 2)))).isGreaterThan(0.7);
    }

    @Test
    void leavesAnImageWithoutInkEmpty() {
        assertThat(upright(new byte[SIDE * SIDE])).containsOnly(0);
    }

    @Test
    void showsHogTheUprightImages() {
        Points leaning = Points.of(1, SIDE * SIDE, stroke(0.5, 0));
        Images images = new Images(leaning, SIDE, SIDE, 1);
        Dataset data = new Dataset(leaning, Table.empty(), Optional.of(images));
        Points standing = new Deskew().transform(data, List.of(), TestRun.serial());
        assertThat(data.with(standing).pictures("hog").pixels()).isSameAs(standing);
        Points floats = Points.of(1, SIDE * SIDE, new float[SIDE * SIDE]);
        assertThat(data.with(floats).pictures("hog").pixels()).isSameAs(leaning);
    }

    @Test
    void refusesDataWithoutImages() {
        Dataset numbers = Dataset.of(Points.of(1, 1, new float[1]));
        assertThatThrownBy(() -> new Deskew().transform(numbers, List.of(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no images");
    }
}
