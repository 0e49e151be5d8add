package reeb.plugins.sources.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.RowRange;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

final class FvecsTest implements PartContract {
    @TempDir
    Path folder;

    private static Fvecs vectors(String file, VectorType type) {
        return new Fvecs(file, type, Optional.empty(), Optional.empty(), Optional.empty(), InvalidValues.FAIL);
    }

    @Override
    public Part part() {
        return vectors("a.fvecs", VectorType.AUTO);
    }

    private Dataset load(Fvecs source) {
        return new FolderPlaces(folder).load(source, TestRun.serial());
    }

    /** Vectors of so many values each: 0.5, 1.5, 2.5 and so on. */
    private static byte[] floats(ByteOrder order, int rows, int columns) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * rows * (columns + 1)).order(order);
        for (int row = 0; row < rows; row++) {
            buffer.putInt(columns);
            for (int column = 0; column < columns; column++) {
                buffer.putFloat(row * columns + column + 0.5f);
            }
        }
        return buffer.array();
    }

    private static byte[] floats(int rows, int columns) {
        return floats(ByteOrder.LITTLE_ENDIAN, rows, columns);
    }

    private void refuses(byte[] bytes, String... why) {
        IdxBytes.write(folder.resolve("a.fvecs"), bytes);
        assertThatThrownBy(() -> load(vectors("a.fvecs", VectorType.AUTO)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("a.fvecs: ")
                .hasMessageContainingAll(why);
    }

    @Test
    void readsEachTypeByTheNameOfItsFile() {
        IdxBytes.write(folder.resolve("a.fvecs"), floats(2, 3));
        IdxBytes.write(folder.resolve("a.BVECS"), new byte[] {2, 0, 0, 0, 1, -1, 2, 0, 0, 0, 3, 4});
        byte[] whole = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .putInt(-123_456_789)
                .array();
        IdxBytes.write(folder.resolve("a.ivecs"), whole);
        Points singles = load(vectors("a.fvecs", VectorType.AUTO)).points();
        assertThat(singles.precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(singles.column(2)).containsExactly(2.5, 5.5);
        Points bytes = load(vectors("a.BVECS", VectorType.AUTO)).points();
        assertThat(bytes.precision()).isEqualTo(Points.Precision.BYTE);
        assertThat(bytes.column(1)).containsExactly(255, 4);
        assertThat(load(vectors("a.ivecs", VectorType.AUTO)).points().column(0)).containsExactly(-123_456_789);
    }

    @Test
    void readsFilesOfOtherNamesWhereTheTypeIsTold() {
        IdxBytes.write(folder.resolve("vectors"), floats(2, 3));
        assertThat(load(vectors("vectors", VectorType.FLOAT)).points().column(0))
                .containsExactly(0.5, 3.5);
        assertThatThrownBy(() -> load(vectors("vectors", VectorType.AUTO)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("set 'type' to float, int or byte");
    }

    @Test
    void takesARangeOfVectorsAndDrawsOfThese() {
        IdxBytes.write(folder.resolve("a.fvecs"), floats(50, 2));
        IdxBytes.write(folder.resolve("l.csv"), ("kind\n" + "a\nb\n".repeat(25)).getBytes(StandardCharsets.UTF_8));
        Dataset first = load(new Fvecs(
                "a.fvecs",
                VectorType.AUTO,
                Optional.of("l.csv"),
                Optional.of(RowRange.of("1-3")),
                Optional.empty(),
                InvalidValues.FAIL));
        assertThat(first.points().column(0)).containsExactly(2.5, 4.5, 6.5);
        assertThat(first.table().column("kind").orElseThrow().text(2)).isEqualTo("b");
        assertThat(first.numbers()).contains(Rows.of(1, 2, 3));
        Dataset drawn = load(new Fvecs(
                "a.fvecs",
                VectorType.AUTO,
                Optional.of("l.csv"),
                Optional.of(RowRange.first(40)),
                Optional.of(10),
                InvalidValues.FAIL));
        Rows numbers = drawn.numbers().orElseThrow();
        for (int row = 0; row < 10; row++) {
            assertThat(drawn.points().at(row, 0)).isEqualTo(2 * numbers.at(row) + 0.5);
            assertThat(drawn.table().column("kind").orElseThrow().text(row))
                    .isEqualTo(numbers.at(row) % 2 == 0 ? "a" : "b");
        }
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        byte[] file = floats(3, 2);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putFloat(20, Float.NaN);
        refuses(file, "vector 1, value 1", "not a number");
        Fvecs dropping = new Fvecs(
                "a.fvecs",
                VectorType.AUTO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                InvalidValues.DROP_ROW);
        assertThat(load(dropping).numbers()).contains(Rows.of(0, 2));
    }

    @Test
    void refusesFilesThatAreNone() {
        refuses(new byte[0], "is empty");
        refuses(new byte[3], "is cut short");
        refuses(new byte[8], "a vector of 0 values");
        refuses(floats(ByteOrder.BIG_ENDIAN, 2, 3), "wrong order", "swap them");
        refuses(new byte[] {-1, -1, -1, -1}, "a vector of 4294967295 values");
        refuses(Arrays.copyOf(floats(3, 4), 59), "59 bytes are no multiple of 20", "'type'");
        refuses(IdxBytes.gzip(floats(3, 4)), "compressed with gzip");
        byte[] uneven = floats(3, 4);
        uneven[20] = 5;
        refuses(uneven, "vector 1 has 5 values but the first has 4");
    }

    @Test
    void refusesMoreThanFits() {
        byte[] first = {0x40, 0x42, 0x0f, 0};
        refuses(first, "4 bytes are no multiple of 4000004");
    }

    @Test
    void readsOrRefusesDamagedFiles() {
        Random random = new Random(2);
        for (int i = 0; i < 600; i++) {
            byte[] file = floats(4, 3);
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            IdxBytes.write(
                    folder.resolve("a.fvecs"), Arrays.copyOf(file, i % 2 == 0 ? file.length : random.nextInt(64)));
            try {
                assertThat(load(vectors("a.fvecs", VectorType.AUTO)).points().columns())
                        .isPositive();
            } catch (InputException refused) {
                assertThat(refused).hasMessageContaining("a.fvecs: ");
            }
        }
    }

    @Test
    void stopsWhereItIsCancelled() {
        IdxBytes.write(folder.resolve("a.fvecs"), floats(1000, 2));
        assertThatThrownBy(() ->
                        new FolderPlaces(folder).load(vectors("a.fvecs", VectorType.AUTO), TestRun.cancelledAfter(500)))
                .isInstanceOf(CancellationException.class);
    }
}
