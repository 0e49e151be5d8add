package reeb.plugins.embedders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import reeb.api.data.Points;

/** Reference values computed by NumPy, SciPy and scikit-learn, as tables with a header. */
public final class VectorFiles {
    private VectorFiles() {}

    public static double[][] read(String name) {
        try (InputStream in = VectorFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(value -> value.equals("nan") ? Double.NaN : Double.parseDouble(value))
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Points points(String name) {
        double[][] rows = read(name);
        return Points.of(
                rows.length,
                rows[0].length,
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }
}
