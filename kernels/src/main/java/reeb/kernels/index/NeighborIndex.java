package reeb.kernels.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.DoubleUnaryOperator;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.base.RowMemory;
import reeb.kernels.rows.FlatRows;
import reeb.kernels.rows.Frame;

/**
 * Finds the nearest of many trained rows for new ones, by a distance that rises with the sum of squared differences.
 *
 * <p>A search begins at the entries: some rows drawn at random, and one of each group of rows that has no links with others,
 * so that all groups can be reached. A small group with few long links to others may still be missed; more effort helps. From the nearest row seen it goes on to those linked with it, until it has been at all
 * of the nearest ones that it keeps: the beam search of Malkov and Yashunin, <i>Efficient and robust approximate nearest
 * neighbor search using hierarchical navigable small world graphs</i>, IEEE TPAMI 42(4), 2020, on one layer. Distances of
 * the rows found are measured in double precision. A search depends on nothing but the index and its query.
 *
 * <p>Saved are the links alone, not the rows: see {@link #save}.
 */
public final class NeighborIndex {
    /** Both directions of a row's links, for the 25 numbers that most rows have. */
    private static final long BYTES_OF_LINKS = 200;

    private final Points points;
    private final Frame frame;
    private final FlatRows rows;
    private final Links links;

    private NeighborIndex(Points points, Frame frame, FlatRows rows, Links links) {
        this.points = points;
        this.frame = frame;
        this.rows = rows;
        this.links = links;
    }

    /**
     * Makes an index of rows. O(n k^2 d) at the most; memory for n d values in single precision and 25 n numbers.
     *
     * @param points n x d features, kept
     * @param graph the neighbours of each, exact or approximate
     * @param run this execution; draws as {@code entries}
     * @return the index
     * @throws InputException where a value is not finite
     */
    public static NeighborIndex of(Points points, NeighborGraph graph, Run run) {
        if (graph.rows() != points.rows()) {
            throw new IllegalArgumentException(graph.rows() + " rows have neighbours but there are " + points.rows());
        }
        RowMemory.reserve(points.rows(), 4L * points.columns() + BYTES_OF_LINKS, run);
        Frame frame = Frame.of(points, run);
        FlatRows rows = flat(points, frame, run);
        int[][] links = new LinkPruning(rows, graph).links(run);
        return new NeighborIndex(points, frame, rows, ReachableLinks.complete(links, run.random("entries")));
    }

    private static FlatRows flat(Points points, Frame frame, Run run) {
        return FlatRows.of(points.rows(), points.columns(), () -> frame.reader(points), run);
    }

    /**
     * Finds the nearest rows of new ones. O(m k effort d) for m queries of most data.
     *
     * @param fresh m x d features
     * @param k rows for each query, from 1 to n
     * @param effort how many times k rows a search keeps in sight, at least 1; 2 to 4 find nearly all
     * @param ofSquares gives the distance from the sum of squares
     * @param run this execution
     * @return for each query its k nearest rows, as far as the search has seen
     * @throws InputException where queries do not fit the rows, or hold values that are not finite, or k is too large
     */
    public NearestRows query(Points fresh, int k, double effort, DoubleUnaryOperator ofSquares, Run run) {
        check(fresh, k, effort);
        int width = (int) Math.min(points.rows(), Math.ceil(k * effort));
        return new IndexSearch(points, frame, rows, links).search(fresh, k, width, ofSquares, run);
    }

    private void check(Points fresh, int k, double effort) {
        if (fresh.columns() != points.columns()) {
            throw new InputException("queries: have " + fresh.columns() + " columns but the index has "
                    + points.columns() + "; compute the same features for both");
        }
        if (k < 1 || k > points.rows()) {
            throw new InputException(
                    "neighbors: must be from 1 to " + points.rows() + ", the rows of the index, but is " + k);
        }
        if (!(effort >= 1 && effort < Double.POSITIVE_INFINITY)) {
            throw new InputException("effort: must be at least 1 but is " + effort);
        }
    }

    /**
     * Counts the rows where a search begins.
     *
     * @return at least 1
     */
    public int entries() {
        return links.entries();
    }

    /**
     * Writes the links: not the rows, which a cache holds anyway, but a checksum of them.
     *
     * <p>All numbers are big-endian: the eight bytes {@code ReebLink}, the version 1, n and d as 32 bits each, the CRC-32C of
     * all values as double precision row by row as 64 bits, then the number of entries and the entries, then for each row the
     * number of its links and the links, as 32 bits each, and at last the CRC-32C of all that as 64 bits.
     *
     * @param out stays open
     * @throws IOException where it cannot be written
     */
    public void save(OutputStream out) throws IOException {
        LinkFile.write(links, points, out);
    }

    /**
     * Reads an index that {@link #save} has written. Takes no more memory than the file is long, whatever it announces.
     *
     * @param in stays open; may be read beyond the index
     * @param points the rows that it was made of
     * @param run this execution
     * @return the index
     * @throws InputException where this is no such file, it is damaged, or it was made of other rows
     * @throws IOException where it cannot be read
     */
    public static NeighborIndex load(InputStream in, Points points, Run run) throws IOException {
        Links links = LinkFile.read(in, points);
        Frame frame = Frame.of(points, run);
        return new NeighborIndex(points, frame, flat(points, frame, run), links);
    }
}
