package reeb.plugins.mapper.covers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import reeb.api.Run;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * The cells of a product of axes that hold a row, in lexicographic order, the last axis fastest.
 *
 * <p>Axes are taken one after the other, and each splits the cells so far; so only cells with rows in them ever exist, and
 * no cell needs a number, of which many axes would have too many.
 */
final class Cells {
    /** Most rows of the parts of one cell, which are sorted in one array. */
    private static final long MOST_PARTS = Integer.MAX_VALUE - 16;

    private static final String FEWER =
            "use fewer axes, fewer intervals (a smaller 'resolution') or a smaller 'overlap'";

    private static final int CHUNK = 64;

    /** Of a cell without its rows: two lists of rows, the heads of their arrays, and its place in the list of cells. */
    private static final long BYTES_OF_CELL = 120;

    /** Of a row in a cell: its number there, and the key it has been sorted by. */
    private static final long BYTES_OF_MEMBER = Integer.BYTES + Long.BYTES;

    private final Run run;
    private final boolean coresOnly;

    /**
     * Prepares to split.
     *
     * @param coresOnly whether cells without a row in their core are left out
     * @param run this execution
     */
    Cells(boolean coresOnly, Run run) {
        this.coresOnly = coresOnly;
        this.run = run;
    }

    /** The rows of a cell and, where cores matter, the rows in its core; both ascending. */
    record Cell(Rows members, Rows cores) {}

    List<Cell> split(int rows, int axes, IntFunction<Axis> axisOf) {
        Rows all = Rows.first(rows);
        List<Cell> cells = List.of(new Cell(all, coresOnly ? all : Rows.of()));
        for (int axis = 0; axis < axes; axis++) {
            cells = split(cells, axisOf.apply(axis));
        }
        return cells;
    }

    private List<Cell> split(List<Cell> cells, Axis axis) {
        requireRoom(cells, axis);
        return run
                .collectChunks(cells.size(), CHUNK, (first, end) -> {
                    List<Cell> parts = new ArrayList<>();
                    cells.subList(first, end).forEach(cell -> split(cell, axis, parts));
                    return parts;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private void requireRoom(List<Cell> cells, Axis axis) {
        long members = 0;
        long parts = 0;
        for (Cell cell : cells) {
            long spread = cell.members().stream().mapToLong(axis::count).sum();
            requireOneArray(spread);
            members += spread;
            parts += Math.min(spread, intervals(cell.members(), axis));
        }
        run.reserve(
                parts * BYTES_OF_CELL + members * BYTES_OF_MEMBER,
                String.format(Locale.ROOT, "up to %,d cubes with %,d rows in all; %s", parts, members, FEWER));
    }

    private static void requireOneArray(long spread) {
        if (spread > MOST_PARTS) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "cover: the intervals of one axis would hold %,d rows of a cube but %,d is the most; %s",
                    spread,
                    MOST_PARTS,
                    FEWER));
        }
    }

    /** Counts the intervals from the first that holds one of the rows to the last. */
    private static long intervals(Rows rows, Axis axis) {
        int first = rows.stream().map(axis::first).min().orElse(0);
        int last = rows.stream().map(axis::last).max().orElse(-1);
        return Math.max(0, (long) last - first + 1);
    }

    private void split(Cell cell, Axis axis, List<Cell> parts) {
        long[] members = spread(cell.members(), axis);
        long[] cores = cell.cores().stream()
                .mapToLong(row -> key(axis.core(row), row))
                .sorted()
                .toArray();
        for (int start = 0, core = 0, end; start < members.length; start = end) {
            int interval = interval(members[start]);
            end = startOf(interval + 1, members, start);
            core = startOf(interval, cores, core);
            int coreEnd = startOf(interval + 1, cores, core);
            if (!coresOnly || core < coreEnd) {
                parts.add(new Cell(rows(members, start, end), rows(cores, core, coreEnd)));
            }
        }
    }

    /** Makes a key for each interval of each row, sorted by interval, then row. */
    private static long[] spread(Rows members, Axis axis) {
        long[] keys = new long[members.stream().map(axis::count).sum()];
        int filled = 0;
        for (int index = 0; index < members.size(); index++) {
            int row = members.at(index);
            for (int interval = axis.first(row); interval <= axis.last(row); interval++) {
                keys[filled++] = key(interval, row);
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    private static long key(int interval, int row) {
        return (long) interval << 32 | row;
    }

    private static int interval(long key) {
        return (int) (key >>> 32);
    }

    /** Finds the first key of an interval or a later one. */
    private static int startOf(int interval, long[] keys, int from) {
        int start = from;
        while (start < keys.length && interval(keys[start]) < interval) {
            start++;
        }
        return start;
    }

    private static Rows rows(long[] keys, int start, int end) {
        return Rows.of(
                Arrays.stream(keys, start, end).mapToInt(key -> (int) key).toArray());
    }
}
