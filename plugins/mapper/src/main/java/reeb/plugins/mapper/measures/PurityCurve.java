package reeb.plugins.mapper.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphEvaluator;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.toolkit.tables.LabelColumn;

/**
 * Tells how pure a graph is of the rows that are least in doubt, for every share of rows that is kept.
 *
 * <p>Rows are left out from the greatest doubt on, those of equal doubt together; the graph stays as it is. The figures are those
 * of {@code node-purity} over the rows that are kept: {@code coverage}, their share of all rows with a label; {@code purity}, the
 * share of their places in nodes that hold a row of the node's most frequent label; {@code ari} of components and labels. O(m
 * log m) for each step and m places in nodes.
 *
 * @param doubt ranks rows by its one column, those of small values first
 * @param labels the column of labels
 * @param from the least share of the rows to keep
 * @param steps how many shares to measure beside that of all rows
 */
@Named("purity-curve")
@About(
        "Tells how well a graph goes with labels where the rows in greatest doubt are left out: purity of nodes and ARI of"
                + " components over the share of rows that are kept, as curves.")
public record PurityCurve(
        @About("How doubtful each row is: a lens of one column, such as neighbour-spread; small values are kept.")
        Lens doubt,

        @About(LabelColumn.ABOUT) @ColumnNames Optional<String> labels,

        @About("The least share of the rows to keep.") @Default("0.5") @Range(min = 0, max = 1)
        double from,

        @About("How many shares to measure beside that of all rows.") @Default("50") @Range(min = 1, max = 10_000)
        int steps)
        implements GraphEvaluator {
    /** The share whose figures are told to people. */
    private static final double SHOWN = 0.95;

    /** So that a share that is a whole number of rows but for its rounding takes no row more. */
    private static final double ROUNDING = 1e-9;

    @Override
    public Table evaluate(Network network, Run run) {
        Column.Categories classes = network.data()
                .table()
                .column("labels", LabelColumn.name(labels, network.data(), run))
                .categories();
        KeptRows rows = new KeptRows(network.graph(), classes);
        double[] doubts = doubts(network, run);
        int[] ranked = IntStream.of(rows.covered())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> doubts[row]))
                .mapToInt(row -> row)
                .toArray();
        List<KeptRows.Figures> curve = new ArrayList<>();
        int before = 0;
        for (int step = 0; step <= steps; step++) {
            double share = from + (1 - from) * step / steps;
            int wanted = Math.clamp((long) Math.ceil(share * rows.labelled() - ROUNDING), 1, ranked.length);
            int kept = withEqual(ranked, doubts, wanted);
            if (kept > before) {
                curve.add(rows.figures(ranked, kept));
                before = kept;
            }
        }
        return table(curve, run);
    }

    private double[] doubts(Network network, Run run) {
        Points points = doubt.view(network.data(), run);
        if (points.columns() != 1) {
            throw new InputException(
                    "doubt: must have one column, by which rows are ranked, but has " + points.columns());
        }
        return points.column(0);
    }

    /** Takes the rows behind the last one that are as doubtful as it. */
    private static int withEqual(int[] ranked, double[] doubts, int kept) {
        int end = kept;
        while (end < ranked.length && Double.compare(doubts[ranked[end]], doubts[ranked[kept - 1]]) == 0) {
            end++;
        }
        return end;
    }

    private static Table table(List<KeptRows.Figures> curve, Run run) {
        KeptRows.Figures shown = curve.stream()
                .filter(figures -> figures.coverage() >= SHOWN)
                .findFirst()
                .orElse(curve.getLast());
        run.figure("coverage", shown.coverage());
        run.figure("purity at that coverage", shown.purity());
        run.figure("ari at that coverage", shown.ari());
        return new Table(List.of(
                column("coverage", curve, KeptRows.Figures::coverage),
                column("purity", curve, KeptRows.Figures::purity),
                column("ari", curve, KeptRows.Figures::ari)));
    }

    private static Column.Numbers column(
            String name, List<KeptRows.Figures> curve, ToDoubleFunction<KeptRows.Figures> figure) {
        return new Column.Numbers(name, curve.stream().mapToDouble(figure).toArray());
    }
}
