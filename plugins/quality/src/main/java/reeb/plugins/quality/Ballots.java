package reeb.plugins.quality;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Run;

/** Lets the nearest rows of each row vote for its class; rows that are equally far vote alike. */
final class Ballots {
    private final Labelled rows;
    private final int k;
    private final NearestPlaces places;

    /** The classes of rows by the order of their names. */
    private final int[] classes;

    private Ballots(Labelled rows, int k, NearestPlaces places) {
        this.rows = rows;
        this.k = k;
        this.places = places;
        int[] order = order(rows.names());
        this.classes = IntStream.range(0, rows.size())
                .map(row -> order[rows.classOf(row)])
                .toArray();
    }

    /** Finds the neighbours. */
    static Ballots of(Labelled rows, int k, Metric metric, NeighborSearch search, Run run) {
        return new Ballots(rows, k, NearestPlaces.of(new Space(rows.points(), metric), k, search, run));
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
        private final NearestPlaces.Cursor nearest = places.cursor();
        private final Votes alone = new Votes(rows.names().size());
        private final Votes together = new Votes(rows.names().size());
        private final Votes group = new Votes(rows.names().size());

        Voting(Hits hits) {
            this.hits = hits;
        }

        void vote(int row) {
            int own = classes[row];
            alone.clear();
            together.clear();
            together.add(own);
            hits.together(0, true);
            nearest.look(row);
            for (int tied = 0; tied < nearest.groups(); tied++) {
                count(tied, own);
            }
        }

        /** Counts for each number of neighbours that ends among rows that are equally far. */
        private void count(int tied, int own) {
            int rank = nearest.start(tied);
            int size = nearest.end(tied) - rank;
            gather(rank, size);
            for (int shared = 1; shared <= size && rank + shared <= k; shared++) {
                hits.alone(rank + shared, leader(alone, size, shared) == own);
                hits.together(rank + shared, leader(together, size, shared) == own);
            }
            if (size > 1) {
                alone.add(group);
                together.add(group);
            }
        }

        private int leader(Votes votes, int size, int shared) {
            return size > 1 ? votes.leader(group, size, shared) : votes.leader();
        }

        /** Takes the rows that are equally far; one that is alone votes at once. */
        private void gather(int rank, int size) {
            if (size == 1) {
                alone.add(classes[nearest.member(rank)]);
                together.add(classes[nearest.member(rank)]);
                return;
            }
            group.clear();
            for (int place = rank; place < rank + size; place++) {
                group.add(classes[nearest.member(place)]);
            }
        }
    }
}
