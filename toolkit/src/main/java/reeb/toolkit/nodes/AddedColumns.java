package reeb.toolkit.nodes;

import java.util.ArrayList;
import java.util.List;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

/** Columns that a step adds to those of a graph's nodes, of which none may take another's place. */
public final class AddedColumns {
    private AddedColumns() {}

    /**
     * Adds columns after those that the nodes have.
     *
     * @param graph whose nodes get them
     * @param parameter by which the user names them, for the message
     * @param added a value for each node
     * @return the graph with all columns
     * @throws InputException where the nodes have a column of such a name
     */
    public static MapperGraph to(MapperGraph graph, String parameter, Column... added) {
        List<Column> columns = new ArrayList<>(graph.table().columns());
        for (Column column : added) {
            if (graph.table().column(column.name()).isPresent()) {
                throw new InputException(parameter + ": the nodes have a column '" + column.name()
                        + "' already, from an earlier step or an edited file; set '" + parameter
                        + "' to another name, so that both are kept");
            }
            columns.add(column);
        }
        return graph.with(new Table(columns));
    }
}
