package reeb.plugins.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.api.problem.InputException;

/**
 * The values of all rows as an n x d matrix in NumPy's format 1.0: little-endian, row after row, in the precision they have.
 *
 * <p>Sparse rows are written with their zeros, up to {@value #MOST_ZEROS} values.
 */
@Named("points-npy")
@About("Writes the values of all rows, such as their places in a map, as a matrix for NumPy (.npy).")
public record PointsNpy() implements Visualizer {
    private static final long MOST_ZEROS = 1L << 30;

    @Override
    public List<String> endings() {
        return List.of("npy");
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        Points points = view.data().points();
        if (points.sparse().isPresent() && (long) points.rows() * points.columns() > MOST_ZEROS) {
            throw new InputException(
                    "points-npy: " + points + " are zero for the most part, and the file would hold all"
                            + " of these zeros; reduce the columns before, as by random-projection");
        }
        try (OutputStream out = output.open("npy");
                Lines lines = new Lines(run.progress("writing the rows", points.rows()))) {
            out.write(NpyHeader.of(
                    NpyHeader.type(points.precision()), "(" + points.rows() + ", " + points.columns() + ")"));
            double[] values = new double[points.columns()];
            byte[] bytes = new byte
                    [Math.multiplyExact(points.columns(), points.precision().bytes())];
            for (int row = 0; row < points.rows(); row++) {
                points.copyRow(row, values);
                fill(bytes, values, points.precision());
                out.write(bytes);
                lines.wrote();
            }
        }
    }

    private static void fill(byte[] bytes, double[] values, Points.Precision precision) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (precision) {
                case BYTE -> buffer.put((byte) value);
                case SINGLE -> buffer.putFloat((float) value);
                case DOUBLE -> buffer.putDouble(value);
            }
        }
    }
}
