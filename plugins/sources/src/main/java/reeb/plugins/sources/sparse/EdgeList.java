package reeb.plugins.sources.sparse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.data.Table;
import reeb.delimited.files.BoundedLines;
import reeb.delimited.files.DataFile;
import reeb.delimited.files.TextStart;
import reeb.toolkit.tables.Refusal;

/**
 * Reads a graph: a line for each edge, {@code from to} or {@code from to weight}, in UTF-8. Gives an n x n sparse matrix of the
 * weights of the edges from each of n vertices, and their ids as the column {@code id}.
 *
 * <p>Words are parted by commas where a line has any, and may then hold spaces; else by spaces and tabs. Ids are numbers or
 * names. Whole numbers of up to nine digits are put in order where all ids are such; else vertices come as the file first names
 * them. Weights of edges that come several times are added up: without directions, from a to b and from b to a is the same edge.
 * An edge from a vertex to itself stands once, on the diagonal. Empty lines and lines that begin with {@code #} or {@code %} do
 * not count. O(edges) time and memory.
 *
 * @param file the edges
 * @param directed whether edges lead one way
 * @param header whether the first line names the columns
 */
@Named("edge-list")
@About("Reads a graph from a text of edges, 'from to' or 'from to weight' a line, compressed with gzip or not.")
public record EdgeList(
        @About("File to read.") String file,

        @About("Whether edges lead from the first vertex to the second alone.") @Default("false")
        boolean directed,

        @About("Whether the first line names the columns and is no edge.") @Default("false")
        boolean header)
        implements Source {
    /** The bytes by which some programs mark UTF-8, as characters. */
    private static final String MARK = "\u00ef\u00bb\u00bf";

    @Override
    public List<Path> inputs(Places places) {
        Path text = places.file(file);
        TextStart.require(text);
        return List.of(text);
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        Path path = inputs.getFirst();
        Vertices vertices = new Vertices(path);
        Entries entries = new Entries(path);
        try (Progress progress = run.progress("reading " + path.getFileName(), Files.size(path));
                InputStream input = new BufferedInputStream(DataFile.open(path, progress), 1 << 16)) {
            BoundedLines lines = new BoundedLines(path, input);
            read(lines, vertices, entries);
            lines.tellRounded(run);
            Vertices.Order order = vertices.order();
            SparseRows rows = entries.summed(order.numbers());
            Column ids = new Column.Texts("id", order.ids());
            return new Dataset(Points.of(rows), new Table(List.of(ids)), Optional.empty());
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
    }

    private void read(BoundedLines lines, Vertices vertices, Entries entries) throws IOException {
        boolean named = header;
        String mark = MARK;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String edge = line.get().startsWith(mark)
                    ? line.get().substring(mark.length()).strip()
                    : line.get().strip();
            mark = "";
            if (edge.isEmpty() || edge.startsWith("#") || edge.startsWith("%")) {
                continue;
            }
            if (!named) {
                add(words(edge), lines, vertices, entries);
            }
            named = false;
        }
    }

    private static String[] words(String edge) {
        String[] words = edge.indexOf(',') >= 0 ? edge.split(",", -1) : edge.split("\\s+");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].strip();
        }
        return words;
    }

    private void add(String[] words, BoundedLines lines, Vertices vertices, Entries entries) {
        if (words.length < 2 || words.length > 3 || words[0].isEmpty() || words[1].isEmpty()) {
            throw lines.refusal(
                    "expected two vertices, and perhaps a weight, parted by spaces, tabs or commas, but found %d words",
                    words.length);
        }
        int from = vertices.number(words[0]);
        int to = vertices.number(words[1]);
        double weight = words.length == 2
                ? 1
                : lines.value(words[2], "a weight; expected a finite number (set 'header' where it names a column)");
        entries.add(from, to, weight);
        if (!directed && from != to) {
            entries.add(to, from, weight);
        }
    }
}
