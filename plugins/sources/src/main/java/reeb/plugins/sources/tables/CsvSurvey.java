package reeb.plugins.sources.tables;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.problem.Nearest;
import reeb.plugins.sources.files.Numeral;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.Room;
import reeb.plugins.sources.values.Columns;

/**
 * What a first pass over a CSV file finds out, so that a second one can read it into arrays of the right size.
 *
 * @param file the file
 * @param header whether its first record names the columns
 * @param columns what each column's cells are, taken together
 * @param rows how many records follow the header
 */
record CsvSurvey(CsvFile file, boolean header, List<CsvColumn> columns, int rows) {
    CsvSurvey {
        columns = List.copyOf(columns);
    }

    static CsvSurvey of(CsvFile file, Run run) {
        List<List<HeaderGuess.Cell>> opening = file.opening();
        Surveyor surveyor =
                new Surveyor(file, opening.isEmpty() ? List.of() : opening.getFirst(), header(file, opening, run));
        file.each(run, surveyor);
        return surveyor.survey();
    }

    private static boolean header(CsvFile file, List<List<HeaderGuess.Cell>> opening, Run run) {
        if (opening.isEmpty() || file.header() != HeaderLine.AUTO) {
            return file.header() == HeaderLine.YES;
        }
        HeaderGuess guess = HeaderGuess.of(opening.getFirst(), opening.size() < 2 ? List.of() : opening.get(1));
        guess.remark().ifPresent(remark -> run.warn(file.file() + ": " + remark));
        return guess.header();
    }

    /** Says whether the first line would make up for one row too many or too few. */
    String otherwise(int wanted) {
        if (header && rows + 1 == wanted) {
            return "; its first line is taken for the names of the columns, as it has no number";
        }
        return !header && rows - 1 == wanted
                ? "; its first line is taken for data: a name of a column needs a letter, or quotes that the data have not"
                : "";
    }

    CsvColumn column(int index) {
        return columns.get(index);
    }

    /** Finds columns. */
    List<Integer> indices(List<String> wanted) {
        return wanted.stream().map(this::index).toList();
    }

    private int index(String name) {
        List<String> names = columns.stream().map(CsvColumn::name).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw Refusal.of(file.file(), Nearest.noColumn(name, names));
        }
        return index;
    }

    /** Lists the columns of one kind. */
    List<Integer> all(Predicate<CsvColumn> kind) {
        return IntStream.range(0, columns.size())
                .filter(column -> kind.test(columns.get(column)))
                .boxed()
                .toList();
    }

    private static final class Surveyor implements CsvFile.Visitor {
        private final CsvFile file;
        private final boolean header;
        private final CsvColumn[] columns;
        private boolean headerPassed;
        private long rows;

        Surveyor(CsvFile file, List<HeaderGuess.Cell> first, boolean header) {
            this.file = file;
            this.header = header;
            this.columns = columns(first);
        }

        private CsvColumn[] columns(List<HeaderGuess.Cell> first) {
            List<String> names = new ArrayList<>(Columns.names(first.size()));
            CsvColumn[] made = new CsvColumn[first.size()];
            Set<String> seen = new HashSet<>();
            for (int column = 0; column < made.length; column++) {
                String given = header ? first.get(column).text().strip() : "";
                String name = given.isEmpty() ? names.get(column) : given;
                made[column] = new CsvColumn(name, !given.isEmpty());
                if (!seen.add(name)) {
                    throw Refusal.of(file.file(), "line 1: two columns are named '%s'; rename one", name);
                }
            }
            return made;
        }

        @Override
        public void visit(CsvRecord cells, long line) {
            if (cells.getFieldCount() != columns.length) {
                throw CsvContent.changed(file);
            }
            if (header && !headerPassed) {
                headerPassed = true;
                return;
            }
            for (int column = 0; column < columns.length; column++) {
                String cell = cells.getField(column);
                columns[column].follow(cell, rows);
                Numeral kind = Numeral.of(cell);
                if (kind != Numeral.NUMBER || Numeral.isIdentifier(cell)) {
                    columns[column].add(kind, cell, line);
                }
            }
            rows++;
        }

        CsvSurvey survey() {
            if (rows == 0) {
                throw Refusal.of(file.file(), header && columns.length > 0 ? "has a header but no rows" : "is empty");
            }
            for (CsvColumn column : columns) {
                column.end(rows);
            }
            return new CsvSurvey(file, header, List.of(columns), Room.forValues(file.file(), rows, Integer.BYTES));
        }
    }
}
