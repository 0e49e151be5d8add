package reeb.toolkit.query;

import java.util.stream.IntStream;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;

/** Finds the rows of a data set that meet a query, where there is no graph yet. */
public final class RowSelection {
    private RowSelection() {}

    /**
     * Finds rows. The query may ask for columns, features by name or as {@code feature 1}, and {@code row}. Takes O(n c) time,
     * with c comparisons.
     *
     * @param data n rows
     * @param query such as {@code age >= 18 and country = NL}
     * @return the positions of the rows that meet it, ascending
     * @throws reeb.api.problem.InputException where something is wrong in the query, with the place
     */
    public static Rows of(Dataset data, String query) {
        Condition condition = QueryParser.parse(query, new Fields(data));
        return Rows.of(IntStream.range(0, data.points().rows())
                .filter(row -> condition.holds(0, row))
                .toArray());
    }
}
