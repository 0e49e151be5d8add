package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.SparseRows;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.toolkit.text.Utf8;

/**
 * A graph of neighbours as a list of edges: a line {@code from to weight} for each stored value, rows counted from 0. {@code edge-list}
 * with {@code directed} reads it. O(values).
 */
@Named("edges-text")
@About(
        "Writes a graph of neighbours as a list of edges: lines 'from to weight', rows counted from 0, both directions if there are.")
public record EdgesText() implements Visualizer {
    @Override
    public List<String> endings() {
        return List.of("txt");
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        SparseRows rows = view.data()
                .points()
                .sparse()
                .filter(sparse -> sparse.rows() == sparse.columns())
                .orElseThrow(() -> new InputException("edges-text: a graph has n x n sparse values but there are "
                        + view.data().points() + "; take the result of neighbors"));
        int[] columns = new int[rows.columns()];
        double[] values = new double[rows.columns()];
        boolean single = rows.precision().bytes() == Float.BYTES;
        try (Writer out = Utf8.writer(output.open("txt"));
                Lines lines = new Lines(run.progress("writing the edges", rows.rows()))) {
            for (int row = 0; row < rows.rows(); row++) {
                int count = rows.copy(row, columns, values);
                for (int i = 0; i < count; i++) {
                    String value = single ? Float.toString((float) values[i]) : Double.toString(values[i]);
                    out.write(row + " " + columns[i] + " " + value + "\n");
                }
                lines.wrote();
            }
        }
    }
}
