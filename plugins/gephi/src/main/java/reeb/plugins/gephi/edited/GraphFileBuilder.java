package reeb.plugins.gephi.edited;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeb.plugins.gephi.edited.GraphFile.FileColumn;
import reeb.plugins.gephi.edited.GraphFile.FileEdge;
import reeb.plugins.gephi.edited.GraphFile.FileNode;
import reeb.plugins.gephi.edited.GraphFile.Kind;

/** Collects what a file tells, in the order in which it tells it. */
final class GraphFileBuilder {
    private static final Set<String> FLOATING = Set.of("float", "double");

    /** What the formats call types of numbers of all digits, in the JDK's packages or in none. */
    private static final Set<String> EXACT = Set.of(
            "integer",
            "int",
            "long",
            "short",
            "byte",
            "bigdecimal",
            "biginteger",
            "java.math.bigdecimal",
            "java.math.biginteger");

    private final Path path;
    private final Map<String, FileColumn> columns = new LinkedHashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final List<FileNode> nodes = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String[]> ends = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    GraphFileBuilder(Path path) {
        this.path = path;
    }

    /**
     * Declares a column of nodes.
     *
     * @param title what it is called; the identifier where this is empty
     * @param type what the file calls its type, in lower case
     */
    void column(String id, String title, String type) {
        columns.put(id, new FileColumn(id, title.isEmpty() ? id : title, kind(type)));
    }

    private static Kind kind(String type) {
        if (EXACT.contains(type)) {
            return Kind.EXACT;
        }
        return FLOATING.contains(type) ? Kind.FLOATING : Kind.TEXT;
    }

    /** Sets the value of nodes that have no other. */
    void standard(String column, String value) {
        if (!value.isEmpty()) {
            defaults.put(column, value);
        }
    }

    /** Adds a node; values of columns that were not declared are left out. */
    void node(String id, String label, double x, double y, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(defaults);
        values.forEach((column, value) -> {
            if (columns.containsKey(column) && !value.isEmpty()) {
                all.put(column, value);
            }
        });
        indices.putIfAbsent(id, nodes.size());
        nodes.add(new FileNode(id, label, x, y, Map.copyOf(all)));
    }

    /** Adds an edge between identifiers of nodes, which may follow later. */
    void edge(String source, String target) {
        ends.add(new String[] {source, target});
        weights.add(Double.NaN);
    }

    /** Sets the weight of the last edge; one that is no number tells none. */
    void weight(String weight) {
        try {
            weights.set(weights.size() - 1, weight.isBlank() ? Double.NaN : Double.parseDouble(weight));
        } catch (NumberFormatException _) {
            weights.set(weights.size() - 1, Double.NaN);
        }
    }

    GraphFile built() {
        List<FileEdge> edges = new ArrayList<>();
        for (int edge = 0; edge < ends.size(); edge++) {
            Integer source = indices.get(ends.get(edge)[0]);
            Integer target = indices.get(ends.get(edge)[1]);
            if (source != null && target != null) {
                edges.add(new FileEdge(source, target, weights.get(edge)));
            }
        }
        return new GraphFile(path, List.copyOf(columns.values()), nodes, edges, ends.size() - edges.size());
    }
}
