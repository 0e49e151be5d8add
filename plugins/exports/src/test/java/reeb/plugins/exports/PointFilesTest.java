package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.SparseRows;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

/** Rows as files for other programs. */
final class PointFilesTest {
    private static byte[] bytes(Visualizer part, Points points, Column... columns) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Dataset data = new Dataset(points, new Table(List.of(columns)), Optional.empty());
        part.visualize(new View(data, "", Map.of()), _ -> file, TestRun.serial());
        return file.toByteArray();
    }

    @Nested
    final class AsCsv implements PartContract {
        @Override
        public PointsCsv part() {
            return new PointsCsv();
        }

        private String text(Points points, Column... columns) throws IOException {
            return new String(bytes(part(), points, columns), StandardCharsets.UTF_8);
        }

        @Test
        void writesPlacesAndColumns() throws IOException {
            Points map = Points.of(3, 2, new float[] {0.1f, -2, Float.NaN, 1e-10f, 3, 4});
            assertThat(text(
                            map,
                            Column.Categories.of("label", List.of("a,b", "", "say \"q\"")),
                            new Column.Numbers("x", 1, Double.NaN, 1.0 / 3),
                            new Column.Texts("note,s", List.of("=1+1", "two\nlines", "\u4e2d"))))
                    .isEqualTo("""
                            row,x,y,label,x (data),"note,s"
                            0,0.1,-2.0,"a,b",1,=1+1
                            1,,1.0E-10,,,"two
                            lines"
                            2,3.0,4.0,"say ""q""\",0.3333333333333333,\u4e2d
                            """);
        }

        @Test
        void numbersRowsAsTheirSourceDoes() throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Dataset data = Dataset.of(Points.of(2, 1, new double[] {5, 6})).numbered(Rows.of(0, 3));
            part().visualize(new View(data, "", Map.of()), _ -> file, TestRun.serial());
            assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("row,x\n0,5.0\n3,6.0\n");
        }

        @Test
        void countsFeaturesWhereThereAreMore() throws IOException {
            assertThat(text(Points.of(1, 4, new byte[] {0, 1, 127, -1})))
                    .isEqualTo("row,feature 1,feature 2,feature 3,feature 4\n0,0,1,127,255\n");
            assertThat(text(Points.of(2, 1, new double[] {0.1, 1e300}))).isEqualTo("row,x\n0,0.1\n1,1.0E300\n");
            assertThat(text(Points.of(0, 3, new double[0]))).isEqualTo("row,x,y,z\n");
        }

        @Test
        void writesZerosOfSparseRows() throws IOException {
            Points sparse = Points.of(SparseRows.of(3, new long[] {0, 1, 1}, new int[] {2}, new double[] {5}));
            assertThat(text(sparse)).isEqualTo("row,x,y,z\n0,0.0,0.0,5.0\n1,0.0,0.0,0.0\n");
        }

        @Test
        void stopsWhenCancelled() {
            View view = new View(Dataset.of(Points.of(10_000, 1, new float[10_000])), "", Map.of());
            assertThatThrownBy(
                            () -> part().visualize(view, _ -> new ByteArrayOutputStream(), TestRun.cancelledAfter(100)))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Nested
    final class AsNpy implements PartContract {
        @Override
        public PointsNpy part() {
            return new PointsNpy();
        }

        private ByteBuffer read(Points points, String type) throws IOException {
            byte[] file = bytes(part(), points);
            String header = new String(file, 0, 128, StandardCharsets.ISO_8859_1);
            assertThat(header)
                    .startsWith(
                            "\u0093NUMPY\u0001\u0000v\u0000{'descr': '" + type + "', 'fortran_order': False, 'shape': ("
                                    + points.rows() + ", " + points.columns() + "), }")
                    .endsWith(" \n");
            return ByteBuffer.wrap(file, 128, file.length - 128).order(ByteOrder.LITTLE_ENDIAN);
        }

        @Test
        void keepsThePrecision() throws IOException {
            ByteBuffer singles = read(Points.of(2, 1, new float[] {0.1f, Float.NaN}), "<f4");
            assertThat(singles.getFloat()).isEqualTo(0.1f);
            assertThat(singles.getFloat()).isNaN();
            assertThat(singles.hasRemaining()).isFalse();
            ByteBuffer doubles = read(Points.of(1, 2, new double[] {1.0 / 3, -1e300}), "<f8");
            assertThat(doubles.getDouble()).isEqualTo(1.0 / 3);
            assertThat(doubles.getDouble()).isEqualTo(-1e300);
            assertThat(read(Points.of(1, 2, new byte[] {-1, 3}), "|u1").get()).isEqualTo((byte) -1);
            assertThat(read(Points.of(0, 2, new double[0]), "<f8").hasRemaining())
                    .isFalse();
        }

        @Test
        void writesZerosOfSparseRowsUpToABound() throws IOException {
            Points sparse = Points.of(SparseRows.of(2, new long[] {0, 1}, new int[] {1}, new double[] {5}));
            ByteBuffer values = read(sparse, "<f8");
            assertThat(values.getDouble()).isZero();
            assertThat(values.getDouble()).isEqualTo(5);
            Points wide = Points.of(SparseRows.of(1_000_000_000, new long[] {0, 0, 0}, new int[0], new double[0]));
            assertThatThrownBy(() -> bytes(part(), wide))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("zero for the most part");
        }
    }

    @Nested
    final class AsNpz implements PartContract {
        @Override
        public Visualizer part() {
            return new PointsNpz();
        }

        /** A time beside the entry's own would be told by the time zone of the machine. */
        @Test
        void tellsNothingOfTheTimeZone() throws IOException {
            Points sparse = Points.of(SparseRows.of(3, new long[] {0, 1, 2}, new int[] {2, 0}, new double[] {5, 6}));
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(part(), sparse)))) {
                List<ZipEntry> entries = new ArrayList<>();
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.add(entry);
                }
                assertThat(entries).hasSize(5).allMatch(entry -> entry.getExtra() == null);
            }
        }
    }
}
