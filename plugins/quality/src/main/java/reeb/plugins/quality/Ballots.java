package reeb.plugins.quality;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;

/** Lets the nearest rows of each row vote for its class; rows that are equally far vote alike. */
final class Ballots {
    private final Labelled rows;
    private final int k;
    private final NeighborGraph graph;

    /** Whether the graph ends because no further rows are known, so that no tie is cut off by it. */
    private final boolean complete;

    private final Metric metric;

    /** The classes of rows by the order of their names. */
    private final int[] classes;

    private Ballots(Labelled rows, int k, NeighborGraph graph, boolean complete, Metric metric) {
        this.rows = rows;
        this.k = k;
        this.graph = graph;
        this.complete = complete;
        this.metric = metric;
        int[] order = order(rows.names());
        this.classes = IntStream.range(0, rows.size())
                .map(row -> order[rows.classOf(row)])
                .toArray();
    }

    /** Finds the neighbours, and of exact ones the next, which tells whether others are as far as the last. */
    static Ballots of(Labelled rows, int k, Metric metric, NeighborSearch search, Run run) {
        int others = rows.size() - 1;
        boolean exact = search.exact(rows.points(), metric);
        int asked = exact ? Math.min(k + 1, others) : k;
        NeighborGraph graph = run.neighbors(search, rows.points(), asked, metric);
        boolean complete = !exact || asked == others;
        return new Ballots(rows, k, graph, complete, complete ? metric : metric.fitted(rows.points(), run));
    }

    /** Gives each class its place in the order of names: numbers by their values, then others. */
    private static int[] order(List<String> names) {
        Comparator<Integer> byName = Comparator.comparing(
                        (Integer number) -> number(names.get(number)).isEmpty())
                .thenComparingDouble(number -> number(names.get(number)).orElse(0))
                .thenComparing(names::get);
        int[] order = new int[names.size()];
        List<Integer> sorted =
                IntStream.range(0, order.length).boxed().sorted(byName).toList();
        for (int place = 0; place < order.length; place++) {
            order[sorted.get(place)] = place;
        }
        return order;
    }

    private static OptionalDouble number(String name) {
        try {
            return OptionalDouble.of(Double.parseDouble(name));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Counts for some rows whether their label is told. */
    Hits hits(int first, int end) {
        Hits hits = new Hits(k);
        Voting voting = new Voting(hits);
        for (int row = first; row < end; row++) {
            voting.vote(row);
        }
        return hits;
    }

    /** The voting of one row after the other; for one thread. */
    private final class Voting {
        private final Hits hits;
        private final Votes alone = new Votes(rows.names().size());
        private final Votes together = new Votes(rows.names().size());
        private final Votes group = new Votes(rows.names().size());
        private int size;

        Voting(Hits hits) {
            this.hits = hits;
        }

        void vote(int row) {
            int own = classes[row];
            alone.clear();
            together.clear();
            together.add(own);
            hits.together(0, true);
            int rank = 0;
            while (rank < k) {
                gather(row, rank);
                for (int shared = 1; shared <= size && rank + shared <= k; shared++) {
                    hits.alone(rank + shared, leader(alone, shared) == own);
                    hits.together(rank + shared, leader(together, shared) == own);
                }
                if (size > 1) {
                    alone.add(group);
                    together.add(group);
                }
                rank += size;
            }
        }

        private int leader(Votes votes, int shared) {
            return size > 1 ? votes.leader(group, size, shared) : votes.leader();
        }

        /** Takes the rows that are as far as the one of a rank; one that is alone votes at once. */
        private void gather(int row, int rank) {
            double distance = graph.distance(row, rank);
            int end = rank + 1;
            while (end < graph.k() && graph.distance(row, end) == distance) {
                end++;
            }
            size = end - rank;
            if (size == 1) {
                alone.add(classes[graph.neighbor(row, rank)]);
                together.add(classes[graph.neighbor(row, rank)]);
                return;
            }
            group.clear();
            if (end == graph.k() && !complete) {
                gatherAll(row, distance);
            } else {
                for (int i = rank; i < end; i++) {
                    group.add(classes[graph.neighbor(row, i)]);
                }
            }
        }

        private void gatherAll(int row, double distance) {
            double[] distances = new double[rows.size()];
            metric.distances(rows.points(), row, distances);
            size = 0;
            for (int other = 0; other < distances.length; other++) {
                if (other != row && distances[other] == distance) {
                    group.add(classes[other]);
                    size++;
                }
            }
        }
    }
}
