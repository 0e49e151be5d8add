package reeb.kernels.neighbors.nearest;

import java.util.Arrays;
import reeb.kernels.distances.ExactDistances;

/** Sorts candidates by their distance in double precision and, where that is equal, by their number; for one thread. */
public final class NearestRanking {
    private final ExactDistances exact;
    private final int[] order;
    private int[] numbers = {};
    private double[] distances = {};

    /**
     * Prepares.
     *
     * @param exact measures
     * @param order the numbers in the data of rows as the search orders them; kept
     */
    public NearestRanking(ExactDistances exact, int[] order) {
        this.exact = exact;
        this.order = order;
    }

    /**
     * Sorts a row's candidates in place. O(c d), and O(c^2) where the order of bounds is not nearly that of distances.
     *
     * @param row as the search numbers it
     * @param entries candidates as {@link NearestCandidates#entries} keeps them
     * @param size c, how many of them count
     */
    public void rank(int row, long[] entries, int size) {
        if (numbers.length < size) {
            numbers = new int[size];
            distances = new double[size];
        }
        Arrays.sort(entries, 0, size);
        for (int i = 0; i < size; i++) {
            numbers[i] = order[(int) entries[i]];
        }
        exact.measure(order[row], numbers, size, distances);
        for (int i = 1; i < size; i++) {
            insert(entries, i);
        }
    }

    private void insert(long[] entries, int index) {
        long entry = entries[index];
        int number = numbers[index];
        double distance = distances[index];
        int place = index;
        while (place > 0 && before(distance, number, place - 1)) {
            entries[place] = entries[place - 1];
            numbers[place] = numbers[place - 1];
            distances[place] = distances[place - 1];
            place--;
        }
        entries[place] = entry;
        numbers[place] = number;
        distances[place] = distance;
    }

    private boolean before(double distance, int number, int place) {
        int compared = Double.compare(distance, distances[place]);
        return compared < 0 || (compared == 0 && number < numbers[place]);
    }

    /**
     * Copies the first of those ranked last.
     *
     * @param count how many
     * @param toNumbers takes their numbers in the data
     * @param toDistances takes their distances
     * @param start the first index in both
     */
    public void copy(int count, int[] toNumbers, double[] toDistances, int start) {
        System.arraycopy(numbers, 0, toNumbers, start, count);
        System.arraycopy(distances, 0, toDistances, start, count);
    }
}
