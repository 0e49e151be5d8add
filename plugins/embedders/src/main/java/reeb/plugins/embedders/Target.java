package reeb.plugins.embedders;

import java.util.stream.IntStream;
import reeb.api.InputException;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.kernels.LabelledGraph;
import reeb.kernels.MeasuredGraph;
import reeb.kernels.SparseGraph;

/**
 * What a map of rows with known labels or numbers heeds beside their neighbours.
 *
 * @param column a value for each row, some perhaps missing
 */
record Target(Column column) {
    /**
     * Finds a column.
     *
     * @param data the rows
     * @param name of the column
     * @return the target
     * @throws InputException where there is no such column, or it has no value
     */
    static Target of(Dataset data, String name) {
        Column column = data.column("target", name);
        if (IntStream.range(0, column.size()).allMatch(row -> column.text(row).isEmpty())) {
            throw new InputException("target: no row has a value in column '" + name + "'");
        }
        return new Target(column);
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
                MeasuredGraph.of(
                        graph,
                        IntStream.range(0, numbers.size())
                                .mapToDouble(numbers::at)
                                .toArray(),
                        neighbors,
                        weight,
                        run);
            case Column.Categories categories -> labelled(graph, categories, weight);
            case Column.Texts texts -> labelled(graph, categories(texts), weight);
        };
    }

    private static SparseGraph labelled(SparseGraph graph, Column.Categories labels, double weight) {
        int[] codes = IntStream.range(0, labels.size()).map(labels::code).toArray();
        return LabelledGraph.of(graph, codes, weight);
    }

    private static Column.Categories categories(Column.Texts texts) {
        return Column.Categories.of(
                texts.name(),
                IntStream.range(0, texts.size()).mapToObj(texts::text).toList());
    }
}
