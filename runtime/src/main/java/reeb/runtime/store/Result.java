package reeb.runtime.store;

import java.util.Map;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;

/** What a step gave, as far as it is the step's own: a transform's points without the columns they came with. */
public sealed interface Result {
    /** A source's rows. */
    record Loaded(Dataset data) implements Result {}

    /** New features, lens values, or positions. */
    record Matrix(Points points) implements Result {}

    /** What a part has learned from rows, as arrays by name. */
    record Learned(Map<String, Points> state) implements Result {
        public Learned {
            state = Map.copyOf(state);
        }
    }

    /** Clusters of rows. */
    record Clusters(Labels labels) implements Result {}

    /** Nearest rows, shared by the steps that ask for them. */
    record Neighbors(NeighborGraph graph) implements Result {}

    /** What an evaluator measured. */
    record Figures(Table table) implements Result {}

    /** A graph. */
    record Graph(MapperGraph graph) implements Result {}

    /** Sums the result up in a few words. */
    default String summary() {
        return switch (this) {
            case Loaded loaded ->
                String.format(
                        java.util.Locale.ROOT,
                        "%,d rows x %,d features",
                        loaded.data().points().rows(),
                        loaded.data().points().columns());
            case Matrix matrix ->
                String.format(
                        java.util.Locale.ROOT,
                        "%,d x %,d values",
                        matrix.points().rows(),
                        matrix.points().columns());
            case Learned learned -> learned.state().size() + " arrays of a model";
            case Clusters clusters ->
                String.format(
                        java.util.Locale.ROOT,
                        "%,d clusters of %,d rows",
                        clusters.labels().clusters(),
                        clusters.labels().size());
            case Neighbors neighbors -> neighbors.graph().toString();
            case Figures figures -> figures.table().columns().size() + " figures";
            case Graph graph ->
                String.format(
                        java.util.Locale.ROOT,
                        "%,d nodes, %,d edges",
                        graph.graph().nodes().size(),
                        graph.graph().edges());
        };
    }
}
