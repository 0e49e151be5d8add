package reeb.plugins.clusterers;

import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.base.RowHeap;

/**
 * How rows reach each other: from a row that has enough neighbours, as far as they are, but no nearer than the core distance.
 *
 * @param metric distance between rows, fitted to them
 * @param minPoints rows within the core distance, itself included, at least 2
 * @param maxEps distance beyond which rows do not reach each other
 */
record Reachability(Metric metric, int minPoints, Optional<Double> maxEps) {
    /** Orders all rows, at least as many as are within a core distance: always the nearest to those before, or the lowest. */
    ReachabilityPlot plot(Points points, Run run) {
        ReachabilityPlot plot = new ReachabilityPlot(cores(points, run));
        Walk walk = new Walk(points, plot, maxEps.map(radius -> metric.within(points, radius, run)));
        try (Progress progress = run.progress("ordering", points.rows())) {
            for (int place = 0; place < points.rows(); place++) {
                walk.step();
                progress.advance(1);
            }
        }
        return plot;
    }

    private double[] cores(Points points, Run run) {
        NeighborGraph near = metric.nearest(points, minPoints - 1, run);
        double most = maxEps.orElse(Double.MAX_VALUE);
        double[] cores = new double[points.rows()];
        for (int row = 0; row < cores.length; row++) {
            double distance = near.distance(row, minPoints - 2);
            cores[row] = distance <= most ? distance : Double.POSITIVE_INFINITY;
        }
        return cores;
    }

    /** The order in which OPTICS visits rows. */
    private final class Walk {
        private final Points points;
        private final ReachabilityPlot plot;
        private final Optional<Neighborhoods> near;
        private final RowHeap waiting;
        private final double[] distances;
        private int lowest;

        Walk(Points points, ReachabilityPlot plot, Optional<Neighborhoods> near) {
            this.points = points;
            this.plot = plot;
            this.near = near;
            this.waiting = new RowHeap(points.rows(), plot::reach);
            this.distances = new double[near.isPresent() ? 0 : points.rows()];
        }

        void step() {
            int row = waiting.isEmpty() ? lowest() : waiting.remove();
            plot.append(row);
            if (plot.core(row) == Double.POSITIVE_INFINITY) {
                return;
            }
            if (near.isPresent()) {
                reachNeighbors(row, near.get());
            } else {
                reachAll(row);
            }
        }

        private int lowest() {
            while (plot.has(lowest)) {
                lowest++;
            }
            return lowest;
        }

        private void reachAll(int row) {
            metric.distances(points, row, distances);
            for (int other = 0; other < distances.length; other++) {
                improve(row, other, distances[other]);
            }
        }

        /** Measures the row against those near it alone, in one go: a pair does not tell every metric which rows it is of. */
        private void reachNeighbors(int row, Neighborhoods neighborhoods) {
            int[] near = IntStream.range(0, neighborhoods.degree(row))
                    .map(index -> neighborhoods.neighbor(row, index))
                    .filter(other -> !plot.has(other))
                    .toArray();
            if (near.length == 0) {
                return;
            }
            int[] all = new int[near.length + 1];
            all[0] = row;
            System.arraycopy(near, 0, all, 1, near.length);
            double[] measured = new double[all.length];
            metric.distances(points.select(Rows.of(all)), 0, measured);
            for (int i = 1; i < all.length; i++) {
                improve(row, all[i], measured[i]);
            }
        }

        private void improve(int row, int other, double distance) {
            if (!plot.has(other) && plot.improve(other, row, distance)) {
                waiting.put(other);
            }
        }
    }
}
