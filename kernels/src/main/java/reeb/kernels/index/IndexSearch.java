package reeb.kernels.index;

import java.util.function.DoubleUnaryOperator;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.base.NumberSet;
import reeb.kernels.base.RowMemory;
import reeb.kernels.base.Watched;
import reeb.kernels.distances.EuclideanDistance;
import reeb.kernels.rows.FlatRows;
import reeb.kernels.rows.Frame;
import reeb.kernels.rows.RoundedReader;
import reeb.kernels.rows.RowReader;

/** Searches an index for some queries. */
final class IndexSearch {
    private static final int QUERIES_AT_A_TIME = 32;

    private final Points points;
    private final Frame frame;
    private final FlatRows rows;
    private final Links links;

    IndexSearch(Points points, Frame frame, FlatRows rows, Links links) {
        this.points = points;
        this.frame = frame;
        this.rows = rows;
        this.links = links;
    }

    NearestRows search(Points fresh, int k, int width, DoubleUnaryOperator ofSquares, Run run) {
        int queries = fresh.rows();
        RowMemory.reserveForNeighbors(queries, 12L * k, k, run);
        int[] found = new int[Math.multiplyExact(queries, k)];
        double[] distances = new double[found.length];
        Watched.chunks("searching neighbours", queries, QUERIES_AT_A_TIME, run, (first, end) -> {
            Searcher searcher = new Searcher(fresh, width);
            for (int query = first; query < end; query++) {
                searcher.search(query);
                searcher.rank(ofSquares);
                System.arraycopy(searcher.numbers, 0, found, query * k, k);
                System.arraycopy(searcher.distances, 0, distances, query * k, k);
            }
        });
        return new NearestRows(k, found, distances);
    }

    /** Searches; for one thread. */
    private final class Searcher {
        private final RowReader queries;
        private final RowReader trained = new RowReader(points);
        private final RoundedReader rounded;
        private final float[] query = new float[rows.stride()];
        private final double[] from = new double[points.columns()];
        private final double[] to = new double[points.columns()];
        private final Beam beam;
        private final NumberSet seen = new NumberSet();
        private final int[] numbers;
        private final double[] distances;

        Searcher(Points fresh, int width) {
            this.queries = new RowReader(fresh);
            this.rounded = frame.reader(fresh);
            this.beam = new Beam(width);
            this.numbers = new int[width];
            this.distances = new double[width];
        }

        void search(int number) {
            queries.read(number, from);
            check(number);
            rounded.read(number, query, 0);
            beam.clear();
            seen.clear();
            for (int i = 0; i < links.entries(); i++) {
                see(links.entry(i));
            }
            for (int row = beam.next(); row >= 0; row = beam.next()) {
                for (int link = links.start(row); link < links.end(row); link++) {
                    see(links.target(link));
                }
            }
        }

        private void check(int number) {
            for (double value : from) {
                if (!Double.isFinite(value)) {
                    throw new InputException("queries row " + number + ": holds a value that is not finite;"
                            + " leave such rows out or replace their values");
                }
            }
        }

        private void see(int row) {
            if (seen.add(row)) {
                beam.offer(row, rows.squaredDistance(query, row));
            }
        }

        /** Sorts what has been found by distance and number. */
        void rank(DoubleUnaryOperator ofSquares) {
            EuclideanDistance metric = new EuclideanDistance(ofSquares);
            for (int i = 0; i < beam.size(); i++) {
                int row = beam.row(i);
                trained.read(row, to);
                double distance = metric.distance(from, to);
                int place = i;
                while (place > 0 && before(distance, row, place - 1)) {
                    numbers[place] = numbers[place - 1];
                    distances[place] = distances[place - 1];
                    place--;
                }
                numbers[place] = row;
                distances[place] = distance;
            }
        }

        private boolean before(double distance, int row, int place) {
            int compared = Double.compare(distance, distances[place]);
            return compared < 0 || (compared == 0 && row < numbers[place]);
        }
    }
}
