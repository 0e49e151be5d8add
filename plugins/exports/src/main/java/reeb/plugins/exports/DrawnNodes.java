package reeb.plugins.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import reeb.api.Layout;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.Diameters;
import reeb.toolkit.nodes.NodeAttributes;

/**
 * What files of graphs write of each node.
 *
 * @param network the graph and its rows
 * @param appearance colours, and positions where there are any
 * @param diameters the sizes of the nodes
 * @param attributes what is told of each node: basic, lens, columns, and in formats that Gephi reads back its number
 */
record DrawnNodes(Network network, Appearance appearance, Diameters diameters, List<Attribute> attributes) {
    static DrawnNodes of(
            Network network,
            Colour colour,
            Optional<String> label,
            Optional<Layout> layout,
            List<Double> sizes,
            Run run) {
        return new DrawnNodes(
                network,
                Appearance.of(network, colour, label, layout, run),
                Diameters.of(sizes, network.graph()),
                NodeAttributes.of(network).all());
    }

    /** The same, stretched until the nodes have room: for formats in which places have the unit of the sizes. */
    DrawnNodes inOneUnit() {
        return new DrawnNodes(network, appearance.stretched(diameters, network.graph()), diameters, attributes);
    }

    /** Writes the part of a text file that tells of the nodes. */
    interface NodeSection {
        void write(DrawnNodes nodes, Writer out, Lines lines) throws IOException;
    }

    /** Writes the part of a text file that tells of the edges. */
    interface EdgeSection {
        void write(MapperGraph graph, Writer out, Lines lines) throws IOException;
    }

    /** Writes a text file, the nodes before the edges, and closes it. */
    void write(OutputStream file, NodeSection nodes, EdgeSection edges, Run run) throws IOException {
        MapperGraph graph = network.graph();
        try (Writer out = Utf8.writer(file);
                Lines lines = new Lines(run.progress("writing the graph", size() + graph.edges()))) {
            nodes.write(this, out, lines);
            edges.write(graph, out, lines);
        }
    }

    int size() {
        return network.graph().nodes().size();
    }

    boolean placed() {
        return appearance.positions().isPresent();
    }

    String label(int node) {
        return appearance.label(node);
    }

    String diameter(int node) {
        return Numerals.rounded(diameters.of(network.graph().nodes().get(node)));
    }

    String colour(int node) {
        return Numerals.web(appearance.colour(node));
    }

    /** Gives a coordinate: 0 for x, 1 for y; zero where there are no positions. */
    String place(int node, int axis) {
        return appearance
                .positions()
                .map(positions -> Numerals.rounded(positions.at(node, axis)))
                .orElse("0.0");
    }

    /**
     * Names the attributes for a format that does not take all names: letters, digits and what the format joins words by,
     * each name once.
     *
     * @param taken names that the format gives a meaning of its own, in lower case
     */
    List<String> names(String join, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        List<String> names = new ArrayList<>();
        for (Attribute attribute : attributes) {
            String plain = attribute.title().replaceAll("[^A-Za-z0-9]+", join);
            String base = plain.matches("[A-Za-z].*") ? plain : "a" + plain;
            String name = base;
            for (int copy = 2; !used.add(name.toLowerCase(Locale.ROOT)); copy++) {
                name = base + copy;
            }
            names.add(name);
        }
        return names;
    }

    /** Gives a value of a node as the format writes it: texts through {@code quote}, numbers as they are. */
    String value(int attribute, int node, UnaryOperator<String> quote) {
        String value = attributes.get(attribute).of(node);
        return attributes.get(attribute).type().textual() ? quote.apply(value) : value;
    }
}
