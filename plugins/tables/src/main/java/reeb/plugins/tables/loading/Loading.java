package reeb.plugins.tables.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.RowRange;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.BeyondSingleException;
import reeb.plugins.tables.values.Matrix;
import reeb.toolkit.rows.Cleaning;
import reeb.toolkit.rows.FeatureRemarks;
import reeb.toolkit.rows.RandomRows;
import reeb.toolkit.tables.FeatureColumns;
import reeb.toolkit.tables.InvalidValues;

/** Makes a data set of tables that have the same columns, one below the other. */
public final class Loading {
    /** So many columns have a remark of their own. */
    private static final int MOST_REMARKS = 10;

    private final List<Surveyed> tables;
    private final Choice choice;
    private final Wanted wanted;

    private Loading(List<Surveyed> tables, Choice choice, Wanted wanted) {
        this.tables = tables;
        this.choice = choice;
        this.wanted = wanted;
    }

    /**
     * Reads tables.
     *
     * @param tables at least one
     * @return n rows of features, n the sum of the tables' rows, with columns that are kept
     * @throws reeb.api.problem.InputException where a table is damaged, or its columns are not as is asked
     */
    public static Dataset of(List<? extends OpenTable> tables, Wanted wanted, Run run) {
        List<Surveyed> surveyed = new ArrayList<>();
        Optional<Long> left = wanted.rows().map(RowRange::end).map(Integer::longValue);
        for (OpenTable table : tables) {
            Survey seen = table.survey(wanted, left);
            if (seen.rows() == 0 && tables.size() > 1) {
                if (left.filter(rows -> rows <= 0).isEmpty()) {
                    run.warn(table.name() + ": has no rows and is passed over");
                }
                continue;
            }
            Survey survey = seen.typed(wanted.types().orElse(Map.of()), table.name());
            surveyed.add(new Surveyed(table, survey));
            left = left.map(rows -> rows - survey.rows());
        }
        if (surveyed.isEmpty()) {
            throw tables.getFirst().refusal("has no rows, nor have the others; a data set needs at least one");
        }
        Surveyed first = surveyed.getFirst();
        List<String> renamed = first.table().renamed();
        if (!renamed.isEmpty()) {
            run.warn(first.name()
                    + ": names of columns that differ in the case of letters alone, or not at all, get numbers: "
                    + String.join(", ", renamed));
        }
        Choice choice = Choice.of(first, wanted, run);
        surveyed.stream().skip(1).forEach(table -> choice.requireIn(table, first.name()));
        choice.vector().ifPresent(vector -> run.settled(List.of("vector"), vector.name()));
        return new Loading(surveyed, choice, wanted).load(run);
    }

    private Dataset load(Run run) {
        int rows = rows();
        int columns = choice.vector()
                .map(vector -> new ListLengths(vector).common(tables, wanted.invalid()))
                .orElse(choice.features().size());
        Optional<Matrix> inPlace = inPlace(rows, columns);
        Matrix matrix = inPlace.orElseGet(() -> Matrix.of(precision(), rows, columns, run));
        Set<String> wide = wide();
        List<LabelValues> labels = Stream.concat(choice.labels().stream(), choice.asked().stream())
                .map(label -> values(label, wide, rows))
                .toList();
        Map<Integer, LabelValues> typed = new TreeMap<>();
        for (int i = 0; i < choice.features().size(); i++) {
            if (choice.features().get(i).given().isPresent()) {
                typed.put(i, values(choice.features().get(i), wide, rows));
            }
        }
        long steps = (long) rows * (columns + labels.size());
        new RoundedLists(choice, tables, precision()).tell(name(), run);
        TypedFeatures features;
        try (Progress progress = run.progress("reading " + name(), steps)) {
            read(matrix, inPlace.isPresent(), labels, typed, progress);
            features = TypedFeatures.of(choice.features(), typed);
            features.fill(matrix);
        } catch (BeyondSingleException beyond) {
            throw new InputException(
                    name() + ": " + place((int) (beyond.index() / columns)) + ", "
                            + column((int) (beyond.index() % columns)) + ": " + beyond.getMessage(),
                    beyond);
        }
        if (wanted.dates().isEmpty()) {
            features.dates().ifPresent(forms -> run.settled(List.of("dates"), forms));
        }
        Table table = new Table(labels.stream().map(LabelValues::column).toList());
        Dataset read = wanted.rows()
                .orElse(RowRange.ALL)
                .of(named(new Dataset(matrix.points(), table, Optional.empty())), name());
        Dataset met = wanted.conditions(name()).of(read, choice.labels().size(), features::scale, run);
        boolean fewer = met.points().rows() < read.points().rows();
        tell(labels, features, fewer, run);
        return chosen(met, features, run);
    }

    /** Finds the features where a single table has them in memory as they are needed. */
    private Optional<Matrix> inPlace(int rows, int columns) {
        return choice.vector()
                .filter(_ -> tables.size() == 1)
                .flatMap(vector -> tables.getFirst().table().inPlace(vector, precision(), columns))
                .map(memory -> Matrix.over(memory, precision(), rows, columns));
    }

    private LabelValues values(TableColumn column, Set<String> wide, int rows) {
        return LabelValues.of(column, wanted.dateForm(column.name()), wide.contains(column.name()), rows);
    }

    private void read(
            Matrix matrix,
            boolean inPlace,
            List<LabelValues> labels,
            Map<Integer, LabelValues> typed,
            Progress progress) {
        List<OpenTable.Feature> plain = IntStream.range(0, choice.features().size())
                .filter(index -> !typed.containsKey(index))
                .mapToObj(index -> new OpenTable.Feature(choice.features().get(index), index))
                .toList();
        List<LabelValues> columns =
                Stream.concat(labels.stream(), typed.values().stream()).toList();
        int first = 0;
        for (Surveyed table : tables) {
            if (inPlace) {
                progress.advance((long) matrix.rows() * matrix.columns());
            } else if (choice.vector().isPresent()) {
                table.table().lists(choice.vector().get(), matrix, first, progress);
            }
            if (!plain.isEmpty()) {
                table.table().columns(plain, matrix, first, progress);
            }
            if (!columns.isEmpty()) {
                table.table().labels(columns, first, progress);
            }
            first += (int) table.rows();
        }
    }

    /**
     * Says what is odd about the columns that are kept or asked for, and about features where that may not end the reading.
     *
     * @param fewer whether rows have been left out, and maybe odd values with them
     */
    private void tell(List<LabelValues> labels, TypedFeatures features, boolean fewer, Run run) {
        List<String> remarks = new ArrayList<>();
        labels.forEach(label -> label.remark(this::place).ifPresent(remarks::add));
        if (wanted.invalid() != InvalidValues.FAIL || fewer) {
            remarks.addAll(features.remarks(this::place));
        }
        remarks.stream().limit(MOST_REMARKS).forEach(remark -> run.warn(name() + ": " + remark));
    }

    /** Leaves out rows, fills gaps, and draws, as is asked; then keeps named features beside the other columns. */
    private Dataset chosen(Dataset met, TypedFeatures features, Run run) {
        Dataset clean = new Cleaning(name(), wanted.invalid(), new Places(met, features)).clean(met, run);
        Dataset drawn = RandomRows.of(clean, wanted.sample(), run);
        Dataset kept = FeatureColumns.keep(drawn, features::scale);
        new FeatureRemarks(name(), kept).tell(run);
        return kept;
    }

    /** Names the places of features. */
    private final class Places implements Cleaning.Place {
        private final Dataset data;
        private final TypedFeatures features;

        Places(Dataset data, TypedFeatures features) {
            this.data = data;
            this.features = features;
        }

        @Override
        public String of(int row, int column) {
            return place(data.number(row)) + ", " + column(column);
        }

        @Override
        public String fault(int row, int column, double value) {
            return features.fault(data.number(row), column)
                    .orElseGet(() -> Cleaning.Place.super.fault(row, column, value));
        }
    }

    /** Names the features where they are columns. */
    private Dataset named(Dataset data) {
        return choice.vector().isPresent()
                ? data
                : data.named(choice.features().stream().map(TableColumn::name).toList());
    }

    private int rows() {
        long rows = tables.stream().mapToLong(Surveyed::rows).sum();
        if (rows == 0) {
            throw tables.getFirst().table().refusal("has no rows; a data set needs at least one");
        }
        if (rows > Integer.MAX_VALUE - 16) {
            throw tables.getFirst().table().refusal("has " + rows + " rows; take at most 2,147,483,631 with 'rows'");
        }
        return (int) rows;
    }

    private Points.Precision precision() {
        boolean lists = choice.vector().isPresent();
        boolean bytes = choice.vector()
                .filter(vector -> tables.stream().allMatch(table -> bytes(table, vector)))
                .isPresent();
        return switch (wanted.precision()) {
            case SINGLE -> Points.Precision.SINGLE;
            case DOUBLE -> Points.Precision.DOUBLE;
            case AUTO -> bytes ? Points.Precision.BYTE : lists ? Points.Precision.SINGLE : Points.Precision.DOUBLE;
        };
    }

    private static boolean bytes(Surveyed table, TableColumn vector) {
        Survey.Lengths lengths = table.lengths(vector);
        boolean complete = lengths.lists() == table.rows() && lengths.gaps() == 0;
        return complete && table.column("vector", vector.name()).bytes();
    }

    private Set<String> wide() {
        Set<String> wide = new HashSet<>();
        tables.forEach(table -> wide.addAll(table.survey().wide()));
        return wide;
    }

    private String name() {
        return tables.getFirst().name() + (tables.size() > 1 ? " and " + (tables.size() - 1) + " more" : "");
    }

    /** Names a row by its number in its table, and the table where there are several. */
    private String place(int row) {
        long before = 0;
        for (Surveyed table : tables) {
            if (row < before + table.rows()) {
                return (tables.size() == 1 ? "" : table.name() + ", ") + "row " + (row - before);
            }
            before += table.rows();
        }
        throw new IndexOutOfBoundsException(row);
    }

    private String column(int index) {
        return choice.vector()
                .map(vector -> "value " + index + " of column " + vector)
                .orElseGet(() -> "column " + choice.features().get(index));
    }
}
