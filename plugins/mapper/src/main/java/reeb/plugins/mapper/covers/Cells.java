package reeb.plugins.mapper.covers;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
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
        long[] starts = new long[cells.size() + 1];
        long parts = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            Rows members = cells.get(cell).members();
            long spread = members.stream().mapToLong(axis::count).sum();
            requireOneArray(spread);
            starts[cell + 1] = starts[cell] + spread;
            parts += Math.min(spread, intervals(members, axis));
        }
        MemorySegment room = room(starts[cells.size()], parts);
        return run
                .collectChunks(cells.size(), CHUNK, (first, end) -> {
                    List<Cell> found = new ArrayList<>();
                    for (int cell = first; cell < end; cell++) {
                        long start = Integer.BYTES * starts[cell];
                        MemorySegment own = room.asSlice(start, Integer.BYTES * starts[cell + 1] - start);
                        split(cells.get(cell), axis, own, found);
                    }
                    return found;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Takes memory for the rows of all parts, and for the parts themselves; on the heap they have arrays of their own. */
    private MemorySegment room(long members, long parts) {
        String purpose = String.format(Locale.ROOT, "up to %,d cubes with %,d rows in all; %s", parts, members, FEWER);
        MemorySegment room = run.memory(Integer.BYTES * members, purpose);
        run.reserve(parts * BYTES_OF_CELL + (room.isNative() ? 0 : Integer.BYTES * members), purpose);
        return room;
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

    private void split(Cell cell, Axis axis, MemorySegment room, List<Cell> parts) {
        ByInterval members = ByInterval.of(cell.members(), axis::first, axis::last, room);
        ByInterval cores = ByInterval.of(
                cell.cores(), axis::core, axis::core, ints(cell.cores().size()));
        for (int place = 0; place < members.count(); place++) {
            int core = cores.find(members.interval(place));
            boolean held = core < cores.count() && cores.interval(core) == members.interval(place);
            if (held || !coresOnly) {
                parts.add(new Cell(members.rows(place), held ? cores.rows(core) : Rows.of()));
            }
        }
    }

    private static MemorySegment ints(int count) {
        return MemorySegment.ofArray(new int[count]);
    }
}
