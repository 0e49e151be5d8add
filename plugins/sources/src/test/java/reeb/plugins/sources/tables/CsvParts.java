package reeb.plugins.sources.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.data.RowRange;
import reeb.delimited.DecimalMark;
import reeb.delimited.Encoding;
import reeb.delimited.HeaderLine;
import reeb.delimited.Thousands;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.InvalidValues;

/** Makes sources of tables that differ from the defaults in a few parameters. */
public final class CsvParts {
    private String file = "t.csv";
    private String delimiter = "auto";
    private HeaderLine header = HeaderLine.AUTO;
    private Optional<List<String>> columns = Optional.empty();
    private Optional<List<String>> labels = Optional.empty();
    private Optional<Map<String, ColumnType>> types = Optional.empty();
    private InvalidValues invalid = InvalidValues.FAIL;
    private Optional<List<String>> required = Optional.empty();
    private Optional<List<String>> missing = Optional.empty();
    private Optional<String> where = Optional.empty();
    private Optional<RowRange> rows = Optional.empty();
    private Optional<Integer> sample = Optional.empty();
    private Encoding encoding = Encoding.AUTO;
    private DecimalMark decimal = DecimalMark.AUTO;
    private Thousands thousands = Thousands.AUTO;
    private Optional<String> dates = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private boolean strict;

    private CsvParts() {}

    /** Begins with the defaults, for the file {@code t.csv}. */
    public static CsvParts csv() {
        return new CsvParts();
    }

    public CsvParts file(String name) {
        file = name;
        return this;
    }

    public CsvParts delimiter(String text) {
        delimiter = text;
        return this;
    }

    public CsvParts header(HeaderLine line) {
        header = line;
        return this;
    }

    public CsvParts columns(String... names) {
        columns = Optional.of(List.of(names));
        return this;
    }

    public CsvParts labels(String... names) {
        labels = Optional.of(List.of(names));
        return this;
    }

    public CsvParts types(Map<String, ColumnType> given) {
        types = Optional.of(given);
        return this;
    }

    public CsvParts invalid(InvalidValues policy) {
        invalid = policy;
        return this;
    }

    public CsvParts required(String... names) {
        required = Optional.of(List.of(names));
        return this;
    }

    public CsvParts missing(String... words) {
        missing = Optional.of(List.of(words));
        return this;
    }

    public CsvParts where(String condition) {
        where = Optional.of(condition);
        return this;
    }

    public CsvParts rows(String range) {
        rows = Optional.of(RowRange.of(range));
        return this;
    }

    public CsvParts sample(int size) {
        sample = Optional.of(size);
        return this;
    }

    public CsvParts encoding(Encoding given) {
        encoding = given;
        return this;
    }

    public CsvParts decimal(DecimalMark mark) {
        decimal = mark;
        return this;
    }

    public CsvParts thousands(Thousands separator) {
        thousands = separator;
        return this;
    }

    public CsvParts dates(String pattern) {
        dates = Optional.of(pattern);
        return this;
    }

    public CsvParts comment(String sign) {
        comment = Optional.of(sign);
        return this;
    }

    public CsvParts strict() {
        strict = true;
        return this;
    }

    /** Makes the source. */
    public Csv part() {
        return new Csv(
                file, delimiter, header, columns, labels, types, invalid, required, missing, where, rows, sample,
                encoding, decimal, thousands, dates, comment, strict);
    }
}
