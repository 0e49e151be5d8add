package reeb.cli.predict;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;

/**
 * What rows are called in their source, besides their numbers: files of pictures, names of rows of tables.
 *
 * @param title what the names are
 * @param column of the names; empty where rows have numbers alone
 */
public record RowIds(String title, Optional<Column> column) {
    private static final String FILE = "file";
    private static final String ROW = "row";

    /** Columns that hold names of rows: as readers of text call a first one without a name, and as pandas writes it. */
    private static final List<String> NAMES = List.of(ROW, "__index_level_0__");

    /** A longer name does not move the columns behind it. */
    private static final int WIDEST = 40;

    /** Finds them. */
    public static RowIds of(Dataset rows) {
        Optional<Column> files = rows.images().flatMap(_ -> rows.table().column(FILE));
        return files.isPresent()
                ? new RowIds(FILE, files)
                : new RowIds(
                        ROW,
                        NAMES.stream()
                                .flatMap(name -> rows.table().column(name).stream())
                                .findFirst());
    }

    /** What a row is called; empty where it has a number alone. */
    public String of(int row) {
        return column.map(names -> names.text(row)).orElse("");
    }

    /** How wide a column is that holds them. */
    int width() {
        return Stream.concat(
                        Stream.of(title),
                        column.stream()
                                .flatMap(names ->
                                        IntStream.range(0, names.size()).mapToObj(names::text)))
                .mapToInt(String::length)
                .map(length -> Math.min(length, WIDEST))
                .max()
                .orElse(0);
    }
}
