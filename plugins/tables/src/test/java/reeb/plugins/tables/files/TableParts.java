package reeb.plugins.tables.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.RowRange;
import reeb.delimited.DecimalMark;
import reeb.delimited.Encoding;
import reeb.delimited.HeaderLine;
import reeb.delimited.TextForm;
import reeb.delimited.Thousands;
import reeb.plugins.tables.values.Precision;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.InvalidValues;

/** Makes sources of tables that differ from the defaults in a few parameters. */
public final class TableParts {
    private final List<String> files;
    private FileFormat format = FileFormat.AUTO;
    private TextForm text = text("auto");
    private Optional<String> vector = Optional.empty();
    private Optional<List<String>> columns = Optional.empty();
    private Optional<List<String>> labels = Optional.empty();
    private Optional<Map<String, ColumnType>> types = Optional.empty();
    private Optional<String> dates = Optional.empty();
    private Precision precision = Precision.AUTO;
    private InvalidValues invalid = InvalidValues.FAIL;
    private Optional<List<String>> required = Optional.empty();
    private Optional<String> where = Optional.empty();
    private Optional<RowRange> rows = Optional.empty();
    private Optional<Integer> sample = Optional.empty();

    private TableParts(List<String> files) {
        this.files = files;
    }

    /** Begins with the defaults. */
    public static TableParts of(String... files) {
        return new TableParts(List.of(files));
    }

    public TableParts format(FileFormat given) {
        format = given;
        return this;
    }

    /** Says what stands between cells of text. */
    public TableParts delimiter(String given) {
        text = text(given);
        return this;
    }

    private static TextForm text(String delimiter) {
        return new TextForm(
                delimiter,
                HeaderLine.AUTO,
                Optional.empty(),
                Encoding.AUTO,
                DecimalMark.AUTO,
                Thousands.AUTO,
                Optional.empty(),
                false);
    }

    public TableParts vector(String name) {
        vector = Optional.of(name);
        return this;
    }

    public TableParts columns(String... names) {
        columns = Optional.of(List.of(names));
        return this;
    }

    public TableParts labels(String... names) {
        labels = Optional.of(List.of(names));
        return this;
    }

    public TableParts types(Map<String, ColumnType> given) {
        types = Optional.of(given);
        return this;
    }

    public TableParts dates(String pattern) {
        dates = Optional.of(pattern);
        return this;
    }

    public TableParts precision(Precision given) {
        precision = given;
        return this;
    }

    public TableParts invalid(InvalidValues policy) {
        invalid = policy;
        return this;
    }

    public TableParts required(String... names) {
        required = Optional.of(List.of(names));
        return this;
    }

    public TableParts where(String condition) {
        where = Optional.of(condition);
        return this;
    }

    public TableParts rows(int count) {
        rows = Optional.of(RowRange.first(count));
        return this;
    }

    /** Takes a range of rows. */
    public TableParts rows(String range) {
        rows = Optional.of(RowRange.of(range));
        return this;
    }

    public TableParts sample(int count) {
        sample = Optional.of(count);
        return this;
    }

    /** Makes a source of tables of any format. */
    public TableFiles table() {
        return new TableFiles(
                files, format, vector, columns, labels, types, dates, precision, invalid, required, where, rows, sample,
                text);
    }

    /** Makes a source of Arrow. */
    public ArrowFiles arrow() {
        return new ArrowFiles(
                files, vector, columns, labels, types, dates, precision, invalid, required, where, rows, sample);
    }

    /** Makes a source of what a query gives, where the files are the tables {@code t0}, {@code t1} and so on. */
    public SqlQuery sql(String query) {
        List<NamedFile> tables = IntStream.range(0, files.size())
                .mapToObj(i -> new NamedFile("t" + i, files.get(i)))
                .toList();
        return sql(query, tables);
    }

    /** Makes a source of what a query of named tables gives. */
    public SqlQuery sql(String query, List<NamedFile> tables) {
        return new SqlQuery(query, tables, vector, columns, labels, types, dates, precision, invalid);
    }
}
