package reeb.api.learning;

import java.util.List;
import reeb.api.Lens;
import reeb.api.Transform;
import reeb.api.data.Dataset;

/**
 * What a {@link Lens} or a {@link Transform} is that gives each row its values from that row alone, and from its parameters and files:
 * rows that come later can be treated as they are, without anything learned. Where it looks at columns of the table, their categories count as
 * parameters: a later row is treated alike where its column has the same ones in the same order.
 *
 * <p>Row i of the result for some rows is, bit for bit, what it is among any others.
 */
public interface RowWise {
    /**
     * Tells whether this part, with its parameters, is so.
     *
     * @return true unless its parameters make it look at other rows
     */
    default boolean rowWise() {
        return true;
    }

    /**
     * Names the columns of categories that this part looks at beside the features, so that rows that come later can be given the same.
     *
     * @param data rows with their table
     * @return names of columns of the data; none unless the part looks at the table
     * @throws reeb.api.problem.InputException where the data have no such columns
     */
    default List<String> columns(Dataset data) {
        return List.of();
    }
}
