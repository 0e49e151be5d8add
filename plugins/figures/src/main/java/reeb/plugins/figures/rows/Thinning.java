package reeb.plugins.figures.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/** Leaves out places that are too near to one before them. */
final class Thinning {
    private Thinning() {}

    /**
     * Chooses in the order of the rows. O(n), as few of those chosen can be near to any place.
     *
     * @param places n x 2, finite
     * @param apart the least distance of two chosen ones; 0 for all
     * @return the rows that are left
     */
    static Rows of(Points places, double apart) {
        if (apart == 0) {
            return Rows.first(places.rows());
        }
        Map<Long, List<Integer>> squares = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int row = 0; row < places.rows(); row++) {
            long column = (long) Math.floor(places.at(row, 0) / apart);
            long line = (long) Math.floor(places.at(row, 1) / apart);
            if (isFree(places, row, apart, squares, column, line)) {
                kept.add(row);
                squares.computeIfAbsent(key(column, line), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return Rows.of(kept.stream().mapToInt(row -> row).toArray());
    }

    private static boolean isFree(
            Points places, int row, double apart, Map<Long, List<Integer>> squares, long column, long line) {
        for (int i = 0; i < 9; i++) {
            for (int other : squares.getOrDefault(key(column + i % 3 - 1, line + i / 3 - 1), List.of())) {
                double across = places.at(row, 0) - places.at(other, 0);
                double up = places.at(row, 1) - places.at(other, 1);
                if (across * across + up * up < apart * apart) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long key(long column, long line) {
        return (column << 32) ^ (line & 0xffffffffL);
    }
}
