package reeb.delimited;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeb.delimited.values.Columns;

/**
 * The beginning of a CSV file, which tells the names of its columns.
 *
 * @param first the first record, with an empty name in front where it names all columns but that of the rows' names
 * @param header whether it names the columns
 * @param remark why it is taken for that, where it might be otherwise
 */
record CsvHead(List<HeaderGuess.Cell> first, boolean header, Optional<String> remark) {
    CsvHead {
        first = List.copyOf(first);
    }

    /** Reads the first records. */
    static CsvHead of(CsvFile file) {
        List<List<HeaderGuess.Cell>> opening = file.opening();
        boolean shorter = opening.size() == 2
                && opening.getFirst().size() < opening.getLast().size();
        List<HeaderGuess.Cell> first = new ArrayList<>();
        if (shorter) {
            first.add(new HeaderGuess.Cell("", true));
            first.addAll(opening.getFirst());
            return new CsvHead(first, true, Optional.empty());
        }
        first.addAll(opening.isEmpty() ? List.of() : opening.getFirst());
        if (opening.isEmpty() || file.header() != HeaderLine.AUTO) {
            return new CsvHead(first, file.header() == HeaderLine.YES, Optional.empty());
        }
        HeaderGuess guess = HeaderGuess.of(
                first,
                opening.size() < 2 ? List.of() : opening.get(1),
                file.format().parameter("header"));
        return new CsvHead(first, guess.header(), guess.remark());
    }

    /** Gives the name that the file gives a column; empty where it gives none. */
    String given(int column) {
        return header ? first.get(column).text().strip() : "";
    }

    /** Names the columns; those without names of their own are numbered. */
    List<String> names() {
        List<String> names = new ArrayList<>(Columns.names(first.size()));
        for (int column = 0; column < first.size(); column++) {
            if (!given(column).isEmpty()) {
                names.set(column, given(column));
            }
        }
        return names;
    }
}
