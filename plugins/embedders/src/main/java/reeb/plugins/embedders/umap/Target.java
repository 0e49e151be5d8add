package reeb.plugins.embedders.umap;

import java.util.BitSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.kernels.graphs.SparseGraph;
import reeb.plugins.embedders.graph.LabelledGraph;
import reeb.plugins.embedders.graph.MeasuredGraph;
import reeb.toolkit.tables.Classes;

/**
 * What a map of rows with known labels or numbers heeds beside their neighbours. As in umap-learn a label of -1 is unknown; a
 * number -1 is so too where all are whole and none is less, as numbers of classes are.
 *
 * @param column a value for each row, some perhaps missing
 * @param unknown the rows of -1
 */
record Target(Column column, BitSet unknown) {
    private static final String MINUS_ONE = "-1(\\.0+)?";

    /**
     * Finds a column.
     *
     * @param data the rows
     * @param name of the column
     * @param run this execution, warned where -1 counts as unknown
     * @return the target
     * @throws InputException where there is no such column, or it has no value
     */
    static Target of(Dataset data, String name, Run run) {
        Column column = classes(data.column("target", name));
        Target target = new Target(column, minusOnes(column));
        if (IntStream.range(0, column.size()).noneMatch(target::isKnown)) {
            throw new InputException("target: no row has a value in column '" + name + "'");
        }
        if (!target.unknown.isEmpty()) {
            run.warn("target: the " + target.unknown.cardinality() + " rows with -1 in column '" + name
                    + "' count as unknown, as in umap-learn");
        }
        return target;
    }

    /** Takes whole numbers for classes where they may be some, as umap-learn does with all. */
    private static Column classes(Column column) {
        return column instanceof Column.Numbers numbers
                        && numbers.scale() == Scale.WHOLE
                        && Classes.likely(IntStream.range(0, numbers.size())
                                .mapToDouble(numbers::at)
                                .toArray())
                ? column.categories()
                : column;
    }

    private static BitSet minusOnes(Column column) {
        BitSet rows = new BitSet();
        if (!(column instanceof Column.Numbers numbers) || areClasses(numbers)) {
            IntStream.range(0, column.size())
                    .filter(row -> column.text(row).matches(MINUS_ONE))
                    .forEach(rows::set);
        }
        return rows;
    }

    private static boolean areClasses(Column.Numbers numbers) {
        return IntStream.range(0, numbers.size())
                .mapToDouble(numbers::at)
                .filter(value -> !Double.isNaN(value))
                .allMatch(value -> value == Math.rint(value) && value >= -1);
    }

    private boolean isKnown(int row) {
        return !unknown.get(row) && !column.text(row).isEmpty();
    }

    /**
     * Lets edges between rows with other values lose weight.
     *
     * @param graph of the rows
     * @param neighbors rows from which a row learns which numbers are near
     * @param weight how much values count against positions, from 0 to 1
     * @param run this execution
     * @return the graph with other weights
     */
    SparseGraph bend(SparseGraph graph, int neighbors, double weight, Run run) {
        return switch (column) {
            case Column.Numbers numbers ->
                MeasuredGraph.of(graph, known(numbers).toArray(), neighbors, weight, run);
            case Column.Categories categories -> labelled(graph, categories, weight);
            case Column.Texts texts -> labelled(graph, categories(texts), weight);
        };
    }

    private DoubleStream known(Column.Numbers numbers) {
        return IntStream.range(0, numbers.size()).mapToDouble(row -> unknown.get(row) ? Double.NaN : numbers.at(row));
    }

    private SparseGraph labelled(SparseGraph graph, Column.Categories labels, double weight) {
        int[] codes = IntStream.range(0, labels.size())
                .map(row -> unknown.get(row) ? -1 : labels.code(row))
                .toArray();
        return LabelledGraph.of(graph, codes, weight);
    }

    private static Column.Categories categories(Column.Texts texts) {
        return Column.Categories.of(
                texts.name(),
                IntStream.range(0, texts.size()).mapToObj(texts::text).toList());
    }
}
