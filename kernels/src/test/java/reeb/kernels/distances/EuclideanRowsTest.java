package reeb.kernels.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.kernels.loops.RowSquares;
import reeb.kernels.plain.PlainSquares;
import reeb.kernels.simd.VectorSquares;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class EuclideanRowsTest {
    @Test
    void hasTheBitsOfThePlainLoopOverAPair() {
        for (int columns : new int[] {1, 2, 3, 37, 700}) {
            for (int rows : new int[] {1, 7, 8, 9, 1000}) {
                check(rows, columns, new PlainSquares());
                check(rows, columns, new VectorSquares());
            }
        }
    }

    private static void check(int rows, int columns, RowSquares arithmetic) {
        double[] values =
                new Random(rows + columns).doubles((long) rows * columns).toArray();
        Points points = Points.of(rows, columns, values);
        EuclideanRows packed = EuclideanRows.of(arithmetic, points, TestRun.parallel());
        double[] row = new double[columns];
        double[] other = new double[columns];
        double[] squares = new double[packed.rowsOfBlock()];
        points.copyRow(rows / 2, row);
        for (int block = 0; block < packed.blocks(); block++) {
            packed.squares(row, block, squares);
            for (int to = packed.first(block); to < packed.end(block); to++) {
                points.copyRow(to, other);
                assertThat(Math.sqrt(squares[to - packed.first(block)]))
                        .isEqualTo(new PlainEuclidean().distance(row, other));
            }
        }
    }

    @Test
    void addsUpRootsAlikeWithAndWithoutVectors() {
        double[] squares = new Random(3).doubles(100).toArray();
        for (int from = 0; from < 20; from++) {
            for (int to = from; to <= 100; to++) {
                double sum = new VectorSquares().sumOfRoots(squares, from, to);
                assertThat(sum).isEqualTo(new PlainSquares().sumOfRoots(squares, from, to));
                double plain = IntStream.range(from, to)
                        .mapToDouble(i -> Math.sqrt(squares[i]))
                        .sum();
                assertThat(sum).isEqualTo(plain, within(1e-12));
            }
        }
    }
}
