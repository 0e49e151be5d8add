package reeb.delimited;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.RowRange;
import reeb.api.problem.Nearest;
import reeb.delimited.files.Room;
import reeb.delimited.values.NumberForm;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.Numeral;
import reeb.toolkit.tables.Refusal;

/**
 * What a first pass over a CSV file finds out, so that a second one can read it into arrays of the right size.
 *
 * @param files the files
 * @param range the rows that were looked at
 * @param header whether the first record of each names the columns
 * @param columns what each column's cells are, taken together
 * @param rows how many of its rows those are
 */
record CsvSurvey(CsvFiles files, RowRange range, boolean header, List<CsvColumn> columns, int rows) {
    /** What the column of the rows' names is called. */
    static final String ROW = "row";

    CsvSurvey {
        columns = List.copyOf(columns);
    }

    /** Surveys all rows. */
    static CsvSurvey of(CsvFiles files, Run run) {
        return of(files, RowRange.ALL, Map.of(), run);
    }

    /**
     * Surveys files: once more where their numbers turn out to be written otherwise than the first lines tell.
     *
     * @param range the rows to look at
     * @param types what columns' cells are, where somebody says so
     */
    static CsvSurvey of(CsvFiles files, RowRange range, Map<String, ColumnType> types, Run run) {
        CsvHead head = CsvHead.of(files.first());
        head.remark().ifPresent(remark -> run.warn(files.name() + ": " + remark));
        CsvSurvey survey = surveyed(files, range, head, types, run);
        NumberMarks marks = survey.marks();
        return marks.equals(survey.notation().marks()) ? survey : surveyed(files.with(marks), range, head, types, run);
    }

    private static CsvSurvey surveyed(
            CsvFiles files, RowRange range, CsvHead head, Map<String, ColumnType> types, Run run) {
        Surveyor surveyor = new Surveyor(files, range, head, types);
        files.each(run, head.header(), surveyor);
        return surveyor.survey();
    }

    /** Finds out how numbers are written, by all that were looked at: versions do not tell where others have decimal commas. */
    private NumberMarks marks() {
        CsvFormat.Said said = files.format().said();
        NumberMarks sure = NumberMarks.of(numerals(column -> !column.versions()), said.decimal(), said.thousands());
        return sure.decimalComma() ? sure : NumberMarks.of(numerals(), said.decimal(), said.thousands());
    }

    /** Gives the forms of the numbers of all columns. */
    Set<NumberForm> numerals() {
        return numerals(_ -> true);
    }

    private Set<NumberForm> numerals(Predicate<CsvColumn> which) {
        return columns.stream()
                .filter(which)
                .flatMap(column -> column.numerals().stream())
                .flatMap(forms -> forms.all().stream())
                .collect(Collectors.toSet());
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
            throw Refusal.of(files.path(), Nearest.noColumn(name, names));
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
        return files.format().notation();
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
        private final CsvFiles files;
        private final RowRange range;
        private final boolean header;
        private final CsvColumn[] columns;
        private long passed;
        private long rows;

        Surveyor(CsvFiles files, RowRange range, CsvHead head, Map<String, ColumnType> types) {
            this.files = files;
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
                made[column] = new CsvColumn(name, named, files, type);
                if (!seen.add(name)) {
                    throw Refusal.of(files.path(), "line 1: two columns are named '%s'; rename one", name);
                }
            }
            types.keySet().stream()
                    .filter(name -> !seen.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refusal.of(files.path(), "types: " + Nearest.noColumn(name, List.copyOf(seen)));
                    });
            return made;
        }

        @Override
        public boolean visit(List<String> cells, long place) {
            if (cells.size() != columns.length) {
                throw CsvContent.changed(files);
            }
            if (range.contains(passed)) {
                add(cells, place);
                rows++;
            }
            return ++passed <= range.last();
        }

        private void add(List<String> cells, long place) {
            Notation notation = files.format().notation();
            for (int column = 0; column < columns.length; column++) {
                String cell = cells.get(column);
                columns[column].follow(cell, passed);
                Numeral kind = notation.kind(cell);
                if (kind != Numeral.NUMBER || Numeral.isIdentifier(cell) || !notation.usual()) {
                    columns[column].add(kind, cell, place);
                } else {
                    columns[column].addPlain(cell, place);
                }
            }
        }

        CsvSurvey survey() {
            if (passed == 0) {
                throw Refusal.of(files.path(), header && columns.length > 0 ? "has a header but no rows" : "is empty");
            }
            if (rows == 0) {
                throw Refusal.of(files.path(), "has %d rows, and none of those that 'rows' asks for", passed);
            }
            for (CsvColumn column : columns) {
                column.end(rows);
            }
            CsvSurvey survey = new CsvSurvey(
                    files, range, header, List.of(columns), Room.forValues(files.path(), rows, Integer.BYTES));
            survey.nameRows();
            return survey;
        }
    }
}
