package reeb.plugins.quality;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.toolkit.measure.Contingency;
import reeb.toolkit.tables.LabelColumn;

/** Compares a column of clusters with one of labels. */
record Agreement(Optional<String> clusters, Optional<String> labels, NoiseRows noise) {
    /**
     * Compares.
     *
     * @return the figure, the share of rows in a cluster, and how many clusters there are
     * @throws InputException where a column is missing, or no row is left
     */
    Table table(String figure, ToDoubleFunction<Contingency> measure, Dataset data, Run run) {
        Column.Categories found = Labelled.categories(data, "clusters", clusters.orElseGet(() -> first(data)));
        Labelled rows = Labelled.of(data, LabelColumn.name(labels, data, run, found.name()), run);
        int[] covered = IntStream.range(0, rows.size())
                .filter(row -> found.code(rows.rows().at(row)) >= 0)
                .toArray();
        int[] compared = noise == NoiseRows.LEAVE_OUT
                ? covered
                : IntStream.range(0, rows.size()).toArray();
        if (compared.length == 0) {
            throw new InputException("clusters: every row with a label is noise in '" + found.name()
                    + "', so that none is left to compare; 'noise': 'cluster' would do, or other clusters");
        }
        int noiseCode = found.names().size();
        Contingency contingency = Contingency.of(
                IntStream.of(compared).map(rows::classOf).toArray(),
                IntStream.of(compared)
                        .map(row -> found.code(rows.rows().at(row)))
                        .map(code -> code < 0 ? noiseCode : code)
                        .toArray());
        return new Table(List.of(
                new Column.Numbers(figure, measure.applyAsDouble(contingency)),
                new Column.Numbers("coverage", (double) covered.length / rows.size()),
                new Column.Numbers("clusters", contingency.clusters())));
    }

    /** Names the column that a step which clusters has put before all others. */
    private String first(Dataset data) {
        return data.table().columns().stream()
                .findFirst()
                .filter(column ->
                        column instanceof Column.Categories && !column.name().equals(labels.orElse("label")))
                .map(Column::name)
                .orElseThrow(() -> new InputException(
                        "clusters: must name a column of clusters, unless the rows come from a step that clusters;"
                                + " there are "
                                + data.table().columns().stream()
                                        .map(Column::name)
                                        .toList()));
    }
}
