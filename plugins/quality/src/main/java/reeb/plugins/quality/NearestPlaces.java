package reeb.plugins.quality;

import java.util.Arrays;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/**
 * Which rows have the first k places by their distance from a row, where rows that are equally far share their places, so that
 * the order of the rows does not matter.
 *
 * <p>Of m rows that share the places from a + 1 to a + m, each belongs to the t nearest by (t - a) / m: not at all where that
 * is negative, and wholly where it is more than 1.
 */
final class NearestPlaces {
    private final Points points;
    private final int k;
    private final NeighborGraph graph;

    /** Whether the graph ends because no further rows are known, so that no tie is cut off by it. */
    private final boolean complete;

    private final Metric metric;

    private NearestPlaces(Points points, int k, NeighborGraph graph, boolean complete, Metric metric) {
        this.points = points;
        this.k = k;
        this.graph = graph;
        this.complete = complete;
        this.metric = metric;
    }

    /** Finds the exact neighbours, and the next, which tells whether others are as far as the last. */
    static NearestPlaces of(Space space, int k, Run run) {
        Points points = space.points();
        Metric fitted = space.metric().fitted(points, run);
        int others = points.rows() - 1;
        int asked = Math.min(k + 1, others);
        return new NearestPlaces(points, k, fitted.nearest(points, asked, run), asked == others, fitted);
    }

    /** Finds the neighbours by a search, and of exact ones the next. */
    static NearestPlaces of(Space space, int k, NeighborSearch search, Run run) {
        Points points = space.points();
        Metric metric = space.metric();
        int others = points.rows() - 1;
        boolean exact = search.exact(points, metric);
        int asked = exact ? Math.min(k + 1, others) : k;
        NeighborGraph graph = run.neighbors(search, points, asked, metric);
        boolean complete = !exact || asked == others;
        return new NearestPlaces(points, k, graph, complete, complete ? metric : metric.fitted(points, run));
    }

    int rows() {
        return points.rows();
    }

    /** Prepares to look at one row after the other; for one thread. */
    Cursor cursor() {
        return new Cursor();
    }

    /** The rows of one row's first places, in groups of those that are equally far; the last group may reach beyond k. */
    final class Cursor {
        private final int[] ends = new int[k];
        private int[] members = new int[graph.k()];
        private int groups;

        private Cursor() {}

        /** Looks at another row. O(k), and O(n d) where its k-th place is shared with rows beyond. */
        void look(int row) {
            groups = 0;
            int place = 0;
            while (place < k) {
                int end = place;
                while (end < graph.k() && tied(graph.distance(row, end), graph.distance(row, place))) {
                    members[end] = graph.neighbor(row, end);
                    end++;
                }
                if (end == graph.k() && !complete) {
                    end = gatherAll(row, place, graph.distance(row, place));
                }
                ends[groups++] = end;
                place = end;
            }
        }

        private int gatherAll(int row, int place, double distance) {
            double[] distances = new double[points.rows()];
            metric.distances(points, row, distances);
            if (members.length < distances.length) {
                members = Arrays.copyOf(members, distances.length);
            }
            int end = place;
            for (int other = 0; other < distances.length; other++) {
                if (other != row && tied(distances[other], distance)) {
                    members[end++] = other;
                }
            }
            return end;
        }

        int groups() {
            return groups;
        }

        /** Counts the rows that are nearer than a group's. */
        int start(int group) {
            return group == 0 ? 0 : ends[group - 1];
        }

        /** Counts the rows that are not farther than a group's. */
        int end(int group) {
            return ends[group];
        }

        /** Gives the row of a place; the order within a group means nothing. */
        int member(int place) {
            return members[place];
        }
    }

    private static boolean tied(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }
}
