package reeb.plugins.gephi.edited;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads GEXF 1.1 to 1.3 as Gephi, Gephi Lite, graphology, networkx and Reeb write it.
 *
 * <p>Elements are known by their names without namespaces, since some writers give {@code viz} a wrong one.
 */
final class GexfReader {
    private final PlainXml xml;
    private final GraphFileBuilder graph;

    /** Nodes that have begun and not ended: the format allows nodes in nodes. */
    private final Deque<Open> open = new ArrayDeque<>();

    private boolean ofNodes;
    private boolean inEdge;
    private String declared = "";

    /** A node that has begun. */
    private static final class Open {
        private final String id;
        private final String label;
        private final Map<String, String> values = new HashMap<>();
        private double x = Double.NaN;
        private double y = Double.NaN;

        Open(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    GexfReader(Path path, PlainXml xml) {
        this.xml = xml;
        this.graph = new GraphFileBuilder(path);
    }

    GraphFile read() {
        while (xml.next()) {
            if (xml.begins()) {
                begin();
            } else {
                end();
            }
        }
        return graph.built();
    }

    private void begin() {
        switch (xml.name()) {
            case "attributes" -> ofNodes = xml.attribute("class").equals("node");
            case "attribute" -> declare();
            case "default" -> standard();
            case "node" -> open.push(new Open(xml.required("id"), xml.attribute("label")));
            case "attvalue" -> value();
            case "position" -> place();
            case "edge" -> {
                inEdge = true;
                graph.edge(xml.required("source"), xml.required("target"));
                graph.weight(xml.attribute("weight"));
            }
            default -> {}
        }
    }

    private void end() {
        if (xml.name().equals("edge")) {
            inEdge = false;
        } else if (xml.name().equals("node") && !open.isEmpty()) {
            Open node = open.pop();
            graph.node(node.id, node.label, node.x, node.y, node.values);
        }
    }

    private void declare() {
        declared = ofNodes ? xml.required("id") : "";
        if (ofNodes) {
            graph.column(declared, xml.attribute("title"), xml.attribute("type").toLowerCase(Locale.ROOT));
        }
    }

    private void standard() {
        if (!declared.isEmpty()) {
            graph.standard(declared, xml.text());
        }
    }

    private void value() {
        if (!open.isEmpty() && !inEdge) {
            // GEXF 1.1 says id for for.
            String column = xml.attribute("for").isEmpty() ? xml.attribute("id") : xml.attribute("for");
            open.element().values.put(column, xml.attribute("value"));
        }
    }

    private void place() {
        if (!open.isEmpty() && !inEdge) {
            open.element().x = xml.number(xml.attribute("x"), Double.NaN, "position x");
            open.element().y = xml.number(xml.attribute("y"), Double.NaN, "position y");
        }
    }
}
