package reeb.plugins.sources.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.plugins.sources.files.Refusal;
import reeb.toolkit.query.RowSelection;
import reeb.toolkit.tables.FeatureColumns;

/**
 * Which rows of a CSV file stay.
 *
 * @param file where they come from
 * @param where a condition that all meet
 * @param required columns in which none lacks a value
 * @param choice the columns that were read
 */
record CsvRows(Path file, Optional<String> where, Optional<List<String>> required, CsvChoice choice) {
    /** Leaves out rows, then the columns that were read for the condition alone. */
    Dataset of(Dataset data, Run run) {
        Dataset complete = complete(meeting(data, run), run);
        if (choice.asked().isEmpty()) {
            return complete;
        }
        return complete.with(
                new Table(complete.table().columns().subList(0, choice.kept().size())));
    }

    private Dataset meeting(Dataset data, Run run) {
        if (where.isEmpty()) {
            return data;
        }
        Dataset known = FeatureColumns.keep(data, feature -> choice.scale(feature, data.points()));
        Rows kept = selected(known, where.get());
        if (kept.size() == 0) {
            throw Refusal.of(file, "has no row that meets the condition of 'where': %s", where.get());
        }
        if (kept.size() == data.points().rows()) {
            return data;
        }
        run.warn(String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows meet the condition of 'where'",
                file,
                kept.size(),
                data.points().rows()));
        return data.pick(kept);
    }

    private static Rows selected(Dataset data, String condition) {
        try {
            return RowSelection.of(data, condition);
        } catch (InputException e) {
            throw new InputException(String.valueOf(e.getMessage()).replaceFirst("^query:", "where:"), e);
        }
    }

    /** Leaves out the rows that lack a value in a required column. */
    private Dataset complete(Dataset data, Run run) {
        List<Column> columns = required.orElse(List.of()).stream()
                .map(name -> data.column("required", name))
                .toList();
        int rows = data.points().rows();
        int[] kept = IntStream.range(0, rows)
                .filter(row ->
                        columns.stream().noneMatch(column -> column.text(row).isEmpty()))
                .toArray();
        if (kept.length == rows) {
            return data;
        }
        if (kept.length == 0) {
            throw Refusal.of(file, "has no row with a value in each of the columns of 'required'");
        }
        run.warn(String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows are left out, since they lack a value in a column of 'required'",
                file,
                rows - kept.length,
                rows));
        return data.pick(Rows.of(kept));
    }
}
