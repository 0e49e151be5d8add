package reeb.plugins.sources.tables;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.RowRange;
import reeb.api.problem.Nearest;
import reeb.plugins.sources.files.Room;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.Numeral;
import reeb.toolkit.tables.Refusal;

/**
 * What a first pass over a CSV file finds out, so that a second one can read it into arrays of the right size.
 *
 * @param file the file
 * @param range the rows that were looked at
 * @param header whether its first record names the columns
 * @param columns what each column's cells are, taken together
 * @param rows how many of its rows those are
 */
record CsvSurvey(CsvFile file, RowRange range, boolean header, List<CsvColumn> columns, int rows) {
    /** What the column of the rows' names is called. */
    static final String ROW = "row";

    CsvSurvey {
        columns = List.copyOf(columns);
    }

    /** Surveys all rows of a file. */
    static CsvSurvey of(CsvFile file, Run run) {
        return of(file, RowRange.ALL, Map.of(), run);
    }

    /**
     * Surveys a file.
     *
     * @param range the rows to look at
     * @param types what columns' cells are, where somebody says so
     */
    static CsvSurvey of(CsvFile file, RowRange range, Map<String, ColumnType> types, Run run) {
        CsvHead head = CsvHead.of(file);
        head.remark().ifPresent(remark -> run.warn(file.file() + ": " + remark));
        Surveyor surveyor = new Surveyor(file, range, head, types);
        file.each(run, surveyor);
        return surveyor.survey();
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

    /** Calls the column of the rows' names {@code row}, unless another one is called so. */
    private void nameRows() {
        if (columns.stream().noneMatch(column -> column.name().equals(ROW))) {
            rowNames().ifPresent(index -> columns.get(index).rename(ROW));
        }
    }

    Notation notation() {
        return file.format().notation();
    }

    /** Gives the column of the rows' names: a first one without a name where all others have one. */
    OptionalInt rowNames() {
        return header
                        && columns.size() > 1
                        && columns.getFirst().unnamed()
                        && !columns.getFirst().accidental()
                        && columns.stream().skip(1).anyMatch(CsvColumn::named)
                ? OptionalInt.of(0)
                : OptionalInt.empty();
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
        private final RowRange range;
        private final boolean header;
        private final CsvColumn[] columns;
        private boolean headerPassed;
        private long passed;
        private long rows;

        Surveyor(CsvFile file, RowRange range, CsvHead head, Map<String, ColumnType> types) {
            this.file = file;
            this.range = range;
            this.header = head.header();
            this.columns = columns(head, types);
        }

        private CsvColumn[] columns(CsvHead head, Map<String, ColumnType> types) {
            List<String> names = head.names();
            CsvColumn[] made = new CsvColumn[names.size()];
            Set<String> seen = new HashSet<>();
            for (int column = 0; column < made.length; column++) {
                String name = names.get(column);
                Optional<ColumnType> type = Optional.ofNullable(types.get(name));
                boolean named = !head.given(column).isEmpty();
                made[column] = new CsvColumn(name, named, file.format().notation(), type);
                if (!seen.add(name)) {
                    throw Refusal.of(file.file(), "line 1: two columns are named '%s'; rename one", name);
                }
            }
            types.keySet().stream()
                    .filter(name -> !seen.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refusal.of(file.file(), "types: " + Nearest.noColumn(name, List.copyOf(seen)));
                    });
            return made;
        }

        @Override
        public boolean visit(CsvRecord cells, long line) {
            if (header && !headerPassed) {
                headerPassed = true;
                return true;
            }
            if (cells.getFieldCount() != columns.length) {
                throw CsvContent.changed(file);
            }
            if (range.contains(passed)) {
                add(cells, line);
                rows++;
            }
            return ++passed <= range.last();
        }

        private void add(CsvRecord cells, long line) {
            Notation notation = file.format().notation();
            for (int column = 0; column < columns.length; column++) {
                String cell = cells.getField(column);
                columns[column].follow(cell, passed);
                Numeral kind = notation.kind(cell);
                if (kind != Numeral.NUMBER || Numeral.isIdentifier(cell) || !notation.usual()) {
                    columns[column].add(kind, cell, line);
                }
            }
        }

        CsvSurvey survey() {
            if (passed == 0) {
                throw Refusal.of(file.file(), header && columns.length > 0 ? "has a header but no rows" : "is empty");
            }
            if (rows == 0) {
                throw Refusal.of(file.file(), "has %d rows, and none of those that 'rows' asks for", passed);
            }
            for (CsvColumn column : columns) {
                column.end(rows);
            }
            CsvSurvey survey = new CsvSurvey(
                    file, range, header, List.of(columns), Room.forValues(file.file(), rows, Integer.BYTES));
            survey.nameRows();
            return survey;
        }
    }
}
