package reeb.plugins.lenses;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;
import reeb.api.problem.WrongResultException;
import reeb.kernels.base.RowMemory;

/**
 * Several lenses at once: the axes of the first, then those of the second, and so on.
 *
 * @param lenses to look through
 */
@Named("side-by-side")
@About("Looks through several lenses at once; their axes stand side by side.")
public record SideBySide(
        @About("The lenses, in the order of their axes.") List<Lens> lenses) implements Lens, RowWise {
    /** Checks that there is something to look through. */
    public SideBySide {
        lenses = List.copyOf(lenses);
        if (lenses.isEmpty()) {
            throw new InputException("lenses: is empty; name at least one lens");
        }
    }

    @Override
    public Points view(Dataset data, Run run) {
        List<Points> views = IntStream.range(0, lenses.size())
                .mapToObj(number -> seen(number, data, run))
                .toList();
        return joined(views, data.points().rows(), run);
    }

    private Points seen(int number, Dataset data, Run run) {
        Lens lens = lenses.get(number);
        Points values = WrongResultException.due(lens.view(data, run.in("lens " + number)), lens);
        WrongResultException.requireRows(values.rows(), data.points().rows(), lens);
        return values;
    }

    @Override
    public boolean rowWise() {
        return lenses.stream().allMatch(lens -> lens instanceof RowWise part && part.rowWise());
    }

    private static Points joined(List<Points> views, int rows, Run run) {
        int axes = views.stream().mapToInt(Points::columns).sum();
        int count = RowMemory.values(rows, axes);
        run.reserve(8L * count, axes + " axes of " + rows + " rows; take fewer of either");
        double[] values = new double[count];
        int first = 0;
        for (Points view : views) {
            for (int axis = 0; axis < view.columns(); axis++) {
                for (int row = 0; row < rows; row++) {
                    values[row * axes + first + axis] = view.at(row, axis);
                }
            }
            first += view.columns();
        }
        return Points.of(rows, axes, values);
    }
}
