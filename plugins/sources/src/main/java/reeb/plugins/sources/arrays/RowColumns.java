package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.delimited.CsvContent;
import reeb.delimited.CsvFile;
import reeb.delimited.HeaderLine;
import reeb.delimited.files.TextStart;
import reeb.delimited.values.Columns;
import reeb.toolkit.tables.Refusal;

/**
 * Columns of rows whose features lie elsewhere: arrays of labels, and tables.
 *
 * @param rows how many rows there are
 * @param features where their features lie
 */
record RowColumns(int rows, Path features) {
    /** What the column of an array of labels is called. */
    static final String LABEL = "label";

    /** Refuses a file that begins neither as an array nor as a table does. */
    static void requireStart(Path file) {
        if (isNpy(file)) {
            NpyHeader _ = NpyHeader.open(new NpyPlace.Alone(file));
        } else {
            TextStart.require(file);
        }
    }

    private static boolean isNpy(Path file) {
        return name(file).endsWith(".npy");
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    /** Names the columns of a file as far as its beginning tells. */
    static List<String> names(Path file) {
        if (isNpy(file)) {
            return List.of(LABEL);
        }
        return CsvFile.found(file, delimiter(file), HeaderLine.AUTO, _ -> {}).columns();
    }

    private static char delimiter(Path file) {
        return Stream.of(".tsv", ".tsv.gz", ".tab").anyMatch(name(file)::endsWith) ? '\t' : ',';
    }

    /** Reads a file: one column of an array, or all columns of a table. */
    Table of(Path file, Run run) {
        return isNpy(file) ? of(new NpyPlace.Alone(file), run) : ofText(file, run);
    }

    /** Reads an array of one dimension, the column {@code label}. */
    Table of(NpyPlace place, Run run) {
        NpyHeader header = NpyHeader.open(place);
        if (header.columns() != 1) {
            throw place.refusal("has sizes %s; expected labels: one dimension", header.sizes());
        }
        if (header.rows() != rows) {
            throw place.refusal("has %d labels but %s has %d rows", header.rows(), features, rows);
        }
        try (Progress progress = run.progress("reading labels", header.values())) {
            return new Table(List.of(
                    switch (header.type()) {
                        case NpyType.Texts texts -> new NpyTexts(header, texts).column(LABEL, progress);
                        case NpyType.Times(NpyUnit unit) ->
                            new Column.Numbers(LABEL, unit.scale(), new NpyFile(header).readTimes(unit, progress));
                        case NpyType.Numbers _ -> numbers(header, progress);
                    }));
        } catch (IOException e) {
            throw Refusal.of(place.file(), e);
        }
    }

    private static Column numbers(NpyHeader header, Progress progress) throws IOException {
        double[] values = new NpyFile(header).readDoubles(progress);
        return new NpyLongs(header).texts(LABEL, values, progress).orElseGet(() -> Columns.ofNumbers(LABEL, values));
    }

    /** Reads a table as the source csv does; the only place that knows how. */
    private Table ofText(Path file, Run run) {
        return CsvContent.table(
                CsvFile.found(file, delimiter(file), HeaderLine.AUTO, run::warn),
                rows,
                features + " has " + rows + " rows",
                run);
    }

    /** Puts columns beside others; refuses names that come twice. */
    static Table joined(Table first, Path file, Table second) {
        List<Column> columns = new ArrayList<>(first.columns());
        for (Column column : second.columns()) {
            if (first.column(column.name()).isPresent()) {
                throw Refusal.of(file, "has a column '%s', as 'labels' has; rename one", column.name());
            }
            columns.add(column);
        }
        return new Table(columns);
    }
}
