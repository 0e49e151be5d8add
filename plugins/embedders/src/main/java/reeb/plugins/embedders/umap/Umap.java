package reeb.plugins.embedders.umap;

import java.util.Map;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.loops.UmapForces;
import reeb.plugins.embedders.graph.FuzzyGraph;
import reeb.plugins.embedders.graph.GivenGraph;
import reeb.plugins.embedders.graph.LocalRadii;
import reeb.plugins.embedders.graph.NearestGraph;
import reeb.plugins.embedders.graph.SmoothKnnDistances;
import reeb.plugins.embedders.map.Collapse;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.plugins.embedders.map.MapModel;
import reeb.plugins.embedders.map.MapRows;
import reeb.plugins.embedders.map.Placement;
import reeb.plugins.embedders.map.Snapshots;
import reeb.plugins.embedders.projection.RandomPositions;

/**
 * Maps rows so that neighbours lie together and groups apart.
 *
 * <p>See McInnes, Healy and Melville, <i>UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction</i>,
 * arXiv:1802.03426. Weights and curve are those of umap-learn; the layout follows the same forces, but in all rows at once
 * instead of edge by edge, so that it is the same for any number of threads, and with a rate that falls from 5 with the cube
 * of the time that is left, since that parts groups better. Fewer rows than neighbours are all taken as
 * neighbours; rows that are all alike get the same place. With a target, edges of the graph of neighbours are reweighed by it,
 * as umap-learn's supervised maps do. New rows can be placed on a map, each among its neighbours there. O(n neighbors epochs) after the neighbours.
 *
 * @param neighbors nearest rows of each row, itself included
 * @param dimensions axes of the map
 * @param minDist how near rows may come
 * @param spread scale of the map
 * @param epochs how long rows move
 * @param target a column of labels or numbers that the map heeds
 * @param density how much local densities count, lambda of densMAP
 * @param init where rows start
 * @param graph how the graph of neighbours is weighed
 * @param optimisation how rows find their places
 * @param metric distance between rows
 * @param search how neighbours are found
 * @param snapshots every how many epochs the map is kept
 */
@Named("umap")
@About("Maps rows so that neighbours lie together and groups apart.")
public record Umap(
        @About("How many nearest rows count for each row, itself included: fewer show detail, more the whole.")
        @Default("15")
        @Range(min = 2)
        int neighbors,

        @About("Axes of the map; 2 are fast, more are not.") @Default("2") @Range(min = 1, max = 1000)
        int dimensions,

        @About("How near rows may come in the map, at most the spread.") @Default("0.1") @Range(min = 0)
        double minDist,

        @About("Scale of the map.") @Default("1") @Range(min = 0, aboveMin = true)
        double spread,

        @About("How long rows move; default: 500 up to 10,000 rows, 300 for more.") @Range(min = 1, max = 1_000_000)
        Optional<Integer> epochs,

        @About("A column that the map heeds beside the features: rows with other labels, or far numbers, go apart;"
                + " missing values, and -1 among labels or numbers of classes, are unknown. Needs a step of its own.")
        @ColumnNames
        Optional<String> target,

        @About("How much the map keeps what is dense dense and what is sparse sparse (densMAP); 0 not at all, 2 well.")
        @Default("0")
        @Range(min = 0)
        double density,

        @About("A lens whose first axes are where rows start; default: the spectrum of the graph of neighbours.")
        Optional<Lens> init,

        @About("How the graph of neighbours is weighed.") @Default("{}")
        Graph graph,

        @About("How rows find their places.") @Default("{}") Optimisation optimisation,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search,

        @About("Keep the map every so many epochs, for films of how it came about; 0 keeps none.")
        @Default("0")
        @Range(min = 0)
        int snapshots)
        implements Lens, Trainable {
    /**
     * How the graph of neighbours is weighed.
     *
     * @param localConnectivity neighbours that belong to a row in full
     * @param setOperationMix 1 joins rows where either, 0 where each sees the other
     * @param targetWeight how much the target counts against positions
     * @param given whether the points are the weights of a graph
     */
    public record Graph(
            @About("How many distinct neighbours belong to a row in full; may lie between whole numbers.")
            @Default("1")
            @Range(min = 0)
            @Named.Formerly("localConnectivity")
            double localConnectivity,

            @About("1 joins rows where either is the other's neighbour, 0 where both are; between, a mixture.")
            @Default("1")
            @Range(min = 0, max = 1)
            @Named.Formerly("setOperationMix")
            double setOperationMix,

            @About("How much the target counts against the features, from 0 to 1.")
            @Default("0.5")
            @Range(min = 0, max = 1)
            @Named.Formerly("targetWeight")
            double targetWeight,

            @About("Whether the points are the ready weights of a graph, such as neighbors gives, instead of features.")
            @Default("false")
            boolean given) {}

    /**
     * How rows find their places.
     *
     * @param repulsion how much rows keep apart
     * @param negativeSamples rows that repel for each that attracts
     * @param learningRate how far rows go at first
     * @param densityShare the last part of the epochs, in which local densities count
     */
    public record Optimisation(
            @About("How much rows that are no neighbours keep apart, against how much neighbours attract.")
            @Default("1")
            @Range(min = 0)
            @Named.Formerly("repulsion")
            double repulsion,

            @About("How many rows repel a row for each neighbour that attracts it.")
            @Default("5")
            @Range(min = 0, max = 1000)
            @Named.Formerly("negativeSamples")
            int negativeSamples,

            @About("How far rows go at first; falls with the cube of the time that is left.")
            @Default("5")
            @Range(min = 0, aboveMin = true)
            @Named.Formerly("learningRate")
            double learningRate,

            @About("The share of the epochs, the last ones, in which density counts.")
            @Default("0.3")
            @Range(min = 0, max = 1)
            @Named.Formerly("densityShare")
            double densityShare) {}

    private static final int FEW_ROWS = 10_000;
    private static final int EPOCHS_OF_FEW = 500;
    private static final int EPOCHS_OF_MANY = 300;

    /** Checks what no range says. */
    public Umap {
        if (minDist > spread) {
            throw new InputException("minDist: must be at most the spread, " + spread + ", but is " + minDist);
        }
        if (graph.given() && density > 0) {
            throw new InputException(
                    "density: needs distances between rows, which the weights of a graph do not tell; take"
                            + " features, or a graph of distances with the metric precomputed");
        }
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        Optional<Target> heeded = target.map(name -> Target.of(data, name, run));
        LayoutObserver kept = Snapshots.of(snapshots, epochs(points.rows()), points.rows(), dimensions, run);
        if (NearestGraph.constant(points)) {
            kept.observe(epochs(points.rows()), () -> new float[dimensions][points.rows()]);
            return Points.of(points.rows(), dimensions, new float[MapRows.room(points.rows(), dimensions)]);
        }
        Optional<NeighborGraph> nearest = graph.given()
                ? Optional.empty()
                : Optional.of(new NearestGraph(neighbors, metric, search).of(points, run));
        SparseGraph joined = nearest.map(found -> joined(found, run)).orElseGet(() -> GivenGraph.of(points));
        int k = nearest.map(NeighborGraph::k).orElse(neighbors - 1);
        SparseGraph weighed = heeded.map(values -> values.bend(joined, k, graph.targetWeight(), run))
                .orElse(joined);
        float[][] start = new UmapStart(init, dimensions).of(graph.given() ? parts(points, run) : points, weighed, run);
        UmapSchedule schedule = new UmapSchedule(
                epochs(points.rows()),
                optimisation.learningRate(),
                run.random("layout").nextInt(),
                nearest.flatMap(found -> densities(found, weighed, run)),
                kept);
        return Collapse.checked(MapRows.of(UmapLayout.of(weighed, forces(), schedule, start, run)), spread, run);
    }

    private SparseGraph joined(NeighborGraph nearest, Run run) {
        SmoothKnnDistances scales = SmoothKnnDistances.of(nearest, graph.localConnectivity(), run);
        return FuzzyGraph.of(nearest, scales, graph.setOperationMix(), run);
    }

    /** Where the parts of a graph lie, which has no features that tell: at random; a lens sees the graph itself. */
    private Points parts(Points points, Run run) {
        return init.isPresent()
                ? points
                : new RandomPositions(dimensions)
                        .view(Dataset.of(Points.of(points.rows(), 0, new float[0])), run.in("places of parts"));
    }

    @Override
    public Model train(Dataset data, Run run) {
        return trained(data, view(data, run), run);
    }

    @Override
    public boolean resultSuffices() {
        return true;
    }

    @Override
    public Model trained(Dataset known, Points given, Run run) {
        return new MapModel(known.points(), given, metric, placement(given.rows()));
    }

    @Override
    public Model restore(Map<String, Points> state) {
        Points map = state.getOrDefault("map", Points.of(0, dimensions, new float[0]));
        return MapModel.restore(state, dimensions, metric, placement(map.rows()));
    }

    private Placement placement(int rows) {
        if (graph.given()) {
            throw new InputException(
                    "graph.given: new rows can't be placed on the map of a graph; only on one of points");
        }
        return new UmapPlacement(
                neighbors - 1, graph.localConnectivity(), forces(), epochs(rows), optimisation.learningRate());
    }

    private int epochs(int rows) {
        return epochs.orElse(rows <= FEW_ROWS ? EPOCHS_OF_FEW : EPOCHS_OF_MANY);
    }

    private Optional<UmapDensity> densities(NeighborGraph nearest, SparseGraph weighed, Run run) {
        if (density == 0) {
            return Optional.empty();
        }
        SparseGraph distances = FuzzyGraph.of(nearest, (_, distance) -> distance, Math::max, run);
        return Optional.of(new UmapDensity(LocalRadii.of(weighed, distances), density, optimisation.densityShare()));
    }

    private UmapForces forces() {
        CurveFit curve = CurveFit.of(minDist, spread);
        return new UmapForces(
                (float) curve.a(), (float) curve.b(), (float) optimisation.repulsion(), optimisation.negativeSamples());
    }
}
