package reeb.plugins.gephi.edited;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.colour.Palette;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeAttributes;

/**
 * The names that nodes have after the edit.
 *
 * <p>Exporters label a node by what the user has chosen, by its name, or by its number and a category, and once by what its colour
 * showed; the file does not tell which, so it was what explains the most labels of the file. A label that it does not explain is a
 * name that somebody gave.
 */
final class NodeNames {
    private static final List<Colour.How> STATISTICS =
            List.of(Colour.How.MEAN, Colour.How.MEDIAN, Colour.How.MIN, Colour.How.MAX);

    private final Network network;
    private final List<Attribute> attributes;
    private final List<Edits.Kept> kept;

    NodeNames(Network network, NodeAttributes attributes, List<Edits.Kept> kept) {
        this.network = network;
        this.attributes = attributes.all();
        this.kept = kept;
    }

    /** Lists a name for each node; empty where it has none. */
    List<String> all() {
        IntFunction<String> written = written();
        return kept.stream().map(node -> name(node, written)).toList();
    }

    /** Gives the node its own name where its label is still what was written, else the label. */
    private String name(Edits.Kept node, IntFunction<String> written) {
        String label = node.told().label();
        Optional<Integer> same = node.numbers().stream()
                .filter(number -> Alike.values(label, written.apply(number)))
                .findFirst();
        if (same.isPresent()) {
            return own(same.get());
        }
        // Programs that find no label take the identifier.
        return Alike.texts(label, node.told().id()) ? "" : label;
    }

    private String own(int number) {
        return network.graph()
                .table()
                .column("name")
                .map(names -> names.text(number))
                .orElse("");
    }

    /** Finds what the labels show: what they usually do or an attribute or, where none explains all, a category of the rows. */
    private IntFunction<String> written() {
        List<IntFunction<String>> candidates = new ArrayList<>();
        attributes.stream()
                .filter(attribute -> attribute.type() == Attribute.Type.STRING)
                .forEach(attribute ->
                        candidates.add(named(number -> NodeLabels.numbered(number, attribute.of(number)))));
        attributes.forEach(attribute -> candidates.addAll(labels(attribute.values())));
        candidates.addAll(labels(Integer::toString));
        IntFunction<String> best = best(candidates);
        if (explained(best) == kept.size()) {
            return best;
        }
        network.data().table().columns().stream()
                .flatMap(column -> rarer(column).stream())
                .forEach(shown -> candidates.addAll(labels(shown)));
        return best(candidates);
    }

    /** Lists how labels can show a value: where it is missing the number of the node is shown, and once its size was. */
    private List<IntFunction<String>> labels(IntFunction<String> value) {
        IntFunction<String> sized = number -> value.apply(number).isEmpty()
                ? Integer.toString(network.graph().nodes().get(number).size())
                : value.apply(number);
        IntFunction<String> numbered =
                number -> value.apply(number).isEmpty() ? Integer.toString(number) : value.apply(number);
        return List.of(numbered, named(sized));
    }

    /** Shows the name of a node that has one. */
    private IntFunction<String> named(IntFunction<String> label) {
        return number -> own(number).isEmpty() ? label.apply(number) : own(number);
    }

    private IntFunction<String> best(List<IntFunction<String>> candidates) {
        // The first of equals.
        List<Long> scores = candidates.stream().map(this::explained).toList();
        return candidates.get(IntStream.range(0, scores.size())
                .boxed()
                .max(Comparator.comparing((Integer at) -> scores.get(at)).thenComparing(Comparator.reverseOrder()))
                .orElseThrow());
    }

    private long explained(IntFunction<String> written) {
        return kept.stream()
                .filter(node -> node.numbers().stream()
                        .anyMatch(number -> Alike.values(node.told().label(), written.apply(number))))
                .count();
    }

    /** Gives what colours by a column may show beside the attributes: other statistics of numbers, modes of all but categories. */
    private List<IntFunction<String>> rarer(Column column) {
        if (column.name().equals("size") || column.name().matches("lens \\d{1,3}")) {
            return List.of();
        }
        return switch (column) {
            case Column.Categories _ -> List.of();
            case Column.Texts _ -> List.of(shown(column, Colour.How.MODE, Colour.Spread.EVEN));
            case Column.Numbers _ ->
                Stream.concat(
                                Stream.of(shown(column, Colour.How.MODE, Colour.Spread.EVEN)),
                                STATISTICS.stream().map(how -> shown(column, how, Colour.Spread.QUARTILES)))
                        .toList();
        };
    }

    private IntFunction<String> shown(Column column, Colour.How how, Colour.Spread spread) {
        Colour colour = new Colour(Optional.of(column.name()), how, Palette.AUTO, spread);
        return colour.paint(network).values()::get;
    }
}
