package reeb.plugins.mapper.covers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/** Splits a cell of lens values again and again, until its parts are one group each and small enough. */
final class CellSplitter {
    private final AdaptiveCubes cover;
    private final double[][] axes;
    private final double[] ranges;
    private final GrowingMemory memory;

    CellSplitter(AdaptiveCubes cover, Points values, Run run) {
        this.cover = cover;
        this.memory =
                new GrowingMemory(run, "the rows of all parts of cubes; use a larger 'maxRows' or a smaller overlap");
        this.axes =
                IntStream.range(0, values.columns()).mapToObj(values::column).toArray(double[][]::new);
        this.ranges = Arrays.stream(axes)
                .mapToDouble(axis -> Arrays.stream(axis).max().orElse(0)
                        - Arrays.stream(axis).min().orElse(0))
                .toArray();
    }

    private record Part(Rows rows, int depth) {}

    /** Splits; the parts come in the order of their places, the lower one before the upper one. */
    List<Rows> split(Rows cell, Progress progress) {
        Deque<Part> open = new ArrayDeque<>(List.of(new Part(cell, 0)));
        List<Rows> parts = new ArrayList<>();
        while (!open.isEmpty()) {
            progress.advance(0);
            Part part = open.pop();
            Optional<Cut> cut = cut(part);
            if (cut.isEmpty()) {
                parts.add(part.rows());
                continue;
            }
            double[] values = axes[cut.get().axis()];
            Part above = new Part(cut.get().above(part.rows(), values), part.depth() + 1);
            Part below = new Part(cut.get().below(part.rows(), values), part.depth() + 1);
            memory.take(
                    (long) Integer.BYTES * (above.rows().size() + below.rows().size()));
            open.push(above);
            open.push(below);
        }
        return parts;
    }

    private Optional<Cut> cut(Part part) {
        boolean large = part.rows().size() > cover.maxRows();
        boolean groups = part.depth() < cover.depth() && part.rows().size() >= 2 * cover.minRows();
        if (!large && !groups) {
            return Optional.empty();
        }
        double[][] sorted =
                Arrays.stream(axes).map(axis -> sorted(part.rows(), axis)).toArray(double[][]::new);
        Optional<Cut> between = groups ? betweenGroups(sorted) : Optional.empty();
        return between.isPresent() || !large ? between : atMedian(sorted);
    }

    /** Adds zero, so that the two zeros are one value. */
    private static double[] sorted(Rows rows, double[] axis) {
        double[] sorted = rows.stream().mapToDouble(row -> axis[row] + 0.0).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private Optional<Cut> betweenGroups(double[][] sorted) {
        TwoNormals best = new TwoNormals(0, 0);
        int bestAxis = -1;
        for (int axis = 0; axis < sorted.length; axis++) {
            TwoNormals groups = TwoNormals.of(sorted[axis], cover.minRows());
            if (groups.gain() > best.gain()) {
                best = groups;
                bestAxis = axis;
            }
        }
        return bestAxis < 0 ? Optional.empty() : Optional.of(between(sorted[bestAxis], best.start(), bestAxis));
    }

    /** Cuts in the middle between two groups; each part reaches a share of the shorter one's length over the cut. */
    private Cut between(double[] sorted, int start, int axis) {
        double middle = sorted[start - 1] + (sorted[start] - sorted[start - 1]) / 2;
        double shorter = Math.min(middle - sorted[0], sorted[sorted.length - 1] - middle);
        double reach = MedianCut.reach(shorter, cover.overlapOf(axis));
        return new Cut(axis, Math.min(sorted[start], middle - reach), Math.max(sorted[start - 1], middle + reach));
    }

    private Optional<Cut> atMedian(double[][] sorted) {
        return IntStream.range(0, sorted.length)
                .filter(axis -> width(sorted[axis]) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer axis) -> -width(sorted[axis]) / ranges[axis]))
                .flatMap(axis -> atMedian(sorted[axis], axis).stream())
                .findFirst();
    }

    private Optional<Cut> atMedian(double[] sorted, int axis) {
        MedianCut halves = MedianCut.of(sorted, cover.overlapOf(axis));
        return Math.min(halves.below(sorted), halves.above(sorted)) < cover.minRows()
                ? Optional.empty()
                : Optional.of(new Cut(axis, halves.lower(), halves.upper()));
    }

    private static double width(double[] sorted) {
        return sorted[sorted.length - 1] - sorted[0];
    }
}
