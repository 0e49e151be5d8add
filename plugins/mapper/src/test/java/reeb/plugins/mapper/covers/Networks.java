package reeb.plugins.mapper.covers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;

/** Graphs with their rows, for evaluators. */
public final class Networks {
    private Networks() {}

    public static Network of(MapperGraph graph, Points points, Column... columns) {
        return new Network(
                graph, new Dataset(points, new Table(List.of(columns)), Optional.empty()), "a test", Map.of());
    }

    /** Gives a figure of an evaluation. */
    public static double figure(Table table, String name) {
        return figures(table, name).getFirst();
    }

    /** Gives all values of a figure. */
    public static List<Double> figures(Table table, String name) {
        return ((Column.Numbers) table.column(name).orElseThrow()).all();
    }
}
