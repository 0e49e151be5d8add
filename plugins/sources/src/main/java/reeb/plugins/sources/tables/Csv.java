package reeb.plugins.sources.tables;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.TextStart;
import reeb.plugins.sources.values.Cleaning;
import reeb.plugins.sources.values.InvalidValues;

/**
 * Reads tables of text (RFC 4180): n x d numbers in double precision, and columns of labels.
 *
 * <p>Reads the file twice: once to see what its columns are, once to fill arrays of the right size.
 *
 * @param file the table
 * @param delimiter what stands between cells
 * @param header whether the first line names the columns
 * @param columns the columns taken for features
 * @param labels the columns kept in the table
 * @param invalid what to do with missing and infinite values
 * @param required columns of the table in which no row lacks a value
 */
@Named("csv")
@About("Reads a table of text, such as CSV, compressed with gzip or not.")
public record Csv(
        @About("File to read.") String file,

        @About("One character between cells, or tab.") @Default(",")
        String delimiter,

        @About("Whether the first line names the columns.") @Default("auto")
        HeaderLine header,

        @About("Columns to take for features; if left out, all columns of numbers that are not labels.")
        Optional<List<String>> columns,

        @About(
                "Columns to keep for colours and search; if left out, those of text: where at least half of the values are not numbers.")
        Optional<List<String>> labels,

        @About("What to do where a feature is missing, not a number or infinite.") @Default("fail")
        InvalidValues invalid,

        @About("Columns of 'labels' that each row needs a value in; a row without one is left out, with a warning.")
        Optional<List<String>> required)
        implements Source {
    /** Checks the delimiter and copies the lists. */
    public Csv {
        columns = columns.map(List::copyOf);
        labels = labels.map(List::copyOf);
        requireDistinct("columns", columns);
        required = required.map(List::copyOf);
        requireDistinct("labels", labels);
        if (!delimiter.equals("tab") && (delimiter.length() != 1 || "\"\r\n".contains(delimiter))) {
            throw new InputException(
                    "delimiter: must be one character other than a quote or a line's end, or the word tab, but is '"
                            + delimiter + "'");
        }
    }

    private static void requireDistinct(String parameter, Optional<List<String>> names) {
        List<String> all = names.orElse(List.of());
        if (new HashSet<>(all).size() < all.size()) {
            throw new InputException(parameter + ": names a column twice; name each once");
        }
    }

    @Override
    public List<Path> inputs(Places places) {
        Path text = places.file(file);
        TextStart.require(text);
        return List.of(text);
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        char separator = delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
        CsvSurvey survey = CsvSurvey.of(new CsvFile(inputs.getFirst(), separator, header), run);
        CsvChoice choice = CsvChoice.of(survey, columns, labels, run);
        CsvFaults faults = new CsvFaults(inputs.getFirst(), invalid);
        CsvContent content = CsvContent.read(choice, faults, run);
        faults.tell(run);
        Dataset data =
                complete(new Dataset(content.points(), content.table(), Optional.empty()), inputs.getFirst(), run);
        return new Cleaning(
                        inputs.getFirst(),
                        invalid,
                        (row, column) -> "line " + content.line(data.number(row)) + ", column '"
                                + survey.column(choice.features().get(column)).name() + "'")
                .clean(data, run);
    }

    /** Leaves out the rows that lack a value in a required column. */
    private Dataset complete(Dataset data, Path file, Run run) {
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
