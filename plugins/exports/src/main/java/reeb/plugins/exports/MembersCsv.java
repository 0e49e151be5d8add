package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import reeb.api.About;
import reeb.api.Exporter;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.toolkit.nodes.Titles;
import reeb.toolkit.text.Utf8;

/**
 * A line for each row of each node, in CSV (RFC 4180, lines end with LF): node, row, patch, then the columns of the table.
 *
 * <p>Rows and nodes are numbered from 0, rows as in their source; a row in several nodes has several lines, a lost row has none. A column of the
 * table called {@code node}, {@code row} or {@code patch} gets {@code (data)} after its name, twice where another is called that. Texts are written as they
 * are: a spreadsheet may take one that begins with {@code =} for a formula, but a mark against that would change the data
 * for every other program.
 */
@Named("members-csv")
@About(
        "Writes a line for each row of each node, with its values in the table, as CSV; import it into a spreadsheet as text.")
public record MembersCsv() implements Exporter {
    private static final List<String> HEADS = List.of("node", "row", "patch");

    @Override
    public List<String> endings() {
        return List.of("csv");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        List<Node> nodes = network.graph().nodes();
        List<Column> columns = network.data().table().columns();
        long total = nodes.stream().mapToLong(Node::size).sum();
        try (Writer out = Utf8.writer(output.open("csv"));
                Lines lines = new Lines(run.progress("writing the members", total))) {
            head(columns, out);
            for (int number = 0; number < nodes.size(); number++) {
                Node node = nodes.get(number);
                for (int i = 0; i < node.size(); i++) {
                    int row = node.rows().at(i);
                    out.write(number + "," + network.data().number(row) + "," + node.patch());
                    values(columns, row, out);
                    lines.wrote();
                }
            }
        }
    }

    private static void head(List<Column> columns, Writer out) throws IOException {
        out.write(String.join(",", HEADS));
        for (String title :
                Titles.beside(HEADS, columns.stream().map(Column::name).toList(), " (data)")) {
            out.write(',');
            out.write(Csv.quoted(title));
        }
        out.write('\n');
    }

    private static void values(List<Column> columns, int row, Writer out) throws IOException {
        for (Column column : columns) {
            out.write(',');
            out.write(Csv.quoted(column.text(row)));
        }
        out.write('\n');
    }
}
