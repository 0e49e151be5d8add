package reeb.kernels.base;

import java.util.Arrays;
import reeb.api.spread.Blocks;

/**
 * Sums over all rows in the one shape that data in blocks have: chunks of rows in order make the sum of a block, 64 blocks in order that of
 * a group, and the groups in order that of all. So blocks can be summed up apart, in any order and anywhere, and what comes of
 * them is the same to the last bit. Up to 65,536 rows are one block, whose sum is that of its chunks in order.
 */
public final class OrderedSum {
    private final int chunksOfBlock;
    private final double[] block;
    private final double[] group;
    private final double[] total;
    private int chunks;
    private int blocks;

    /**
     * Begins with zeros.
     *
     * @param values how many sums there are
     * @param rowsOfChunk rows of each chunk but the last; {@link Blocks#SIZE} must be a multiple of it
     */
    public OrderedSum(int values, int rowsOfChunk) {
        if (Blocks.SIZE % rowsOfChunk != 0) {
            throw new IllegalArgumentException("chunks of " + rowsOfChunk + " rows do not end where blocks do");
        }
        chunksOfBlock = Blocks.SIZE / rowsOfChunk;
        block = new double[values];
        group = new double[values];
        total = new double[values];
    }

    /**
     * Adds the sums of the next chunk. O(values).
     *
     * @param chunk as many values as there are sums
     */
    public void add(double... chunk) {
        add(chunk, block);
        if (++chunks == chunksOfBlock) {
            endBlock();
        }
    }

    private void endBlock() {
        chunks = 0;
        move(block, group);
        if (++blocks == Blocks.GROUP) {
            blocks = 0;
            move(group, total);
        }
    }

    /**
     * Ends the sums; nothing may be added any more.
     *
     * @return the sums, handed over
     */
    public double[] end() {
        move(block, group);
        move(group, total);
        return total;
    }

    private static void move(double[] from, double[] to) {
        add(from, to);
        Arrays.fill(from, 0);
    }

    /** Adds values to sums, each to its own. */
    public static void add(double[] values, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }
}
