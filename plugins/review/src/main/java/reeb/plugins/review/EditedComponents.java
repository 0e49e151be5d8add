package reeb.plugins.review;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphTransform;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.toolkit.nodes.AddedColumns;
import reeb.toolkit.nodes.Modes;
import reeb.toolkit.review.Group;
import reeb.toolkit.review.Grouping;
import reeb.toolkit.review.Groups;
import reeb.toolkit.review.Journal;

/**
 * Tells of each node of a graph to which group of a reviewed graph most of its rows belong: its components as a person has
 * edited them in the explorer.
 *
 * <p>The journal is replayed on the components that there are now, as by {@link EditedGroups}. A row belongs to the component of
 * the first node, in the order of nodes, that holds it. Of groups that hold as many rows of a node, the first in the order of groups
 * is taken.
 *
 * @param file a journal, {@code edits.jsonl}; an empty one changes nothing
 * @param by the grouping that was reviewed, {@code GRAPH component}
 * @param labels the column of labels with which groups are compared
 * @param column what the nodes' column of groups is called; that of shares is called so with {@code -share} behind it
 */
@Named("edited-components")
@About(
        "Gives nodes the groups that a person has made of a graph's components in the explorer: the group of most of their rows, and its share.")
public record EditedComponents(
        @About(Replay.ABOUT_FILE) String file,

        @About(
                "What was reviewed, the name of the graph's step and 'component', such as 'graph component'; default: the one"
                        + " of these that the journal names last.")
        Optional<String> by,

        @About(Replay.ABOUT_LABELS) @ColumnNames Optional<String> labels,

        @About("What the nodes' column of groups is called; that of shares has '-share' behind it.") @Default("group")
        String column)
        implements GraphTransform {
    private static final String ENDING = " component";
    private static final String SHARE = "-share";

    @Override
    public List<Path> inputs(Places places) {
        return List.of(places.file(file, Journal.MOST_BYTES));
    }

    @Override
    public MapperGraph transform(Network network, List<Path> inputs, Run run) {
        Replay replay = new Replay(inputs.getFirst(), run);
        Grouping before = components(name(replay.journal()), network.graph(), network.data());
        Groups after = replay.on(before);
        replay.compare(labels, network.data(), before, after);
        return AddedColumns.to(network.graph(), "column", columns(network.graph(), after, before.numbers()));
    }

    /** Tells whether a grouping is one of a graph's components. */
    static boolean isOfGraph(String grouping) {
        return grouping.endsWith(ENDING);
    }

    private String name(Journal journal) {
        if (by.isPresent() && !isOfGraph(by.get())) {
            throw new InputException(
                    "by: '" + by.get() + "' is no review of a graph's components; they are called as the"
                            + " graph's step and 'component', such as 'graph component'");
        }
        List<String> found =
                journal.groupings().stream().filter(EditedComponents::isOfGraph).toList();
        Optional<String> name = by.or(() -> journal.current().filter(found::contains))
                .or(() -> found.stream().reduce((_, last) -> last));
        if (name.isEmpty() && !journal.groupings().isEmpty()) {
            throw new InputException("by: the journal is a review of " + String.join(", ", journal.groupings())
                    + ", and of no graph's components; use 'edited-groups' before the graph");
        }
        return name.orElse(ENDING.strip());
    }

    /** Numbers the components, and gives each row that of the first node that holds it. */
    static Grouping components(String name, MapperGraph graph, Dataset data) {
        int[] ofNodes = graph.components();
        int[] codes = new int[data.points().rows()];
        Arrays.fill(codes, -1);
        for (int node = 0; node < ofNodes.length; node++) {
            Rows rows = graph.nodes().get(node).rows();
            for (int at = 0; at < rows.size(); at++) {
                if (codes[rows.at(at)] < 0) {
                    codes[rows.at(at)] = ofNodes[node];
                }
            }
        }
        int count = Arrays.stream(ofNodes).max().orElse(-1) + 1;
        List<String> names =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        return new Grouping(name, data.numbers(Rows.first(codes.length)), names, codes);
    }

    private Column[] columns(MapperGraph graph, Groups groups, Rows numbers) {
        int[] places = groups.places(numbers);
        Modes modes = new Modes(groups.all().size(), row -> places[row]);
        int[] ofNodes = new int[graph.nodes().size()];
        double[] shares = new double[ofNodes.length];
        for (int node = 0; node < ofNodes.length; node++) {
            Node one = graph.nodes().get(node);
            Modes.Mode most = modes.of(one.rows());
            ofNodes[node] = most.code();
            shares[node] = most.code() < 0 ? Double.NaN : (double) most.count() / one.size();
        }
        return new Column[] {
            Categories.of(groups, Group::name).column(column, ofNodes), new Column.Numbers(column + SHARE, shares)
        };
    }
}
