package reeb.delimited;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.RowRange;
import reeb.api.problem.InputException;
import reeb.delimited.files.TextStart;
import reeb.delimited.values.Spelling;
import reeb.toolkit.rows.Cleaning;
import reeb.toolkit.rows.FeatureRemarks;
import reeb.toolkit.rows.RandomRows;
import reeb.toolkit.rows.RowConditions;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForms;
import reeb.toolkit.tables.FeatureColumns;
import reeb.toolkit.tables.FilledValues;
import reeb.toolkit.tables.InvalidValues;

/**
 * What is asked of a table of text, in one file or in several with the same columns.
 *
 * @param form how it is written
 * @param spelling of the parameters that say how it is written
 * @param dates how dates are written, where somebody says so
 * @param columns the columns taken for features
 * @param labels the columns kept in the table
 * @param types what columns are, where the guess is wrong
 * @param invalid what to do with missing and infinite values
 * @param required columns in which no row lacks a value
 * @param where a condition that all rows meet
 * @param rows the rows to read, counted over all files
 * @param sample how many of the rows to draw
 */
public record TextTable(
        TextForm form,
        Spelling spelling,
        Optional<String> dates,
        Optional<List<String>> columns,
        Optional<List<String>> labels,
        Optional<Map<String, ColumnType>> types,
        InvalidValues invalid,
        Optional<List<String>> required,
        Optional<String> where,
        Optional<RowRange> rows,
        Optional<Integer> sample) {
    /** Checks what can be checked without a file. */
    public TextTable {
        requireDistinct("columns", columns);
        requireDistinct("labels", labels);
        DateForms _ = DateForms.of(dates);
    }

    private static void requireDistinct(String parameter, Optional<List<String>> names) {
        List<String> all = names.orElse(List.of());
        if (new HashSet<>(all).size() < all.size()) {
            throw new InputException(parameter + ": names a column twice; name each once");
        }
    }

    /**
     * Refuses a file that begins with other things than text.
     *
     * @throws InputException where it does
     */
    public void requireText(Path file) {
        if (form.encoding() != Encoding.UTF_16) {
            TextStart.require(file);
        }
    }

    /**
     * Names the columns, as far as the first lines of the first file tell.
     *
     * @param files at least one
     * @return as {@link CsvFile#columns} does
     */
    public List<String> columns(List<Path> files) {
        return FilledValues.columns(
                new CsvFile(files.getFirst(), form.format(files, DateForms.of(dates), spelling)).columns(), invalid);
    }

    /**
     * Reads the table: n x d numbers in double precision and the columns beside them. Goes through the files twice, once to see what
     * the columns are, once to fill arrays of the right size.
     *
     * @param files at least one, whose rows come one below the other
     * @param run hears of all that was found out rather than said
     * @return rows by the numbers that they have in the files together
     * @throws InputException where a file can't be read, or is not as it should be
     */
    public Dataset load(List<Path> files, Run run) {
        List<Path> some = withText(files, run);
        CsvFormat format = form.format(some, DateForms.of(dates), spelling);
        form.tell(format, some.getFirst(), run);
        CsvFiles read = CsvFiles.of(some, format).withRows(run::warn);
        CsvSurvey survey = CsvSurvey.of(read, rows.orElse(RowRange.ALL), types.orElse(Map.of()), run);
        RowConditions conditions = new RowConditions(read.name(), where, required);
        CsvChoice choice = CsvChoice.of(survey, columns, labels, conditions::mayAskFor, run);
        new NumberRemarks(choice).tell(run);
        settle(choice, run);
        CsvFaults faults = new CsvFaults(survey.files(), invalid);
        CsvContent content = CsvContent.read(choice, faults, run);
        return clean(choice, content, faults, conditions, run);
    }

    /** Passes over files that hold nothing, if others do. */
    private static List<Path> withText(List<Path> files, Run run) {
        List<Path> some =
                files.stream().filter(file -> !TextStart.isBlank(file)).toList();
        if (some.isEmpty()) {
            return files;
        }
        files.stream()
                .filter(file -> !some.contains(file))
                .forEach(file -> run.warn(file + ": is empty and is passed over"));
        return some;
    }

    /** Records how the features were written, as parameters that say so. */
    private void settle(CsvChoice choice, Run run) {
        NumberMarks marks = choice.survey().notation().marks();
        run.settled(path("decimal"), marks.decimalComma() ? "comma" : "point");
        run.settled(path("thousands"), marks.thousands().parameter());
        choice.features().stream()
                .map(choice.survey()::column)
                .forEach(column -> run.settled(
                        List.of("types", column.name()), column.measure().type()));
        if (dates.isEmpty()) {
            choice.dates().ifPresent(forms -> run.settled(List.of("dates"), forms));
        }
    }

    private List<String> path(String parameter) {
        return spelling.path(parameter);
    }

    private Dataset clean(CsvChoice choice, CsvContent content, CsvFaults faults, RowConditions conditions, Run run) {
        CsvPlaces places = new CsvPlaces(choice, content, faults);
        Dataset all = content.data(choice);
        Dataset data = conditions.of(all, choice.kept().size(), feature -> choice.scale(feature, all.points()), run);
        faults.tellFirstRow(choice.features().size(), run);
        faults.tell(run, data.points().rows() < all.points().rows());
        Dataset clean = new Cleaning(conditions.source(), invalid, places.of(data)).clean(data, run);
        Dataset drawn = RandomRows.of(clean, sample, run);
        Dataset kept = FeatureColumns.keep(drawn, feature -> choice.scale(feature, drawn.points()));
        new FeatureRemarks(conditions.source(), kept).tell(run);
        return kept;
    }
}
