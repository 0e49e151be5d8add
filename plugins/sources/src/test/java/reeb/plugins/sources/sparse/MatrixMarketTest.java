package reeb.plugins.sources.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.PartContract;

final class MatrixMarketTest implements PartContract {
    @TempDir
    Path folder;

    @Override
    public Part part() {
        return new MatrixMarket("a.mtx", true, Optional.of("labels.csv"));
    }

    private Dataset load(byte[] bytes, boolean transpose) {
        IdxBytes.write(folder.resolve("a.mtx"), bytes);
        return new FolderPlaces(folder).load(new MatrixMarket("a.mtx", transpose, Optional.empty()));
    }

    private Dataset load(String text) {
        return load(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MatrixMarketTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({"general", "symmetric", "skew-symmetric", "pattern"})
    void readsWhatScipyWrote(String name) throws IOException {
        byte[] bytes = resource(name + ".mtx");
        List<String> expected = new String(resource(name + ".csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (boolean transpose : new boolean[] {false, true}) {
            Dataset data = load(transpose ? IdxBytes.gzip(bytes) : bytes, transpose);
            for (int row = 0; row < expected.size(); row++) {
                String[] values = expected.get(row).split(",", -1);
                for (int column = 0; column < values.length; column++) {
                    assertThat(data.points().at(transpose ? column : row, transpose ? row : column))
                            .isEqualTo(Double.parseDouble(values[column]));
                }
            }
        }
    }

    @Test
    void takesLabelsOfTheRows() {
        IdxBytes.write(folder.resolve("l.csv"), "kind\na\nb\n".getBytes(StandardCharsets.UTF_8));
        IdxBytes.write(
                folder.resolve("a.mtx"),
                "%%MatrixMarket matrix coordinate integer general\n3 2 1\n3 2 4\n".getBytes(StandardCharsets.UTF_8));
        Dataset data = new FolderPlaces(folder).load(new MatrixMarket("a.mtx", true, Optional.of("l.csv")));
        assertThat(data.points().at(1, 2)).isEqualTo(4);
        assertThat(data.table().columns().getFirst().text(1)).isEqualTo("b");
        assertThatThrownBy(() -> new FolderPlaces(folder).load(new MatrixMarket("a.mtx", false, Optional.of("l.csv"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is 'transpose' right?");
    }

    @ParameterizedTest
    @CsvSource({
        "2 2 1|3 1 1, there is no row 3; they count from 1 to 2",
        "2 2 1|0 1 1, there is no row 0",
        "2 2 1|1 1, 'expected a row, a column and a value'",
        "2 2 1|1 1 inf, is not a finite number",
        "2 2 2|1 1 1, is cut short: it announces 2 values but holds 1",
        "2 2 1|1 1 1|2 2 1, more values than the 1 announced",
        "2 2 2|1 1 1|1 1 1, twice",
        "2 2, 'expected the numbers of rows, columns and values'",
        "999999999 2 0, announces 999999999 x 2 values",
        "2 999999999 0, announces 2 x 999999999 values",
        "99999999999 2 0, is not a number of rows",
        "'', it has no sizes",
    })
    void refusesWhatDoesNotFit(String lines, String message) {
        String text = "%%MatrixMarket matrix coordinate real general\n% c\n" + lines.replace('|', '\n');
        assertThatThrownBy(() -> load(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.mtx: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "hello, is not a matrix of Matrix Market",
        "%%MatrixMarket matrix array real general, save it as .npy",
        "%%MatrixMarket matrix coordinate complex general, 'read are real, integer and pattern'",
        "%%MatrixMarket matrix coordinate real hermitian, is 'hermitian'",
    })
    void refusesOtherKinds(String first, String message) {
        assertThatThrownBy(() -> load(first + "\n1 1 0\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }
}
