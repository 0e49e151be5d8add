package reeb.plugins.figures.film;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Snapshot;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.rows.Extent;
import reeb.plugins.figures.rows.FinitePlaces;
import reeb.plugins.figures.rows.Window;

/**
 * Rows on their way, between snapshots on straight lines.
 *
 * @param snapshots at least one, from the start on
 * @param rows those whose first two columns are finite in all of them
 * @param windows for each snapshot what the rows take up
 */
record Film(List<Snapshot> snapshots, Rows rows, List<Window> windows) {
    /** A moment: rows at n x 2 places in what is shown of the plane, after so many iterations. */
    record Moment(Points places, Window window, int iteration) {}

    /**
     * Takes the snapshots of rows.
     *
     * @throws InputException where there are none, or of other rows
     */
    static Film of(View view, Run run) {
        Points result = view.data().points();
        Rows finite = FinitePlaces.of(result, "animation", run);
        if (view.snapshots().isEmpty()) {
            throw new InputException("animation: nothing was kept of how these rows came to their places; give the step"
                    + " that places them the parameter 'snapshots', such as 10, if it has one, as t-sne, sg-t-sne, umap"
                    + " and pacmap do");
        }
        view.snapshots().forEach(snapshot -> check(snapshot, result.rows()));
        Rows rows = Rows.of(finite.stream()
                .filter(row -> view.snapshots().stream().allMatch(snapshot -> finite(snapshot.positions(), row)))
                .toArray());
        List<Window> windows = view.snapshots().stream()
                .map(snapshot -> snapshot.positions().select(rows))
                .map(points -> new Window(Extent.of(points.column(0)), Extent.of(points.column(1))))
                .toList();
        return new Film(view.snapshots(), rows, windows);
    }

    private static void check(Snapshot snapshot, int rows) {
        Points then = snapshot.positions();
        if (then.rows() != rows || then.columns() < 2) {
            throw new InputException("animation: the snapshot of iteration " + snapshot.iteration() + " holds " + then
                    + " for " + rows + " rows; it must hold two columns for each row");
        }
    }

    private static boolean finite(Points points, int row) {
        return Double.isFinite(points.at(row, 0)) && Double.isFinite(points.at(row, 1));
    }

    /** How many iterations came before the end. */
    int iterations() {
        return snapshots.getLast().iteration();
    }

    /** Gives the rows at a time from 0, the start, to 1, the end. */
    Moment at(double time, FilmRange range) {
        double now = snapshots.getFirst().iteration()
                + time * (iterations() - snapshots.getFirst().iteration());
        int next = (int) IntStream.range(0, snapshots.size() - 1)
                .filter(i -> snapshots.get(i).iteration() < now)
                .count();
        int before = Math.max(0, next - 1);
        double whole = snapshots.get(next).iteration() - snapshots.get(before).iteration();
        double share = whole > 0 ? Math.clamp((now - snapshots.get(before).iteration()) / whole, 0, 1) : 1;
        Window window = range == FilmRange.FINAL
                ? windows.getLast()
                : new Window(
                        between(windows.get(before).across(), windows.get(next).across(), share),
                        between(windows.get(before).up(), windows.get(next).up(), share));
        return new Moment(places(before, next, share), window, (int) Math.round(now));
    }

    private Points places(int before, int next, double share) {
        Points from = snapshots.get(before).positions();
        Points to = snapshots.get(next).positions();
        double[] places = new double[2 * rows.size()];
        for (int i = 0; i < places.length; i++) {
            int row = rows.at(i / 2);
            places[i] = between(from.at(row, i % 2), to.at(row, i % 2), share);
        }
        return Points.of(rows.size(), 2, places);
    }

    private static Extent between(Extent from, Extent to, double share) {
        return new Extent(between(from.least(), to.least(), share), between(from.most(), to.most(), share));
    }

    private static double between(double from, double to, double share) {
        return (1 - share) * from + share * to;
    }
}
