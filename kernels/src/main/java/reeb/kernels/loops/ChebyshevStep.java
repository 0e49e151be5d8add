package reeb.kernels.loops;

import reeb.kernels.graphs.SparseGraph;

/**
 * The product of the transition matrix of the random walk on a graph, P = D^-1 W, with a block of 8 columns, and the terms of
 * a three-term recurrence.
 */
public interface ChebyshevStep {
    /** Columns of a block: a row of it is one vector of 512 bits. */
    int COLUMNS = 8;

    /**
     * Computes next = alpha P current + beta current + gamma next for some rows.
     *
     * @param graph the graph
     * @param inverseDegrees of each row
     * @param terms the factors, the blocks of n x 8 values
     * @param first the first row
     * @param end behind the last row
     */
    void apply(SparseGraph graph, double[] inverseDegrees, Terms terms, int first, int end);

    /** The terms of a step. */
    final class Terms {
        private final double alpha;
        private final double beta;
        private final double gamma;
        private final double[] current;
        private final double[] next;

        /**
         * Holds what a step of the recurrence combines: next = alpha P current + beta current + gamma next.
         *
         * @param alpha factor of the product
         * @param beta factor of the current block
         * @param gamma factor of the block before
         * @param current n x 8 values
         * @param next n x 8 values: the block before, overwritten with the next one
         */
        public Terms(double alpha, double beta, double gamma, double[] current, double[] next) {
            this.alpha = alpha;
            this.beta = beta;
            this.gamma = gamma;
            this.current = current;
            this.next = next;
        }

        /**
         * Gives the factor of the product.
         *
         * @return alpha
         */
        public double alpha() {
            return alpha;
        }

        /**
         * Gives the factor of the block itself.
         *
         * @return beta
         */
        public double beta() {
            return beta;
        }

        /**
         * Gives the factor of the block before.
         *
         * @return gamma
         */
        public double gamma() {
            return gamma;
        }

        /**
         * Gives the block itself.
         *
         * @return n x 8 values, row by row
         */
        public double[] current() {
            return current;
        }

        /**
         * Gives the block before, to be overwritten.
         *
         * @return n x 8 values, row by row
         */
        public double[] next() {
            return next;
        }
    }
}
