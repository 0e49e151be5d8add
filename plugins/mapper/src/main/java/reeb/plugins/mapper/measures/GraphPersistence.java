package reeb.plugins.mapper.measures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphEvaluator;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.toolkit.tables.ColumnScale;
import reeb.toolkit.topology.ExtendedPersistence;
import reeb.toolkit.topology.PersistenceDiagram;
import reeb.toolkit.topology.PersistenceDiagram.Pair;

/**
 * Lists the branches, components and loops that a lens sees in a graph, a row each: {@code feature}, {@code dimension},
 * {@code birth}, {@code death} and {@code length}, in the lens's unit; of a lens of dates birth and death are dates.
 *
 * @param axis which axis of the lens, from 1; nodes have the mean of their rows
 * @see ExtendedPersistence
 */
@Named("extended-persistence")
@About("Lists the branches, components and loops of a graph with the lens values between which they reach.")
public record GraphPersistence(
        @About("Which axis of the lens, from 1; each node has the mean of its rows.") @Default("1") @Range(min = 1)
        int axis)
        implements GraphEvaluator {
    /** What a diagram tells of, and the dimension of its features. */
    private record Feature(String name, int dimension, Pair pair) {}

    @Override
    public Table evaluate(Network network, Run run) {
        ExtendedPersistence found = ExtendedPersistence.of(network.graph(), values(network.graph()), run);
        List<Feature> features = Stream.of(
                        features("downward branch", 0, found.ordinary()),
                        features("upward branch", 1, found.relative()),
                        features("component", 0, found.components()),
                        features("loop", 1, found.loops()))
                .flatMap(all -> all)
                .toList();
        double[] births =
                features.stream().mapToDouble(one -> one.pair().birth()).toArray();
        double[] deaths =
                features.stream().mapToDouble(one -> one.pair().death()).toArray();
        double[] lengths =
                features.stream().mapToDouble(one -> one.pair().length()).toArray();
        Scale scale =
                ColumnScale.of(network.graph().lens(), axis - 1, network.data().table());
        return new Table(List.of(
                Column.Categories.of(
                        "feature", features.stream().map(Feature::name).toList()),
                new Column.Numbers(
                        "dimension",
                        features.stream().mapToDouble(Feature::dimension).toArray()),
                new Column.Numbers("birth", scale, births),
                new Column.Numbers("death", scale, deaths),
                new Column.Numbers("length", lengths)));
    }

    private static Stream<Feature> features(String name, int dimension, PersistenceDiagram diagram) {
        return diagram.pairs().stream().map(pair -> new Feature(name, dimension, pair));
    }

    /** Gives the nodes their means on the axis, and refuses those that have no order. */
    public double[] values(MapperGraph graph) {
        if (axis > graph.lens().columns()) {
            throw new InputException("axis: the lens has " + graph.lens().columns() + " axes but axis " + axis
                    + " was asked for; they are numbered from 1");
        }
        double[] means = graph.lensMeans(axis - 1);
        if (!Arrays.stream(means).allMatch(Double::isFinite)) {
            throw new InputException("axis: some nodes have no finite mean on axis " + axis
                    + " of the lens, so that they have no order;" + " scale the rows, or take another axis");
        }
        return means;
    }
}
