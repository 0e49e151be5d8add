package reeb.plugins.sources.tables;

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
import reeb.api.data.RowRange;
import reeb.delimited.DecimalMark;
import reeb.delimited.Encoding;
import reeb.delimited.HeaderLine;
import reeb.delimited.TextForm;
import reeb.delimited.TextTable;
import reeb.delimited.Thousands;
import reeb.delimited.values.Spelling;
import reeb.toolkit.rows.RowConditions;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForms;
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
 * @param strict whether features that are written otherwise are refused
 */
@Named("csv")
@About("Reads a table of text, such as CSV, compressed with gzip or not.")
public record Csv(
        @About("File to read.") String file,

        @About(TextForm.ABOUT_DELIMITER) @Default("auto") String delimiter,

        @About(TextForm.ABOUT_HEADER) @Default("auto") HeaderLine header,

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

        @About(TextForm.ABOUT_MISSING) Optional<List<String>> missing,

        @About(RowConditions.ABOUT_WHERE) @ColumnNames(query = true)
        Optional<String> where,

        @About(RowRange.ABOUT) Optional<RowRange> rows,

        @About("Draw so many rows at random, of those that are left.") @Range(min = 1)
        Optional<Integer> sample,

        @About(TextForm.ABOUT_ENCODING) @Default("auto") Encoding encoding,

        @About(TextForm.ABOUT_DECIMAL) @Default("auto") DecimalMark decimal,

        @About(TextForm.ABOUT_THOUSANDS) @Default("auto") Thousands thousands,

        @About(
                "How dates are written, such as dd.MM.yyyy or M/d/yyyy; if left out, as in 2024-03-01, or, in a column where"
                        + " a day over 12 tells which number is the day, as in 31.12.2024 or 12/31/2024."
                        + DateForms.ABOUT_COLUMNS)
        Optional<String> dates,

        @About(TextForm.ABOUT_COMMENT) Optional<String> comment,

        @About(TextForm.ABOUT_STRICT) @Default("false") boolean strict)
        implements Source {
    /** Checks what can be checked without the file, and copies. */
    public Csv {
        columns = columns.map(List::copyOf);
        labels = labels.map(List::copyOf);
        types = types.map(given -> Collections.unmodifiableMap(new TreeMap<>(given)));
        required = required.map(List::copyOf);
        missing = missing.map(List::copyOf);
        TextForm form = new TextForm(delimiter, header, missing, encoding, decimal, thousands, comment, strict);
        TextTable _ = new TextTable(
                form, Spelling.OWN, dates, columns, labels, types, invalid, required, where, rows, sample);
    }

    private TextTable table() {
        TextForm form = new TextForm(delimiter, header, missing, encoding, decimal, thousands, comment, strict);
        return new TextTable(form, Spelling.OWN, dates, columns, labels, types, invalid, required, where, rows, sample);
    }

    @Override
    public List<Path> inputs(Places places) {
        Path text = places.file(file);
        table().requireText(text);
        return List.of(text);
    }

    @Override
    public List<String> columns(List<Path> inputs) {
        return table().columns(inputs);
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        return table().load(inputs, run);
    }
}
