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
     * @param across the least distance across of two chosen ones that are not far enough apart upwards; 0 for all
     * @param upwards the least distance upwards of two that are not far enough apart across; 0 for all
     * @return the rows that are left
     */
    static Rows of(Points places, double across, double upwards) {
        if (across == 0 || upwards == 0) {
            return Rows.first(places.rows());
        }
        Map<Long, List<Integer>> squares = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int row = 0; row < places.rows(); row++) {
            long column = (long) Math.floor(places.at(row, 0) / across);
            long line = (long) Math.floor(places.at(row, 1) / upwards);
            Room room = new Room(places.at(row, 0), places.at(row, 1), across, upwards);
            if (isFree(room, places, squares, column, line)) {
                kept.add(row);
                squares.computeIfAbsent(key(column, line), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return Rows.of(kept.stream().mapToInt(row -> row).toArray());
    }

    /** A place, and how far others must be. */
    private record Room(double x, double y, double across, double upwards) {
        boolean holds(double otherX, double otherY) {
            return Math.abs(otherX - x) < across && Math.abs(otherY - y) < upwards;
        }
    }

    private static boolean isFree(Room room, Points places, Map<Long, List<Integer>> squares, long column, long line) {
        for (int i = 0; i < 9; i++) {
            for (int other : squares.getOrDefault(key(column + i % 3 - 1, line + i / 3 - 1), List.of())) {
                if (room.holds(places.at(other, 0), places.at(other, 1))) {
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
