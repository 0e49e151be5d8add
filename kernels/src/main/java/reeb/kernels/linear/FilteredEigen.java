package reeb.kernels.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import reeb.api.Progress;
import reeb.api.Run;

/**
 * Leading eigenpairs of a large positive semidefinite matrix, some dozens to hundreds of them: iterations of a subspace of vectors
 * that a Chebyshev polynomial has filtered, which damps what is between zero and the least value of the subspace, and lets grow
 * what is above it.
 *
 * <p>See Zhou, Saad, Tiago and Chelikowsky, <i>Self-consistent-field calculations using Chebyshev-filtered subspace iteration</i>,
 * Journal of Computational Physics, 2006. Nearly all of the time goes into products of the matrix with many vectors at a time. The
 * subspace is half as large again as what is wanted, and starts with fixed numbers, so that results repeat.
 */
final class FilteredEigen {
    private static final double TOLERANCE = 1e-13;
    private static final int ROUNDS = 40;
    private static final int SPARE = 16;
    private static final int MOST_DEGREE = 40;

    /** By how much more the first vector may grow than the last that is wanted: the others lose as many digits at first. */
    private static final double RANGE = 1e10;

    private final SymmetricOperator matrix;
    private final int count;
    private final Run run;

    private FilteredEigen(SymmetricOperator matrix, int count, Run run) {
        this.matrix = matrix;
        this.count = count;
        this.run = run;
    }

    /**
     * Computes pairs, or nothing where they do not converge, or the matrix has fewer eigenvalues above zero. O(d^2 k) for each
     * product with the subspace.
     *
     * @param matrix d x d, positive semidefinite
     * @param count k, from 1 to d / 8
     * @param run this execution
     */
    static Optional<Eigenpairs> leading(double[][] matrix, int count, Run run) {
        return new FilteredEigen(PackedOperator.of(matrix, run), count, run).solve();
    }

    private Optional<Eigenpairs> solve() {
        try (Progress progress = run.progress("finding eigenvectors", ROUNDS)) {
            RitzPairs found = within(random(count + count / 2 + SPARE));
            for (int round = 0; round < ROUNDS; round++) {
                if (found.residual(count) <= TOLERANCE) {
                    progress.advance(ROUNDS - round);
                    return Optional.of(found.leading(count));
                }
                double least = found.values().getLast();
                if (!(least > TOLERANCE * found.values().getFirst())) {
                    return Optional.empty();
                }
                found = within(filtered(found, least));
                progress.advance(1);
            }
            return Optional.empty();
        }
    }

    private List<double[]> random(int width) {
        RandomGenerator numbers = RandomGeneratorFactory.of("L64X128MixRandom").create(2006);
        return Stream.generate(() -> numbers.doubles(matrix.size(), -0.5, 0.5).toArray())
                .limit(width)
                .toList();
    }

    private RitzPairs within(List<double[]> vectors) {
        Orthonormal.make(vectors, run);
        return RitzPairs.within(vectors, matrix.times(vectors), run);
    }

    /** Applies the polynomial to all vectors, scaled so that the first keeps its length. */
    private List<double[]> filtered(RitzPairs found, double bound) {
        double half = bound / 2;
        double first = (found.values().getFirst() - half) / half;
        double ratio = 1 / first;
        List<double[]> before = found.vectors();
        List<double[]> last = step(found.images(), before, new Step(half, ratio / half, 0), before);
        double lastRatio = ratio;
        int degree = degree(first, (found.values().get(count - 1) - half) / half);
        for (int i = 2; i <= degree; i++) {
            double nextRatio = 1 / (2 * first - lastRatio);
            List<double[]> after =
                    step(matrix.times(last), last, new Step(half, 2 * nextRatio / half, lastRatio * nextRatio), before);
            before = last;
            last = after;
            lastRatio = nextRatio;
        }
        return new ArrayList<>(last);
    }

    /** How a vector follows from its image and the two before. */
    private record Step(double shift, double scale, double share) {
        double[] of(double[] image, double[] last, double[] before) {
            double[] next = new double[image.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = scale * (image[i] - shift * last[i]) - share * before[i];
            }
            return next;
        }
    }

    private List<double[]> step(List<double[]> images, List<double[]> last, Step step, List<double[]> before) {
        return run.collect(last.size(), i -> step.of(images.get(i), last.get(i), before.get(i)));
    }

    /** Chooses a degree by which the first vector grows as much more than the last that is wanted as it may. */
    private static int degree(double first, double last) {
        double perDegree = acosh(first) - acosh(Math.max(1, last));
        return Math.clamp((long) (Math.log(RANGE) / perDegree), 2, MOST_DEGREE);
    }

    private static double acosh(double value) {
        return Math.log(value + Math.sqrt(value * value - 1));
    }
}
