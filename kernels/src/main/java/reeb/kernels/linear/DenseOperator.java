package reeb.kernels.linear;

import java.util.List;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.kernels.base.Vectors;

/** A symmetric matrix whose values are all there. */
final class DenseOperator implements SymmetricOperator {
    private static final int ROWS_OF_A_PIECE = 64;

    private final double[][] matrix;
    private final Chunking chunking;

    private DenseOperator(double[][] matrix, Chunking chunking) {
        this.matrix = matrix;
        this.chunking = chunking;
    }

    /** Multiplies on the calling thread. */
    static DenseOperator serial(double[][] matrix) {
        return new DenseOperator(matrix, Chunking.SERIAL);
    }

    /** Multiplies on all threads, to the same bits. */
    static DenseOperator parallel(double[][] matrix, Run run) {
        return new DenseOperator(matrix, run::chunks);
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
        chunking.chunks(matrix.length, ROWS_OF_A_PIECE, (first, end) -> {
            for (int row = first; row < end; row++) {
                for (int i = 0; i < products.size(); i++) {
                    products.get(i)[row] = Vectors.dot(matrix[row], vectors.get(i));
                }
            }
        });
        return products;
    }
}
