package reeb.plugins.clusterers;

import java.util.Arrays;
import reeb.api.data.Labels;

/** Takes clusters of a condensed tree so that none is within another. */
final class Selection {
    private static final int ROOT = 0;

    private final CondensedTree tree;
    private final boolean rootAllowed;
    private final double epsilon;

    Selection(CondensedTree tree, boolean rootAllowed, double epsilon) {
        this.tree = tree;
        this.rootAllowed = rootAllowed;
        this.epsilon = epsilon;
    }

    Labels labels(ClusterSelection kind, int rows) {
        boolean[] taken = switch (kind) {
            case EXCESS_OF_MASS -> mostStable();
            case LEAF -> tree.leaves();
        };
        taken[ROOT] &= rootAllowed;
        int[] owners = owners(epsilon > 0 ? widened(taken) : taken);
        int[] ofRows = new int[rows];
        Arrays.setAll(ofRows, row -> isOutside(row, owners) ? Labels.NOISE : owners[tree.clusterOf(row)]);
        return Numbering.byLowestRow(ofRows).withStrengths(strengths(ofRows)).withOutliers(outliers(rows));
    }

    /** Compares the density at which each row leaves with that at which its cluster ends: McInnes, Healy and Astels, 2017. */
    private double[] strengths(int[] owners) {
        double[] strengths = new double[owners.length];
        for (int row = 0; row < owners.length; row++) {
            strengths[row] = owners[row] == Labels.NOISE ? 0 : share(tree.densityOf(row), tree.end(owners[row]));
        }
        return strengths;
    }

    /** Compares the density at which each row leaves with the greatest within its last cluster: GLOSH. */
    private double[] outliers(int rows) {
        double[] last = tree.lastEnds();
        double[] outliers = new double[rows];
        Arrays.setAll(outliers, row -> 1 - share(tree.densityOf(row), last[tree.clusterOf(row)]));
        return outliers;
    }

    /** Gives a density's share of the greatest one; equal rows, where it is infinite, have all of it. */
    private static double share(double density, double greatest) {
        return density >= greatest ? 1 : density / greatest;
    }

    /** Takes a cluster rather than clusters within it where those are not more stable together. */
    private boolean[] mostStable() {
        boolean[] taken = new boolean[tree.count()];
        double[] best = new double[tree.count()];
        double[] within = new double[tree.count()];
        for (int cluster = tree.count() - 1; cluster >= (rootAllowed ? ROOT : 1); cluster--) {
            taken[cluster] = !(within[cluster] > tree.stability(cluster));
            best[cluster] = taken[cluster] ? tree.stability(cluster) : within[cluster];
            if (cluster != ROOT) {
                within[tree.parent(cluster)] += best[cluster];
            }
        }
        return taken;
    }

    /** Takes for clusters that come into being below the distance epsilon those that they split from above it. */
    private boolean[] widened(boolean[] taken) {
        boolean[] widened = new boolean[taken.length];
        int[] owners = owners(taken);
        for (int cluster = 0; cluster < taken.length; cluster++) {
            if (owners[cluster] == cluster) {
                widened[widest(cluster)] = true;
            }
        }
        return widened;
    }

    private int widest(int cluster) {
        int widest = cluster;
        while (widest != ROOT && 1 / tree.birth(widest) < epsilon) {
            int parent = tree.parent(widest);
            if (parent == ROOT && !rootAllowed) {
                return widest;
            }
            widest = parent;
        }
        return widest;
    }

    /** Finds for each cluster the taken one that it is or is within, the outermost; or noise. */
    private int[] owners(boolean[] taken) {
        int[] owners = new int[taken.length];
        for (int cluster = 0; cluster < taken.length; cluster++) {
            int above = cluster == ROOT ? Labels.NOISE : owners[tree.parent(cluster)];
            owners[cluster] = above == Labels.NOISE && taken[cluster] ? cluster : above;
        }
        return owners;
    }

    /** Tells whether a row leaves the root, where that is taken, before it ends or before epsilon: else there were no noise. */
    private boolean isOutside(int row, int[] owners) {
        double least = epsilon > 0 ? 1 / epsilon : tree.end(ROOT);
        return owners[ROOT] == ROOT && tree.densityOf(row) < least;
    }
}
