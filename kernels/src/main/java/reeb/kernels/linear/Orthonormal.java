package reeb.kernels.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import reeb.api.Run;
import reeb.kernels.base.Vectors;

/**
 * Makes vectors orthonormal, in their order, by the modified Gram-Schmidt process.
 *
 * <p>Done twice, since once loses digits where vectors are nearly dependent: Björck, <i>Numerics of Gram-Schmidt
 * Orthogonalization</i>, Linear Algebra and its Applications, 1994.
 */
final class Orthonormal {
    /** Less of a vector than this share is rounding errors. */
    private static final double NOTHING_LEFT = 1e-13;

    private static final int VECTORS_OF_A_PIECE = 8;

    private Orthonormal() {}

    /** Changes k vectors of d values in place; those that depend on earlier ones become zeros. O(d k^2). */
    static void make(List<double[]> vectors, Run run) {
        for (int pass = 0; pass < 2; pass++) {
            double[] lengths = vectors.stream().mapToDouble(Orthonormal::length).toArray();
            for (int i = 0; i < lengths.length; i++) {
                double[] vector = vectors.get(i);
                double length = length(vector);
                if (length <= NOTHING_LEFT * lengths[i]) {
                    Arrays.fill(vector, 0);
                } else {
                    Vectors.scale(1 / length, vector);
                    subtract(vector, vectors.subList(i + 1, lengths.length), run);
                }
            }
        }
    }

    /** Makes vectors orthonormal, and perpendicular to others that are so already. */
    static void make(List<double[]> vectors, List<double[]> known, Run run) {
        if (known.isEmpty()) {
            make(vectors, run);
        } else {
            List<double[]> all = new ArrayList<>();
            known.forEach(direction -> all.add(direction.clone()));
            all.addAll(vectors);
            make(all, run);
        }
    }

    private static double length(double[] vector) {
        return Math.sqrt(Vectors.dot(vector, vector));
    }

    private static void subtract(double[] direction, List<double[]> vectors, Run run) {
        run.chunks(vectors.size(), VECTORS_OF_A_PIECE, (first, end) -> {
            for (double[] vector : vectors.subList(first, end)) {
                Vectors.add(-Vectors.dot(vector, direction), direction, vector);
            }
        });
    }
}
