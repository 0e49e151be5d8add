package reeb.kernels.plain;

import reeb.kernels.loops.CellScan;
import reeb.kernels.loops.PricePlanes;

/** The loops in plain Java: for machines and launches without the Vector API, and what its form is held against. */
public final class PlainCellScan implements CellScan {
    @Override
    public double measure(double[] prices, int first, Place place, double[] sums) {
        double least = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < CELLS; cell++) {
            double across = place.column() - cell % SIDE;
            int line = cell / SIDE;
            double along = place.line() - line;
            double sum = across * across + along * along + Math.max(prices[first + cell], place.floor());
            sums[cell] = sum;
            least = Math.min(least, sum);
        }
        return least;
    }

    @Override
    public void bound(PricePlanes planes, double column, double line, double[] bounds) {
        for (int block = 0; block < bounds.length; block++) {
            double across = column - planes.column()[block];
            double along = line - planes.line()[block];
            double square = across * across + along * along;
            double slopes = Math.abs(planes.across()[block] - 2 * across) + Math.abs(planes.along()[block] - 2 * along);
            bounds[block] = square * (1 - PricePlanes.ROUNDING) + planes.base()[block] - PricePlanes.REACH * slopes;
        }
    }

    @Override
    public int next(double[] bounds, int from, double limit) {
        int block = from;
        while (block < bounds.length && bounds[block] > limit) {
            block++;
        }
        return block;
    }
}
