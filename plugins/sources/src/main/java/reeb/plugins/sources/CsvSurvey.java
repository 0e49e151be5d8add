package reeb.plugins.sources;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import reeb.api.Run;

/**
 * What a first pass over a CSV file finds out, so that a second one can read it into arrays of the right size.
 *
 * @param file the file
 * @param header whether its first record names the columns
 * @param names the columns' names
 * @param kinds what each column's cells are, taken together
 * @param rows how many records follow the header
 */
record CsvSurvey(CsvFile file, boolean header, List<String> names, List<Numeral> kinds, int rows) {
    CsvSurvey {
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
    }

    static CsvSurvey of(CsvFile file, Run run) {
        Surveyor surveyor = new Surveyor(file);
        file.each(run, surveyor);
        return surveyor.survey();
    }

    /** Finds columns. */
    List<Integer> indices(List<String> wanted) {
        return wanted.stream().map(this::index).toList();
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw Refusal.of(
                    file.file(),
                    "has no column '%s'; its columns are %s",
                    name,
                    String.join(", ", names.subList(0, Math.min(50, names.size()))));
        }
        return index;
    }

    /** Lists the columns of one kind. */
    List<Integer> all(Numeral kind) {
        return IntStream.range(0, names.size())
                .filter(column -> kinds.get(column) == kind)
                .boxed()
                .toList();
    }

    private static final class Surveyor implements CsvFile.Visitor {
        private final CsvFile file;
        private List<String> names = List.of();
        private Numeral[] kinds = {};
        private boolean header;
        private long rows;

        Surveyor(CsvFile file) {
            this.file = file;
        }

        @Override
        public void visit(CsvRecord cells, long line) {
            if (kinds.length == 0) {
                begin(cells);
                if (header) {
                    return;
                }
            }
            rows++;
            for (int column = 0; column < kinds.length; column++) {
                if (kinds[column] != Numeral.TEXT) {
                    Numeral kind = Numeral.of(cells.getField(column));
                    kinds[column] = kind == Numeral.MISSING ? kinds[column] : kind;
                }
            }
        }

        private void begin(CsvRecord cells) {
            kinds = new Numeral[cells.getFieldCount()];
            Arrays.fill(kinds, Numeral.MISSING);
            header = switch (file.header()) {
                case YES -> true;
                case NO -> false;
                case AUTO ->
                    cells.getFields().stream().noneMatch(cell -> Numeral.of(cell) == Numeral.NUMBER)
                            && cells.getFields().stream().anyMatch(cell -> Numeral.of(cell) == Numeral.TEXT);
            };
            names = new ArrayList<>(Columns.names(kinds.length));
            if (header) {
                name(cells);
            }
        }

        private void name(CsvRecord cells) {
            Set<String> seen = new HashSet<>();
            for (int column = 0; column < kinds.length; column++) {
                String name = cells.getField(column).strip();
                names.set(column, name.isEmpty() ? names.get(column) : name);
                if (!seen.add(names.get(column))) {
                    throw Refusal.of(
                            file.file(),
                            "line %d: two columns are named '%s'; rename one",
                            cells.getStartingLineNumber(),
                            names.get(column));
                }
            }
        }

        CsvSurvey survey() {
            if (rows == 0) {
                throw Refusal.of(file.file(), header ? "has a header but no rows" : "is empty");
            }
            return new CsvSurvey(
                    file, header, names, Arrays.asList(kinds), Room.forValues(file.file(), rows, Integer.BYTES));
        }
    }
}
