package reeb.plugins.mapper.covers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * Overlapping boxes: each axis is divided into overlapping intervals, and a patch is a product of intervals, one per axis.
 *
 * <p>Warns of axes on which every row has the same value, since they divide nothing. Takes O(m k) for k
 * axes and m memberships of rows in patches, O(m k log m) where patches hold few rows; those without any cost nothing.
 *
 * @param resolution intervals for each axis, or one number for all
 * @param overlap overlap for each axis, or one number for all
 * @param convention where the intervals lie
 * @param limits limits for each axis, or one pair for all, or none
 */
@Named("cubes")
@About("Divides each axis of the lens into overlapping intervals; the patches are their products.")
public record Cubes(
        @About("Intervals per axis: one number for all axes, or one for each.")
        @Default("10")
        @Range(min = 1, max = 1_000_000)
        List<Integer> resolution,

        @About("How much neighbouring intervals share: one number for all axes, or one for each; see the convention.")
        @Default("0.3")
        @Range(min = 0)
        List<Double> overlap,

        @About("Where the intervals lie and whether their ends belong to them; follows one of the known tools.")
        @Default("kepler")
        Convention convention,

        @About("What to divide in place of the range of the values: one pair for all axes, one for each, or none.")
        @Default("[]")
        List<Limits> limits)
        implements Cover {
    /** Checks that each axis can have its share and that the convention allows the overlaps. */
    public Cubes {
        resolution = List.copyOf(resolution);
        overlap = List.copyOf(overlap);
        limits = List.copyOf(limits);
        requireSome("resolution", resolution);
        requireSome("overlap", overlap);
        double largest = overlap.stream().mapToDouble(share -> share).max().orElseThrow();
        if (convention != Convention.RENOM && largest >= 1) {
            throw new InputException("overlap: must be less than 1 but is " + largest
                    + "; only the convention 'renom' allows more, where it is a share of a cell on either side");
        }
        if (convention == Convention.GIOTTO_BALANCED && !limits.isEmpty()) {
            throw new InputException("limits: the convention 'giotto-balanced' divides ranks, not values;"
                    + " leave the limits out or choose 'giotto-uniform'");
        }
    }

    @Override
    public String larger() {
        return "a smaller 'resolution' of the cover";
    }

    @Override
    public List<Rows> cover(Points values, Run run) {
        List<Rows> patches = patches(values, run);
        ConstantAxes.warn(values, run);
        return patches;
    }

    /**
     * Covers as {@link #cover} does, without its warning of axes that have one value, which those who try many settings give once.
     *
     * @param values n x k lens values
     * @param run this execution
     * @return the patches
     */
    public List<Rows> patches(Points values, Run run) {
        requireAxes(values.columns());
        FiniteValues.require(values);
        if (values.rows() == 0) {
            return List.of();
        }
        boolean cores = convention == Convention.TDAMAPPER_STANDARD || convention == Convention.TDAMAPPER_PROXIMITY;
        List<Cells.Cell> cells =
                new Cells(cores, run).split(values.rows(), values.columns(), number -> axis(values, number, run));
        return switch (convention) {
            case TDAMAPPER_PROXIMITY -> members(proximity(cells, values.rows()));
            case GIOTTO_UNIFORM, GIOTTO_BALANCED ->
                members(cells).stream().distinct().toList();
            case KEPLER, TDAMAPPER_STANDARD, GUDHI, RENOM, R_MAPPER_1D -> members(cells);
        };
    }

    private Axis axis(Points values, int number, Run run) {
        IntToDoubleFunction ofRow = row -> values.at(row, number);
        double least = all(values, ofRow).min().orElseThrow();
        double most = all(values, ofRow).max().orElseThrow();
        double from = least;
        double to = most;
        if (!limits.isEmpty()) {
            from = share(limits, number).from().orElse(least);
            to = share(limits, number).to().orElse(most);
        }
        if (from > to) {
            throw new InputException("limits: those of axis " + number + " leave none of its values, which reach from "
                    + least + " to " + most);
        }
        Division division = new Division(from, to, share(resolution, number), share(overlap, number));
        if (!Double.isFinite(division.length() * division.count())) {
            throw new InputException("lens: axis " + number + " reaches from " + from + " to " + to
                    + ", too far to be divided; scale the values down");
        }
        return Axis.of(values.rows(), ofRow, division, convention, run);
    }

    private static DoubleStream all(Points values, IntToDoubleFunction ofRow) {
        return IntStream.range(0, values.rows()).mapToDouble(ofRow);
    }

    private static List<Rows> members(List<Cells.Cell> cells) {
        return cells.stream().map(Cells.Cell::members).toList();
    }

    /** Keeps the cell of each row that no cell kept for an earlier row holds. */
    private static List<Cells.Cell> proximity(List<Cells.Cell> cells, int rows) {
        int[] cellOf = new int[rows];
        Arrays.fill(cellOf, -1);
        for (int number = 0; number < cells.size(); number++) {
            int cell = number;
            cells.get(cell).cores().stream().forEach(row -> cellOf[row] = cell);
        }
        BitSet covered = new BitSet(rows);
        BitSet kept = new BitSet(cells.size());
        for (int row = 0; row < rows; row++) {
            if (!covered.get(row) && cellOf[row] >= 0) {
                kept.set(cellOf[row]);
                cells.get(cellOf[row]).members().stream().forEach(covered::set);
            }
        }
        return kept.stream().mapToObj(cells::get).toList();
    }

    private void requireAxes(int axes) {
        if (axes == 0) {
            throw new InputException("lens: gives no values to cover; choose a lens with at least one axis");
        }
        requireShares("resolution", resolution, axes);
        requireShares("overlap", overlap, axes);
        if (!limits.isEmpty()) {
            requireShares("limits", limits, axes);
        }
    }

    private static void requireSome(String parameter, List<?> shares) {
        if (shares.isEmpty()) {
            throw new InputException(parameter + ": is empty; give one value for all axes, or one for each");
        }
    }

    private static void requireShares(String parameter, List<?> shares, int axes) {
        if (shares.size() != 1 && shares.size() != axes) {
            throw new InputException(parameter + ": has " + shares.size() + " values but the lens has " + axes
                    + (axes == 1 ? " axis" : " axes") + "; give one value for all axes, or one for each");
        }
    }

    private static <T> T share(List<T> shares, int axis) {
        return shares.size() == 1 ? shares.getFirst() : shares.get(axis);
    }
}
