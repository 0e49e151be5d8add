package reeb.toolkit.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which group of one grouping is which of another: pairs one to one, such that the Jaccard distances of their rows add up to the
 * least. Rows that only one of the groupings knows do not count; groups that share no row are no match.
 */
final class GroupMatching {
    /** The distance of groups that share nothing, as of a group and none. */
    private static final double FAR = 1;

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
                if (shared[i][j] > 0) {
                    distances[i][j] = FAR - (double) shared[i][j] / (firstSizes[i] + secondSizes[j] - shared[i][j]);
                }
            }
        }
        int[] holders = Assignment.of(distances);
        Map<String, String> matched = new HashMap<>();
        for (int j = 0; j < secondSizes.length; j++) {
            if (holders[j] < firstSizes.length && shared[holders[j]][j] > 0) {
                matched.put(Integer.toString(holders[j]), Integer.toString(j));
            }
        }
        return matched;
    }
}
