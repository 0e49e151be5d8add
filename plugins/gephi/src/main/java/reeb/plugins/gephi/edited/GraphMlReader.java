package reeb.plugins.gephi.edited;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads GraphML as Gephi, networkx, igraph and Reeb write it.
 *
 * <p>Keys called {@code label, x} and {@code y} are the label and the place of a node, those called {@code size, r, g} and
 * {@code b} only draw it; but not those whose identifiers are of Reeb's columns. Nodes within nodes stand beside them.
 */
final class GraphMlReader {
    private static final Set<String> DRAWING = Set.of("label", "x", "y", "size", "r", "g", "b");

    private final PlainXml xml;
    private final GraphFileBuilder graph;

    /** Names of keys that draw, by their identifiers. */
    private final Map<String, String> drawing = new HashMap<>();

    /** Identifiers of keys that are weights of edges. */
    private final Set<String> weights = new HashSet<>();

    private boolean inEdge;
    private String node = "";
    private String declared = "";
    private Map<String, String> values = new HashMap<>();
    private Map<String, String> drawn = new HashMap<>();

    GraphMlReader(Path path, PlainXml xml) {
        this.xml = xml;
        this.graph = new GraphFileBuilder(path);
    }

    GraphFile read() {
        while (xml.next()) {
            if (xml.begins()) {
                begin();
            } else if (xml.name().equals("node")) {
                finish();
            } else if (xml.name().equals("edge")) {
                inEdge = false;
            }
        }
        return graph.built();
    }

    private void begin() {
        switch (xml.name()) {
            case "key" -> declare();
            case "default" -> standard();
            case "node" -> {
                finish();
                inEdge = false;
                node = xml.required("id");
            }
            case "edge" -> {
                finish();
                graph.edge(xml.required("source"), xml.required("target"));
                inEdge = true;
            }
            case "data" -> data();
            default -> {}
        }
    }

    private void declare() {
        declared = "";
        String of = xml.attribute("for");
        if (xml.attribute("attr.name").equals("weight") && (of.isEmpty() || of.equals("edge") || of.equals("all"))) {
            weights.add(xml.required("id"));
        }
        if (!of.isEmpty() && !of.equals("node") && !of.equals("all")) {
            return;
        }
        declared = xml.required("id");
        String name = xml.attribute("attr.name").isEmpty() ? declared : xml.attribute("attr.name");
        if (DRAWING.contains(name) && !WrittenColumns.hasOurId(declared, name)) {
            drawing.put(declared, name);
        } else {
            graph.column(declared, name, xml.attribute("attr.type").toLowerCase(Locale.ROOT));
        }
    }

    private void standard() {
        if (!declared.isEmpty() && !drawing.containsKey(declared)) {
            graph.standard(declared, xml.text());
        }
    }

    private void data() {
        String key = xml.attribute("key");
        if (inEdge && weights.contains(key)) {
            graph.weight(xml.text());
            return;
        }
        if (node.isEmpty()) {
            return;
        }
        String name = drawing.get(key);
        if (name == null) {
            values.put(key, xml.text());
        } else {
            drawn.put(name, xml.text());
        }
    }

    /** Ends the node that is open, if any: at its end, or where another begins within it. */
    private void finish() {
        if (!node.isEmpty()) {
            graph.node(node, drawn.getOrDefault("label", ""), place("x"), place("y"), values);
        }
        node = "";
        values = new HashMap<>();
        drawn = new HashMap<>();
    }

    private double place(String axis) {
        return xml.number(drawn.getOrDefault(axis, ""), Double.NaN, "position " + axis + " of node " + node);
    }
}
