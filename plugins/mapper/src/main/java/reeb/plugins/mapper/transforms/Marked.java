package reeb.plugins.mapper.transforms;

import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphTransform;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.toolkit.nodes.AddedColumns;
import reeb.toolkit.query.Selection;

/**
 * Marks the nodes that hold rows which meet a condition, in the language of {@code reeb query}, as the search in ReNom TDA
 * highlights them.
 *
 * <p>Two columns of the nodes tell of it: the category {@code yes} or {@code no}, for colours and partitions, and how many of
 * a node's rows meet the condition.
 *
 * @param where the condition
 * @param column what the columns are called: this, and this with {@code rows} after it; no column of the nodes may be called so already
 * @see Selection
 */
@Named("mark")
@About(
        "Marks the nodes that hold rows which meet a condition, such as 'label = 7 and size > 20', as columns of the nodes.")
public record Marked(
        @About("The condition, as 'reeb query' takes it.") @ColumnNames(nodes = true, query = true)
        String where,

        @About("What the column is called; that with the number of rows has 'rows' after it.") @Default("found")
        String column)
        implements GraphTransform {
    @Override
    public MapperGraph transform(Network network, List<Path> inputs, Run run) {
        Selection selection = Selection.of(network, where);
        int[] codes = new int[network.graph().nodes().size()];
        double[] rows = new double[codes.length];
        selection.nodes().forEach(found -> {
            codes[found.node()] = 1;
            rows[found.node()] = found.rows().size();
        });
        run.figure("nodes found", selection.nodes().size());
        run.figure("rows found", selection.rows().size());
        return AddedColumns.to(
                network.graph(),
                "column",
                new Column.Categories(column, codes, List.of("no", "yes")),
                new Column.Numbers(column + " rows", rows));
    }

    /** Checks that the column has a name. */
    public Marked {
        if (column.isBlank()) {
            throw new InputException("column: must be a name but is blank");
        }
    }
}
