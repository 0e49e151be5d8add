package reeb.toolkit.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which group of one grouping is which of another: pairs one to one, such that the Jaccard distances of their rows add up to the
 * least. Rows that only one of the groupings knows do not count; groups that share fewer than a tenth of the rows that either has are no
 * match.
 */
final class GroupMatching {
    /** The distance of groups that share nothing, as of a group and none. */
    private static final double FAR = 1;

    /**
     * A match shares at least one in so many of the rows that either has. Two groupings that know nothing of each other share one
     * in 2 k - 1 rows of k equal groups, so that below this a name would be given by chance.
     */
    private static final int LEAST_SHARED = 10;

    private final int[][] shared;
    private final int[] firstSizes;
    private final int[] secondSizes;

    private GroupMatching(Grouping first, Grouping second) {
        shared = new int[first.count()][second.count()];
        firstSizes = new int[first.count()];
        secondSizes = new int[second.count()];
        count(first, second);
    }

    /**
     * Matches. O(n + k^3) at most for n rows and k groups, O(n + k^2) memory.
     *
     * @return ids of groups of the second grouping, by those of the first; those without a match are not in it
     */
    static Map<String, String> of(Grouping first, Grouping second) {
        return new GroupMatching(first, second).matched();
    }

    private void count(Grouping first, Grouping second) {
        int j = 0;
        for (int i = 0; i < first.numbers().size(); i++) {
            int number = first.numbers().at(i);
            while (j < second.numbers().size() && second.numbers().at(j) < number) {
                j++;
            }
            if (j < second.numbers().size() && second.numbers().at(j) == number) {
                count(first.code(i), second.code(j));
            }
        }
    }

    private void count(int one, int other) {
        if (one != Grouping.NOISE) {
            firstSizes[one]++;
        }
        if (other != Grouping.NOISE) {
            secondSizes[other]++;
        }
        if (one != Grouping.NOISE && other != Grouping.NOISE) {
            shared[one][other]++;
        }
    }

    private Map<String, String> matched() {
        int size = Math.max(firstSizes.length, secondSizes.length);
        double[][] distances = new double[size][size];
        for (double[] row : distances) {
            Arrays.fill(row, FAR);
        }
        for (int i = 0; i < firstSizes.length; i++) {
            for (int j = 0; j < secondSizes.length; j++) {
                if (alike(i, j)) {
                    distances[i][j] = FAR - (double) shared[i][j] / either(i, j);
                }
            }
        }
        int[] holders = Assignment.of(distances);
        Map<String, String> matched = new HashMap<>();
        for (int j = 0; j < secondSizes.length; j++) {
            if (holders[j] < firstSizes.length && alike(holders[j], j)) {
                matched.put(Integer.toString(holders[j]), Integer.toString(j));
            }
        }
        return matched;
    }

    private boolean alike(int i, int j) {
        return shared[i][j] > 0 && (long) LEAST_SHARED * shared[i][j] >= either(i, j);
    }

    private int either(int i, int j) {
        return firstSizes[i] + secondSizes[j] - shared[i][j];
    }
}
