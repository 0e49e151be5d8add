package reeb.kernels.linear;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.kernels.base.Pieces;
import reeb.kernels.base.Vectors;

/** A symmetric matrix whose values are all there. */
final class DenseOperator implements SymmetricOperator {
    private static final int ROWS_OF_A_PIECE = 64;

    private final double[][] matrix;
    private final ObjIntConsumer<IntConsumer> pieces;

    private DenseOperator(double[][] matrix, ObjIntConsumer<IntConsumer> pieces) {
        this.matrix = matrix;
        this.pieces = pieces;
    }

    /** Multiplies on the calling thread. */
    static DenseOperator serial(double[][] matrix) {
        return new DenseOperator(matrix, (work, count) -> {
            for (int piece = 0; piece < count; piece++) {
                work.accept(piece);
            }
        });
    }

    /** Multiplies on all threads, to the same bits. */
    static DenseOperator parallel(double[][] matrix, Run run) {
        return new DenseOperator(matrix, (work, count) -> Pieces.run(count, run, work));
    }

    @Override
    public int size() {
        return matrix.length;
    }

    @Override
    public List<double[]> times(List<double[]> vectors) {
        List<double[]> products = Stream.generate(() -> new double[matrix.length])
                .limit(vectors.size())
                .toList();
        pieces.accept(
                piece -> {
                    int end = Math.min(matrix.length, (piece + 1) * ROWS_OF_A_PIECE);
                    for (int row = piece * ROWS_OF_A_PIECE; row < end; row++) {
                        for (int i = 0; i < products.size(); i++) {
                            products.get(i)[row] = Vectors.dot(matrix[row], vectors.get(i));
                        }
                    }
                },
                Math.ceilDiv(matrix.length, ROWS_OF_A_PIECE));
        return products;
    }
}
