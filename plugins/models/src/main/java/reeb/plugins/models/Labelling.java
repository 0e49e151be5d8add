package reeb.plugins.models;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** The classes of rows, some perhaps unknown. */
final class Labelling {
    private static final int UNKNOWN = -1;

    private final Column.Categories column;
    private final List<Rows> members;

    private Labelling(Column.Categories column) {
        this.column = column;
        this.members = IntStream.range(0, column.names().size())
                .mapToObj(number -> Rows.of(IntStream.range(0, column.size())
                        .filter(row -> column.code(row) == number)
                        .toArray()))
                .toList();
    }

    /**
     * Takes each value of a column as a class.
     *
     * @throws InputException where there is no such column, fewer than two classes, or a class of a single row
     */
    static Labelling of(Dataset data, String target) {
        Column column = data.column("target", target);
        Labelling labelling = new Labelling(Column.Categories.of(
                target, IntStream.range(0, column.size()).mapToObj(column::text).toList()));
        if (labelling.classes() < 2) {
            throw new InputException("target: column '" + target + "' has "
                    + (labelling.classes() == 0 ? "no value" : "one value alone")
                    + "; a model needs two classes or more to tell apart");
        }
        labelling.members.forEach(labelling::requireTwo);
        return labelling;
    }

    private void requireTwo(Rows rows) {
        if (rows.size() < 2) {
            throw new InputException("target: '" + column.text(rows.at(0)) + "' in column '" + column.name()
                    + "' is the value of row " + rows.at(0)
                    + " alone, so that a model that has not seen it could not know it;"
                    + " choose a column of labels, or leave the row out");
        }
    }

    /**
     * Refuses rows without a class.
     *
     * @throws InputException where there is one, naming it
     */
    void requireAll() {
        for (int row = 0; row < column.size(); row++) {
            if (of(row) == UNKNOWN) {
                throw new InputException("score: row " + row + " has no value in column '" + column.name()
                        + "' and so no class of its own; choose 'confidence' or 'classes', or leave the row out");
            }
        }
    }

    int classes() {
        return members.size();
    }

    int of(int row) {
        return column.code(row);
    }

    boolean knows(int row) {
        return of(row) != UNKNOWN;
    }

    Rows members(int number) {
        return members.get(number);
    }

    /**
     * Deals the rows of each class out to folds in a random order, so that each fold has its share of each class, and rows of
     * one class lie in two folds at the least.
     *
     * @return the fold of each row; for rows without a class the number of folds
     */
    int[] folds(int count, RandomGenerator random) {
        int[] folds = new int[column.size()];
        Arrays.fill(folds, count);
        int dealt = 0;
        for (Rows rows : members) {
            int[] order = rows.toArray();
            for (int left = order.length; left > 0; left--) {
                int drawn = random.nextInt(left);
                folds[order[drawn]] = dealt++ % count;
                order[drawn] = order[left - 1];
            }
        }
        return folds;
    }
}
