package reeb.toolkit.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.toolkit.query.RowSelection;
import reeb.toolkit.tables.FeatureColumns;

/**
 * Which rows of a table stay: the parameters {@code where} and {@code required} of sources.
 *
 * @param source where the rows come from, as messages name it
 * @param where a condition in the language of queries that all meet
 * @param required columns in which none lacks a value
 */
public record RowConditions(String source, Optional<String> where, Optional<List<String>> required) {
    /** Explains the parameter {@code where}. */
    public static final String ABOUT_WHERE =
            "A condition as queries have it, such as age >= 18 and country = NL; rows that do not meet it are left out.";

    /** Explains the parameter {@code required}. */
    public static final String ABOUT_REQUIRED =
            "Columns that each row needs a value in; a row without one is left out, with a warning.";

    /** Copies the list. */
    public RowConditions {
        required = required.map(List::copyOf);
    }

    /**
     * Tells whether a column may have to be read to choose rows by it alone.
     *
     * @param column its name
     * @return true where it is required or the condition names it, and perhaps where a part of a word in it is the same
     */
    public boolean mayAskFor(String column) {
        return required.filter(names -> names.contains(column)).isPresent()
                || where.filter(condition -> condition.contains(column)).isPresent();
    }

    /**
     * Leaves out rows, and then the columns that were read for that alone; what was left out is told as figures and
     * warnings of the run. O(n c) time, with c comparisons and required columns.
     *
     * @param data n rows
     * @param kept how many of the columns stay, the first ones
     * @param scales what the features' numbers stand for
     * @param run this execution
     * @return the rows that stay, with their numbers
     * @throws InputException where none stays, or where a column is named that is not there
     */
    public Dataset of(Dataset data, int kept, IntFunction<Scale> scales, Run run) {
        Dataset complete = complete(meeting(data, scales, run), run);
        List<Column> columns = complete.table().columns();
        return columns.size() == kept ? complete : complete.with(new Table(columns.subList(0, kept)));
    }

    private Dataset meeting(Dataset data, IntFunction<Scale> scales, Run run) {
        if (where.isEmpty()) {
            return data;
        }
        Rows kept = selected(FeatureColumns.keep(data, scales), where.get());
        if (kept.size() == 0) {
            throw refusal("has no row that meets the condition of 'where': " + where.get());
        }
        if (kept.size() == data.points().rows()) {
            return data;
        }
        run.figure("rows left out by 'where'", data.points().rows() - kept.size());
        run.warn(String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows meet the condition of 'where'",
                source,
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
        if (required.isEmpty()) {
            return data;
        }
        List<Column> columns = required.get().stream()
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
            throw refusal("has no row with a value in each of the columns of 'required'");
        }
        run.figure("rows left out by 'required'", rows - kept.length);
        run.warn(String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows are left out, since they lack a value in a column of 'required'",
                source,
                rows - kept.length,
                rows));
        return data.pick(Rows.of(kept));
    }

    private InputException refusal(String problem) {
        return new InputException(source + ": " + problem);
    }
}
