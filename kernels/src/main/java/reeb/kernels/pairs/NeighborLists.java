package reeb.kernels.pairs;

import java.util.Arrays;
import java.util.function.Consumer;
import reeb.api.PairMemory;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;

/**
 * Collects each pair of neighbours once, by its lower row, and mirrors them in the end.
 *
 * <p>Several threads may collect for different rows. A row's neighbours come in ascending order.
 */
public final class NeighborLists implements PairTarget {
    private static final int[] NONE = {};

    private final int[][] later;
    private final int[] sizes;

    /** A pair is held once as it is found, and twice more when it is mirrored. */
    private final PairMemory memory = new PairMemory(Integer.BYTES, 3 * Integer.BYTES);

    /**
     * Lists the pairs that a search finds.
     *
     * @param rows n
     * @param search puts each pair where it is told to
     * @return for each row its neighbours, itself included
     */
    public static Neighborhoods of(int rows, Consumer<PairTarget> search) {
        NeighborLists lists = new NeighborLists(rows);
        search.accept(lists);
        return lists.mirror();
    }

    /**
     * Begins with no pairs.
     *
     * @param rows n
     */
    public NeighborLists(int rows) {
        later = new int[rows][];
        Arrays.fill(later, NONE);
        sizes = new int[rows];
    }

    @Override
    public void add(int row, int neighbor) {
        int size = sizes[row];
        if (size == later[row].length) {
            later[row] = Arrays.copyOf(later[row], Math.max(8, size + (size >> 1)));
        }
        later[row][size] = neighbor;
        sizes[row] = size + 1;
    }

    /**
     * Says that some rows are complete, so that too many pairs end in a message, not in an exhausted memory.
     *
     * @param first row
     * @param end behind the last
     * @param run this execution
     * @throws reeb.api.problem.InputException where the memory is too small for so many pairs
     */
    @Override
    public void complete(int first, int end, Run run) {
        long found = 0;
        for (int row = first; row < end; row++) {
            later[row] = Arrays.copyOf(later[row], sizes[row]);
            found += sizes[row];
        }
        memory.found(found, run);
    }

    /** Mirrors the pairs and puts each row among its neighbours. */
    public Neighborhoods mirror() {
        int[] filled = new int[later.length];
        for (int[] neighbors : later) {
            for (int neighbor : neighbors) {
                filled[neighbor]++;
            }
        }
        int[][] all = new int[later.length][];
        for (int row = 0; row < later.length; row++) {
            all[row] = new int[filled[row] + 1 + later[row].length];
            System.arraycopy(later[row], 0, all[row], filled[row] + 1, later[row].length);
            all[row][filled[row]] = row;
        }
        Arrays.fill(filled, 0);
        for (int row = 0; row < later.length; row++) {
            for (int neighbor : later[row]) {
                all[neighbor][filled[neighbor]++] = row;
            }
        }
        return Neighborhoods.of(all);
    }
}
