package reeb.plugins.exports;

import java.util.List;
import java.util.stream.IntStream;
import reeb.toolkit.colour.NodeLabels;

/** Labels for formats whose readers take them for identifiers. */
final class UniqueIdentifiers {
    private UniqueIdentifiers() {}

    /** Makes each label one that no other node has: as they are where all differ, else with the node's number before each. */
    static List<String> of(List<String> labels) {
        return labels.stream().distinct().count() == labels.size()
                ? labels
                : IntStream.range(0, labels.size())
                        .mapToObj(node -> numbered(node, labels.get(node)))
                        .toList();
    }

    /** Puts the node's number before a label that does not begin with it, so that no two nodes share one. */
    static String numbered(int node, String label) {
        String number = Integer.toString(node);
        return label.equals(number) || label.startsWith(number + ":") ? label : NodeLabels.numbered(node, label);
    }
}
