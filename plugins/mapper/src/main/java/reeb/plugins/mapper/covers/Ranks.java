package reeb.plugins.mapper.covers;

/** Finds the number of a given rank without sorting all (Hoare, <i>Algorithm 65: Find</i>, 1961). */
final class Ranks {
    private Ranks() {}

    /**
     * Selects. O(n) for most orders; the middle of three is the pivot.
     *
     * @param numbers none of them not-a-number; reordered
     * @param rank from 0 for the smallest
     * @return the number of that rank
     */
    static double select(double[] numbers, int rank) {
        int from = 0;
        int to = numbers.length - 1;
        while (from < to) {
            double pivot = middle(numbers[from], numbers[(from + to) >>> 1], numbers[to]);
            int low = from;
            int high = to;
            while (low <= high) {
                while (numbers[low] < pivot) {
                    low++;
                }
                while (numbers[high] > pivot) {
                    high--;
                }
                if (low <= high) {
                    double number = numbers[low];
                    numbers[low++] = numbers[high];
                    numbers[high--] = number;
                }
            }
            if (rank > high && rank < low) {
                return numbers[rank];
            }
            from = rank >= low ? low : from;
            to = rank <= high ? high : to;
        }
        return numbers[rank];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
