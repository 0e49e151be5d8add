package reeb.plugins.tables.files;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.RowRange;
import reeb.api.problem.InputException;
import reeb.delimited.TextForm;
import reeb.delimited.TextTable;
import reeb.delimited.values.Spelling;
import reeb.plugins.tables.loading.Loading;
import reeb.plugins.tables.loading.Wanted;
import reeb.plugins.tables.values.Precision;
import reeb.toolkit.rows.RowConditions;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForms;
import reeb.toolkit.tables.FilledValues;
import reeb.toolkit.tables.InvalidValues;
import reeb.toolkit.tables.Refusal;

/**
 * Reads tables whose columns have names: n x d features, from a column of lists such as embeddings or from columns of numbers, and
 * the other columns beside them. Text is read as the source {@code csv} reads it.
 *
 * <p>Rows are in the order of the files and of the rows in them. All is read by one thread.
 *
 * @param file the tables
 * @param format of the files
 * @param vector the column of lists that are the features
 * @param columns the columns that are the features
 * @param labels the columns that are kept
 * @param types what columns are, where the file says otherwise
 * @param dates how texts are dates
 * @param precision how features are kept
 * @param invalid what to do with missing and infinite values
 * @param required columns in which no row lacks a value
 * @param where a condition that all rows meet
 * @param rows which rows, counted over all files
 * @param sample how many of the rows to draw
 * @param text how files of text are written
 */
@Named("table")
@About("Reads tables of Parquet, JSON, Arrow or text, in one file or in several below each other.")
public record TableFiles(
        @About(
                "Files to read, one below the other. In the last part of a path, * stands for any letters: 'data/*.parquet' names"
                        + " all such files, in the order of their names.")
        List<String> file,

        @About("What the files are.") @Default("auto") FileFormat format,

        @About(
                "The column of lists of numbers to take for features; if left out, the only such column, or the only one whose"
                        + " lists are equally long.")
        @ColumnNames
        Optional<String> vector,

        @About(
                "Columns to take for features where they are no lists; if left out, all columns of numbers that are not labels.")
        @ColumnNames
        Optional<List<String>> columns,

        @About(
                "Columns to keep for colours and search; if left out, all that are neither features nor lists, and of text those of"
                        + " text, dates and identifiers.")
        @ColumnNames
        Optional<List<String>> labels,

        @About("What columns are, by name, where the file says otherwise, such as numbers that are names of classes.")
        @ColumnNames
        Optional<Map<String, ColumnType>> types,

        @About(
                "How texts are dates, such as dd.MM.yyyy or M/d/yyyy; if left out, as in 2024-03-01, or, in a column where a day"
                        + " over 12 tells which number is the day, as in 31.12.2024 or 12/31/2024."
                        + DateForms.ABOUT_COLUMNS)
        Optional<String> dates,

        @About("How the features are kept; of text, in double precision unless it is said otherwise.") @Default("auto")
        Precision precision,

        @About("What to do where a feature is missing, not a number or infinite.") @Default("fail")
        InvalidValues invalid,

        @About(RowConditions.ABOUT_REQUIRED) @ColumnNames Optional<List<String>> required,

        @About(RowConditions.ABOUT_WHERE) @ColumnNames(query = true)
        Optional<String> where,

        @About(RowRange.ABOUT) Optional<RowRange> rows,

        @About("Draw so many rows at random, of those that are left.") @Range(min = 1)
        Optional<Integer> sample,

        @About("How files of text are written; what is left out is found out.") @Default("{}")
        TextForm text)
        implements Source {
    /** Copies the lists and checks that features come from one place. */
    public TableFiles {
        file = List.copyOf(file);
        columns = columns.map(List::copyOf);
        labels = labels.map(List::copyOf);
        types = types.map(given -> Collections.unmodifiableMap(new TreeMap<>(given)));
        required = required.map(List::copyOf);
        Wanted _ = new Wanted(vector, columns, labels, types, dates, precision, invalid, required, where, rows, sample);
    }

    private Wanted wanted() {
        return new Wanted(vector, columns, labels, types, dates, precision, invalid, required, where, rows, sample);
    }

    private TextTable textTable() {
        return new TextTable(
                text, Spelling.TEXT, dates, columns, labels, types, invalid, required, where, rows, sample);
    }

    @Override
    public List<Path> inputs(Places places) {
        List<Path> files = FilePattern.files(file, places);
        if (isText(holding(files))) {
            files.forEach(textTable()::requireText);
        }
        return files;
    }

    /**
     * Names the columns of the first file, of Parquet, Arrow, text and short files of JSON, which are read for it: long ones tell
     * them only at their end.
     */
    @Override
    public List<String> columns(List<Path> inputs) {
        List<Path> holding = holding(inputs);
        Path first = holding.getFirst();
        FileFormat found = format.of(first);
        if (found == FileFormat.CSV) {
            return textTable().columns(holding);
        }
        if (!found.quick(first)) {
            return List.of();
        }
        try (OpenFiles open = new OpenFiles(inputs)) {
            return FilledValues.columns(open.columns(first, found), invalid);
        }
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        List<Path> holding = holding(inputs);
        if (isText(holding)) {
            return precise(textTable().load(inputs, run));
        }
        try (OpenFiles open = new OpenFiles(inputs)) {
            inputs.stream()
                    .filter(path -> !holding.contains(path))
                    .forEach(path -> run.warn(path + ": is empty and is passed over"));
            return Loading.of(
                    holding.stream()
                            .map(path -> open.table(path, format.of(path)))
                            .toList(),
                    wanted(),
                    run);
        }
    }

    /** Passes over files without a byte, if others have some. */
    private static List<Path> holding(List<Path> files) {
        List<Path> some = files.stream()
                .filter(path -> !FileStart.of(path).bytes().isEmpty())
                .toList();
        return some.isEmpty() ? files : some;
    }

    /** Tells whether the files are of text; text has no types, so that it makes no table together with other files. */
    private boolean isText(List<Path> files) {
        List<Path> texts =
                files.stream().filter(path -> format.of(path) == FileFormat.CSV).toList();
        if (texts.isEmpty()) {
            return false;
        }
        if (texts.size() < files.size()) {
            throw Refusal.of(
                    texts.getFirst(),
                    "is a table of text but other files are not; read them by two sources, or export one kind as the other");
        }
        vector.ifPresent(column -> {
            throw new InputException("vector: " + texts.getFirst()
                    + " is a table of text, which has no columns of lists; export it" + " as Parquet or JSON with '"
                    + column + "' as lists, or name columns of numbers in 'columns'");
        });
        return true;
    }

    private Dataset precise(Dataset data) {
        if (precision != Precision.SINGLE) {
            return data;
        }
        Points points = data.points();
        float[] values = new float[points.rows() * points.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) points.at(i / points.columns(), i % points.columns());
        }
        return data.with(Points.of(points.rows(), points.columns(), values)).named(data.features());
    }
}
