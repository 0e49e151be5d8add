package reeb.plugins.tables.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.plugins.tables.values.Cleaning;
import reeb.plugins.tables.values.Matrix;
import reeb.toolkit.tables.FeatureColumns;

/** Makes a data set of tables that have the same columns, one below the other. */
public final class Loading {
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
        Optional<Long> left = wanted.rows().map(Integer::longValue);
        for (OpenTable table : tables) {
            Survey survey = table.survey(wanted, left);
            surveyed.add(new Surveyed(table, survey));
            left = left.map(rows -> rows - survey.rows());
        }
        Surveyed first = surveyed.getFirst();
        Choice choice = Choice.of(first, wanted, run);
        surveyed.stream().skip(1).forEach(table -> choice.requireIn(table, first.name()));
        return new Loading(surveyed, choice, wanted).load(run);
    }

    private Dataset load(Run run) {
        int rows = rows();
        int columns = choice.vector()
                .map(vector -> new ListLengths(vector).common(tables, wanted.invalid()))
                .orElse(choice.features().size());
        Matrix matrix = Matrix.of(precision(), rows, columns, run);
        Set<String> wide = wide();
        List<LabelValues> labels = choice.labels().stream()
                .map(label -> LabelValues.of(label, wide.contains(label.name()), rows))
                .toList();
        long steps = (long) rows * (columns + labels.size());
        try (Progress progress = run.progress("reading " + name(), steps)) {
            read(matrix, labels, progress);
        }
        Rows dropped = new Cleaning(wanted.invalid(), this::place, this::column).clean(matrix, run);
        Table table = new Table(labels.stream().map(LabelValues::column).toList());
        return Cleaning.without(dropped, named(new Dataset(matrix.points(), table, Optional.empty())), name(), run);
    }

    private void read(Matrix matrix, List<LabelValues> labels, Progress progress) {
        int first = 0;
        for (Surveyed table : tables) {
            if (choice.vector().isPresent()) {
                table.table().lists(choice.vector().get(), matrix, first, progress);
            } else {
                table.table().columns(choice.features(), matrix, first, progress);
            }
            if (!labels.isEmpty()) {
                table.table().labels(labels, first, progress);
            }
            first += (int) table.rows();
        }
    }

    /** Names the features where they are columns, and keeps them beside the others. */
    private Dataset named(Dataset data) {
        if (choice.vector().isPresent()) {
            return data;
        }
        List<String> names = choice.features().stream().map(TableColumn::name).toList();
        return FeatureColumns.keep(
                data.named(names), feature -> choice.features().get(feature).scale());
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

    /** Names a row by its number in its table. */
    private String place(int row) {
        long before = 0;
        for (Surveyed table : tables) {
            if (row < before + table.rows()) {
                return table.name() + ": row " + (row - before);
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
