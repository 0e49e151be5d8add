package reeb.plugins.sources.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.RowRange;
import reeb.api.problem.InputException;
import reeb.plugins.sources.files.TextStart;
import reeb.toolkit.rows.Cleaning;
import reeb.toolkit.rows.FeatureRemarks;
import reeb.toolkit.rows.RandomRows;
import reeb.toolkit.rows.RowConditions;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.FeatureColumns;
import reeb.toolkit.tables.InvalidValues;

/**
 * Reads tables of text (RFC 4180): n x d numbers in double precision by the names of their columns, and columns of labels.
 *
 * <p>Reads the file twice: once to see what its columns are, once to fill arrays of the right size.
 *
 * @param file the table
 * @param delimiter what stands between cells
 * @param header whether the first line names the columns
 * @param columns the columns taken for features
 * @param labels the columns kept in the table
 * @param types what columns are, where the guess is wrong
 * @param invalid what to do with missing and infinite values
 * @param required columns in which no row lacks a value
 * @param missing what stands for a missing value
 * @param where a condition that all rows meet
 * @param rows the rows to read
 * @param sample how many of the rows to draw
 * @param encoding how bytes stand for characters
 * @param decimal what stands before decimals
 * @param thousands what stands between groups of three digits
 * @param dates how dates are written
 * @param comment what lines that are passed over begin with
 */
@Named("csv")
@About("Reads a table of text, such as CSV, compressed with gzip or not.")
public record Csv(
        @About("File to read.") String file,

        @About(
                "One character between cells, or tab; auto finds out whether it is a comma, a semicolon, a tab or a bar.")
        @Default("auto")
        String delimiter,

        @About("Whether the first line names the columns.") @Default("auto")
        HeaderLine header,

        @About("Columns to take for features; if left out, all columns of numbers that are not labels.") @ColumnNames
        Optional<List<String>> columns,

        @About("Columns to keep for colours and search; if left out, those of text, dates and identifiers. A column is"
                + " text where at least half of the values are not numbers.")
        @ColumnNames
        Optional<List<String>> labels,

        @About("What columns are, by name, where the guess is wrong.") @ColumnNames
        Optional<Map<String, ColumnType>> types,

        @About("What to do where a feature is missing, not a number or infinite.") @Default("fail")
        InvalidValues invalid,

        @About(RowConditions.ABOUT_REQUIRED) @ColumnNames Optional<List<String>> required,

        @About(
                "What stands for a missing value, in any column; if left out, the words na, n/a, nan, null and none do among"
                        + " numbers. Empty cells always do.")
        Optional<List<String>> missing,

        @About(RowConditions.ABOUT_WHERE) @ColumnNames(query = true)
        Optional<String> where,

        @About(RowRange.ABOUT) Optional<RowRange> rows,

        @About("Draw so many rows at random, of those that are left.") @Range(min = 1)
        Optional<Integer> sample,

        @About("How the bytes of the file stand for characters.") @Default("auto")
        Encoding encoding,

        @About("What stands before the decimals of a number.") @Default("auto")
        DecimalMark decimal,

        @About("What stands between groups of three digits.") @Default("auto")
        Thousands thousands,

        @About(
                "How dates are written, such as dd.MM.yyyy or M/d/yyyy; if left out, as in 2024-03-01, or, in a column where"
                        + " a day over 12 tells which number is the day, as in 31.12.2024 or 12/31/2024.")
        Optional<String> dates,

        @About("One character; lines that begin with it are passed over.")
        Optional<String> comment)
        implements Source {
    /** Checks what can be checked without the file, and copies. */
    public Csv {
        columns = columns.map(List::copyOf);
        labels = labels.map(List::copyOf);
        types = types.map(given -> Collections.unmodifiableMap(new TreeMap<>(given)));
        required = required.map(List::copyOf);
        missing = missing.map(List::copyOf);
        requireDistinct("columns", columns);
        requireDistinct("labels", labels);
        if (!delimiter.equals("tab") && !delimiter.equals("auto") && !isSign(delimiter)) {
            throw new InputException(
                    "delimiter: must be one character other than a quote or a line's end, or one of the"
                            + " words tab and auto, but is '" + delimiter + "'");
        }
        String delimiting = delimiter.equals("auto") ? "," : delimiter.equals("tab") ? "\t" : delimiter;
        if (comment.filter(sign -> !isSign(sign) || sign.equals(delimiting)).isPresent()) {
            throw new InputException(
                    "comment: must be one character other than a quote, a line's end and the delimiter, but" + " is '"
                            + comment.get() + "'");
        }
        Optional<DateForm> _ = dates.map(DateForm::of);
    }

    private static boolean isSign(String text) {
        return text.length() == 1 && !"\"\r\n".contains(text);
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
        if (encoding != Encoding.UTF_16) {
            TextStart.require(text);
        }
        return List.of(text);
    }

    @Override
    public List<String> columns(List<Path> inputs) {
        Path path = inputs.getFirst();
        return new CsvFile(path, format(path, _ -> {})).columns();
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        Path path = inputs.getFirst();
        RowRange range = rows.orElse(RowRange.ALL);
        CsvSurvey survey = CsvSurvey.of(new CsvFile(path, format(path, run::warn)), range, types.orElse(Map.of()), run);
        RowConditions conditions = new RowConditions(path.toString(), where, required);
        CsvChoice choice = CsvChoice.of(survey, columns, labels, conditions::mayAskFor, run);
        CsvFaults faults = new CsvFaults(path, invalid);
        CsvContent content = CsvContent.read(choice, faults, run);
        CsvPlaces places = new CsvPlaces(choice, content, faults);
        Dataset read = content.data(choice);
        Dataset data = conditions.of(read, choice.kept().size(), feature -> choice.scale(feature, read.points()), run);
        faults.tell(run, data.points().rows() < read.points().rows());
        Dataset clean = new Cleaning(path.toString(), invalid, places.of(data)).clean(data, run);
        Dataset drawn = RandomRows.of(clean, sample, run);
        Dataset kept = FeatureColumns.keep(drawn, feature -> choice.scale(feature, drawn.points()));
        new FeatureRemarks(path.toString(), kept).tell(run);
        return kept;
    }

    /** Finds out how the file is written, as far as nobody says so. */
    private CsvFormat format(Path path, Consumer<String> remarks) {
        Optional<Character> sign = comment.map(text -> text.charAt(0));
        try {
            CsvGuess guess = CsvGuess.of(path, encoding, sign);
            char separator = switch (delimiter) {
                case "auto" -> guess.delimiter();
                case "tab" -> '\t';
                default -> delimiter.charAt(0);
            };
            NumberMarks marks = NumberMarks.of(guess.cells(separator), separator, decimal, thousands);
            CsvFormat format = new CsvFormat(
                    separator,
                    header,
                    encoding,
                    sign,
                    guess.blanksBeforeQuotes(separator),
                    new Notation(
                            marks.decimalComma(), marks.thousands(), Notation.words(missing), dates.map(DateForm::of)));
            if (delimiter.equals("auto") && separator != ',') {
                remarks.accept(path + ": the delimiter is taken to be '" + format.delimiterName()
                        + "'; set 'delimiter' if it is another");
            }
            marks.remarks().forEach(remark -> remarks.accept(path + ": " + remark));
            return format;
        } catch (IOException e) {
            throw CsvFile.refusal(path, encoding, e);
        }
    }
}
