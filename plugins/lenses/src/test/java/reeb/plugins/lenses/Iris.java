package reeb.plugins.lenses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import reeb.api.data.Points;

/** Iris with the values of some lenses, computed by other tools (KeplerMapper, Python Mapper and giotto-tda on NumPy). */
final class Iris {
    private static final List<String> LINES = lines();

    private Iris() {}

    static Points points() {
        double[] values = LINES.stream()
                .skip(1)
                .flatMap(line -> Stream.of(line.split(",")).limit(4))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Points.of(150, 4, values);
    }

    static double[] expected(String lens) {
        int column = List.of(LINES.getFirst().split(",")).indexOf(lens);
        return LINES.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                .toArray();
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Iris.class.getResourceAsStream("/vectors/iris-lenses.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
