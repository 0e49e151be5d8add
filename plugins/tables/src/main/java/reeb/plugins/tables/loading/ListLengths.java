package reeb.plugins.tables.loading;

import java.util.List;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.InvalidValues;

/** Sees to it that the lists of a column are vectors: all of one length, and none missing where that is not allowed. */
final class ListLengths {
    private final TableColumn vector;

    ListLengths(TableColumn vector) {
        this.vector = vector;
    }

    /**
     * Gives the length of all lists.
     *
     * @throws InputException where they differ, naming the first row that does
     */
    int common(List<Surveyed> tables, InvalidValues policy) {
        for (Surveyed table : tables) {
            requireEqual(table);
            if (policy == InvalidValues.FAIL) {
                requireAll(table);
            }
        }
        Surveyed first = tables.stream()
                .filter(table -> table.lengths(vector).equal())
                .findFirst()
                .orElseThrow(() -> tables.getFirst()
                        .table()
                        .refusal("column " + vector + " has no row with values; a feature needs numbers"));
        long length = first.lengths(vector).most();
        for (Surveyed table : tables) {
            Survey.Lengths lengths = table.lengths(vector);
            if (lengths.lists() > 0 && lengths.most() != length) {
                throw table.table()
                        .refusal("column " + vector + " has rows of " + lengths.most() + " values, but " + first.name()
                                + " rows of " + length + "; all must be equally long");
            }
        }
        return Math.toIntExact(length);
    }

    private void requireEqual(Surveyed table) {
        Survey.Lengths lengths = table.lengths(vector);
        if (lengths.lists() > 0 && lengths.least() != lengths.most()) {
            OpenTable.OddRow odd = table.table().firstUnlike(vector, lengths.most());
            throw table.table()
                    .refusal("column " + vector + " has rows of " + lengths.least() + " to " + lengths.most()
                            + " values (row " + odd.number() + " has " + odd.length() + "); all must be equally long");
        }
    }

    private void requireAll(Surveyed table) {
        long missing = table.rows() - table.lengths(vector).lists();
        if (missing > 0) {
            throw table.table()
                    .refusal(missing + (missing == 1 ? " row has" : " rows have") + " no vector (first: row "
                            + table.table().firstMissing(vector) + "); set 'invalid' to drop-row");
        }
    }
}
