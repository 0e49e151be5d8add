package reeb.plugins.mapper.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.covers.ConstantAxes;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.covers.Cubes;
import reeb.plugins.mapper.covers.FiniteValues;
import reeb.plugins.mapper.graph.LensValues;

/**
 * The Mapper graphs of all combinations of resolutions, overlaps and radii, each that of {@code mapper} with {@code cubes} and
 * {@code dbscan}: how large they are, how many rows they hold, and how stable they are.
 *
 * <p>A row for each combination, ordered by its columns <i>resolution</i>, <i>overlap</i> and <i>eps</i>: {@code nodes}, {@code edges},
 * {@code components}, {@code loops} (the first Betti number), {@code rows in nodes} and {@code lost as noise} (shares of the rows),
 * {@code largest node} (its rows), {@code stability}: how far the branches, components and loops of the graph move, as a
 * share of the range of the lens's first axis, when one parameter goes one step up or down its list, and {@code lasting
 * features}: how much of their lengths, likewise as a share, is sure to be in the next graph too. The first is the bottleneck
 * distance between the extended persistence diagrams of features of one kind, the largest of the four kinds, averaged over the
 * neighbouring combinations; 0 where nothing changes, missing where there are no neighbours. The second adds up what is left
 * of each feature's length when twice that distance is taken off, averaged over the same. The most stable combination is that
 * of the most lasting features, since a graph that shows nothing does not change either.
 *
 * <p>The rows within a radius are found once for all graphs: O(n^2 d) time for each radius at worst, and memory for them. Where
 * that does not suffice, or patches are so small that it is not worth while, each graph takes the time of {@code mapper}. See Carriere, Michel and Oudot, <i>Statistical Analysis and
 * Parameter Selection for Mapper</i>, Journal of Machine Learning Research 19, 2018.
 *
 * @param lens gives each row its filter values
 * @param resolutions intervals of each axis; kept in ascending order, each once
 * @param overlaps how much neighbouring intervals share; likewise
 * @param eps radii of neighbourhoods; likewise
 * @param minPoints rows in a core row's neighbourhood
 * @param metric distance between rows
 * @param convention where the intervals lie
 * @param coverage the least share of rows in nodes for the most stable setting
 */
@Named("mapper-sweep")
@About("Builds the Mapper graphs of a grid of resolutions, overlaps and radii, and tells how stable each of them is.")
public record MapperSweep(
        @About("What to look through: gives each row one or more filter values.")
        Lens lens,

        @About("Intervals of each axis.") @Default("[10, 20, 40]") @Range(min = 1, max = 1_000_000)
        List<Integer> resolutions,

        @About("How much neighbouring intervals share; see the convention.") @Default("[0.1, 0.3, 0.5]") @Range(min = 0)
        List<Double> overlaps,

        @About("Radii of neighbourhoods for dbscan, in the metric's unit.") @Range(min = 0, aboveMin = true)
        List<Double> eps,

        @About("Rows within the radius, itself included, that make a core row.") @Default("5") @Range(min = 1)
        int minPoints,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("Where the intervals lie and whether their ends belong to them; follows one of the known tools.")
        @Default("kepler")
        Convention convention,

        @About("The least share of rows in nodes for a setting to be named as the most stable.")
        @Default("0.5")
        @Range(min = 0, max = 1)
        double coverage)
        implements Evaluator {
    /** Checks that there are settings, and that the convention allows the overlaps. */
    public MapperSweep {
        resolutions = resolutions.stream().sorted().distinct().toList();
        overlaps = overlaps.stream().sorted().distinct().toList();
        eps = eps.stream().sorted().distinct().toList();
        if (resolutions.isEmpty() || overlaps.isEmpty() || eps.isEmpty()) {
            throw new InputException("resolutions, overlaps, eps: each must have at least one value");
        }
        new Cubes(resolutions, overlaps, convention, List.of());
    }

    @Override
    public Table evaluate(Dataset data, Run run) {
        Points values = values(data, run);
        List<SweptGraph> graphs = sweep(data.points(), values, run).measure(graph -> SweptGraph.of(graph, run), run);
        SweepGrid grid = new SweepGrid(resolutions, overlaps, eps);
        Stability stability = Stability.of(graphs, grid.steps(), range(values), run);
        tellMostStable(grid, graphs, stability, run);
        return table(grid.settings(), graphs, stability);
    }

    /**
     * Builds the graphs, all at a time.
     *
     * @param points n x d features
     * @param run this execution
     * @return the graph of each combination, ordered by resolution, overlap and eps
     */
    public List<MapperGraph> graphs(Points points, Run run) {
        return sweep(points, values(Dataset.of(points), run), run).measure(graph -> graph, run);
    }

    private Points values(Dataset data, Run run) {
        Points values = LensValues.of(lens, data, run);
        FiniteValues.require(values);
        ConstantAxes.warn(values, run);
        return values;
    }

    private Sweep sweep(Points points, Points values, Run run) {
        return new Sweep(points, values, this, metric.fitted(points, run));
    }

    private static double range(Points values) {
        double[] first = values.column(0);
        return Arrays.stream(first).max().orElse(0) - Arrays.stream(first).min().orElse(0);
    }

    private void tellMostStable(SweepGrid grid, List<SweptGraph> graphs, Stability stability, Run run) {
        if (graphs.stream().noneMatch(graph -> graph.covered() >= coverage)) {
            run.warn("No setting has a share of " + coverage + " of the rows in nodes, so that none is named as the"
                    + " most stable. Let eps reach farther, or take a smaller 'coverage'.");
        } else if (graphs.size() > 1) {
            stability
                    .best(setting -> graphs.get(setting).covered() >= coverage)
                    .ifPresentOrElse(
                            setting -> tell(grid.settings().get(setting), stability, setting, run),
                            () -> run.warn("No setting with enough rows in nodes has a branch, component or loop that"
                                    + " lasts from one setting to the next, so that none is named as the most stable."
                                    + " Take values that lie closer together."));
        }
    }

    private static void tell(SweepGrid.Setting setting, Stability stability, int number, Run run) {
        run.figure("most stable resolution", setting.resolution());
        run.figure("most stable overlap", setting.overlap());
        run.figure("most stable eps", setting.eps());
        run.figure("its stability", stability.distances()[number]);
        run.figure("its lasting features", stability.lasting()[number]);
    }

    private static Table table(List<SweepGrid.Setting> settings, List<SweptGraph> graphs, Stability stability) {
        return new Table(List.of(
                column("resolution", settings, SweepGrid.Setting::resolution),
                column("overlap", settings, SweepGrid.Setting::overlap),
                column("eps", settings, SweepGrid.Setting::eps),
                column("nodes", graphs, SweptGraph::nodes),
                column("edges", graphs, SweptGraph::edges),
                column("components", graphs, SweptGraph::components),
                column("loops", graphs, SweptGraph::loops),
                column("rows in nodes", graphs, SweptGraph::covered),
                column("lost as noise", graphs, SweptGraph::lostAsNoise),
                column("largest node", graphs, SweptGraph::largestNode),
                new Column.Numbers("stability", stability.distances()),
                new Column.Numbers("lasting features", stability.lasting())));
    }

    private static <T> Column.Numbers column(String name, List<T> rows, ToDoubleFunction<T> value) {
        return new Column.Numbers(name, rows.stream().mapToDouble(value).toArray());
    }
}
