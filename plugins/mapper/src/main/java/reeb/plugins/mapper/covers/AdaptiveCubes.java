package reeb.plugins.mapper.covers;

import java.util.List;
import reeb.api.About;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * Cubes that are split where they hold two groups of values, or too many rows, and stay whole elsewhere.
 *
 * <p>A cell is cut between two groups, on the axis where they are clearest, if two normal distributions describe the values
 * there better than one does, or than an even spread: by the Bayesian information criterion, see {@link TwoNormals}. Groups
 * that lie apart share no row then; where they meet, the parts share a stretch of the length {@code overlap}. A cell that is
 * only too large is cut at the median of the axis on which it is widest, as a share of the range of all values; its halves
 * share a part {@code overlap} of their rows. Equal values stay together, and no cut makes a part of fewer than
 * {@code minRows}: a cell whose values leave no such cut stays too large. Equal patches count once. Records the figure
 * {@code patches}. Takes O(m k log m) for each depth, k axes and m memberships of rows in patches.
 *
 * <p>See Pelleg and Moore, <i>X-means: Extending K-means with Efficient Estimation of the Number of Clusters</i>, ICML 2000.
 *
 * @param resolution intervals to start from for each axis, or one number for all
 * @param overlap overlap for each axis, or one number for all
 * @param maxRows rows beyond which a cell is split whatever its values
 * @param minRows rows that each part has at the least
 * @param depth how often a cell is cut between groups, one cut within the other
 */
@Named("adaptive-cubes")
@About("Splits those cubes that hold two groups of lens values, or too many rows, and leaves the others whole.")
public record AdaptiveCubes(
        @About("Intervals per axis to start from: one number for all axes, or one for each.")
        @Default("5")
        @Range(min = 1, max = 1_000_000)
        List<Integer> resolution,

        @About("How much neighbouring patches share: one number for all axes, or one for each.")
        @Default("0.3")
        @Range(min = 0, max = 1, belowMax = true)
        List<Double> overlap,

        @About("Patches with more rows are split, unless their values are equal.") @Default("1000") @Range(min = 2)
        int maxRows,

        @About("No split makes a patch with fewer rows; at most half of 'maxRows'.") @Default("10") @Range(min = 1)
        int minRows,

        @About("How often a cube and its parts are split between groups of values; 0 splits large ones alone.")
        @Default("6")
        @Range(min = 0, max = 30)
        int depth)
        implements Cover {
    /** Checks that a cell that is too large can be split. */
    public AdaptiveCubes {
        resolution = List.copyOf(resolution);
        overlap = List.copyOf(overlap);
        cubes(resolution, overlap);
        if (minRows > maxRows / 2) {
            throw new InputException("minRows: must be at most half of 'maxRows', " + maxRows / 2 + ", but is "
                    + minRows + "; else a patch of too many rows could not be split");
        }
    }

    private static Cubes cubes(List<Integer> resolution, List<Double> overlap) {
        return new Cubes(resolution, overlap, Convention.KEPLER, List.of());
    }

    double overlapOf(int axis) {
        return overlap.get(overlap.size() == 1 ? 0 : axis);
    }

    @Override
    public String larger() {
        return "a smaller 'resolution', or a larger 'minRows', of the cover";
    }

    @Override
    public List<Rows> cover(Points values, Run run) {
        List<Rows> cells = cubes(resolution, overlap).cover(values, run);
        CellSplitter splitter = new CellSplitter(this, values, run);
        try (Progress progress = run.progress("splitting cubes", cells.size())) {
            List<Rows> patches = run
                    .collect(cells.size(), cell -> {
                        List<Rows> parts = splitter.split(cells.get(cell), progress);
                        progress.advance(1);
                        return parts;
                    })
                    .stream()
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            run.figure("patches", patches.size());
            return patches;
        }
    }
}
