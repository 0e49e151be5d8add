package reeb.plugins.embedders.tsne;

import java.util.List;
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
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.repulsion.Repulsion;
import reeb.plugins.embedders.map.InitialMap;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.plugins.embedders.map.MapModel;
import reeb.plugins.embedders.map.Placement;
import reeb.plugins.embedders.map.Snapshots;

/**
 * SG-t-SNE: a map of a sparse stochastic graph, by default of each row's nearest neighbours.
 *
 * <p>See Pitsianis, Iliopoulos, Floros and Sun, <i>Spaceland Embedding of Sparse Stochastic Graphs</i>, HPEC 2019. Weights
 * of a row are raised to the power that makes them sum to lambda, which evens them out; the descent is that of t-SNE. With
 * {@code optimisation.schedule: sgtsnepi}, {@code init: random} and their numbers, it is the original program's.
 *
 * <p>New rows can be placed on a map, each among its neighbours there.
 *
 * <p>Takes the neighbours' time, O(n k), and O(n k + grid) for each iteration; 16 bytes for each weight.
 *
 * @param lambda what the powers of a row's weights sum to; 1 leaves them as they are
 * @param neighbors of each row
 * @param perplexity effective neighbours of a row before the scaling; lambda by default
 * @param dimensions of the map
 * @param iterations of the whole descent; 350 by default, 1000 as the original
 * @param negativeGamma what becomes of rows with fewer edges than lambda
 * @param init where rows lie at first; where the points are a graph, a lens of its Laplacian eigenvectors
 * @param initialSpread standard deviation of its first axis
 * @param input what the points are
 * @param optimisation how the map is found
 * @param metric distance between rows
 * @param search how neighbours are found
 * @param snapshots every how many iterations the map is kept
 */
@Named("sg-t-sne")
@About("Draws a map of the rows' nearest neighbours, or of a graph, with evened weights (SG-t-SNE).")
public record SgTsne(
        @About(
                "What the powers of a row's weights sum to: the larger, the more alike they are; 1 leaves them as they are.")
        @Default("10")
        @Range(min = 1)
        double lambda,

        @About("Nearest neighbours of each row.") @Default("30") @Range(min = 1)
        int neighbors,

        @About("Effective neighbours of a row before its weights are evened; default: lambda.") @Range(min = 1)
        Optional<Double> perplexity,

        @About("Dimensions of the map.") @Default("2") @Range(min = 1, max = 3)
        int dimensions,

        @About("Iterations in all; default: 350, or 1000 as the original.") @Range(min = 1, max = 1_000_000)
        Optional<Integer> iterations,

        @About("What becomes of rows with fewer edges than lambda: equal weights (clamp), light edges for heavy ones"
                + " (allow), or an error.")
        @Default("clamp")
        NegativeGamma negativeGamma,

        @About(
                "Where rows lie at first: a lens, whose first columns are taken; of a graph, it sees the Laplacian eigenvectors.")
        @Default("pca")
        Lens init,

        @About("Standard deviation to which its first column is scaled; 0 leaves it as it is.")
        @Default("1e-4")
        @Range(min = 0)
        double initialSpread,

        @About("What the points are: features, or the weights of a graph's edges from each row.") @Default("points")
        SgInput input,

        @About("How the map is found.") @Default("{}") Optimisation optimisation,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search,

        @About("Keep the map every so many iterations, for films of how it came about; 0 keeps none.")
        @Default("0")
        @Range(min = 0)
        int snapshots)
        implements Lens, Trainable {
    /**
     * How the map is found.
     *
     * @param schedule how it descends
     * @param earlyIterations how many iterations exaggerate; 100 by default, 250 as the original
     * @param earlyExaggeration factor of the attraction in these
     * @param lateExaggeration factor of the attraction afterwards
     * @param learningRate for gradients without the factor 4; n by the exaggeration by default, 200 as the original
     * @param gridSpacing distance of the repulsion's nodes
     */
    public record Optimisation(
            @About("How it descends: with learning rates by the number of rows, or as the original program.")
            @Default("auto")
            @Named.Formerly("schedule")
            SgSchedule schedule,

            @About("Iterations that exaggerate; default: 100, or 250 as the original.")
            @Range(min = 0, max = 1_000_000)
            @Named.Formerly("earlyIterations")
            Optional<Integer> earlyIterations,

            @About("Factor of the attraction in the early iterations.")
            @Default("12")
            @Range(min = 1)
            @Named.Formerly("earlyExaggeration")
            double earlyExaggeration,

            @About("Factor of the attraction afterwards: above 1, such as 1.25, clusters are denser and farther apart.")
            @Default("1")
            @Range(min = 0, aboveMin = true)
            @Named.Formerly("lateExaggeration")
            double lateExaggeration,

            @About("Learning rate; default: rows divided by the exaggeration, or 200 as the original.")
            @Range(min = 0, aboveMin = true)
            @Named.Formerly("learningRate")
            Optional<Double> learningRate,

            @About(
                    "Largest distance of the nodes through which rows repel each other: 0.7 errs by 3 % and is faster, 0.35 by"
                            + " 0.25 % and slower; default: 0.4 (0.5 %), in one dimension 0.2. In three, 0.5, and where"
                            + " fewer nodes suffice, near rows repel each other directly.")
            @Range(min = 0.05)
            @Named.Formerly("gridSpacing")
            Optional<Double> gridSpacing) {}

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        Neighbors.requireRows(points.rows());
        int moves = schedule(points.rows()).iterations();
        LayoutObserver kept = Snapshots.of(snapshots, moves, points.rows(), dimensions, run);
        DirectedWeights edges = input == SgInput.GRAPH ? GraphWeights.of(points, run) : ofNeighbors(points, run);
        SparseWeights weights = JointWeights.of(Lambda.scale(edges, lambda, negativeGamma, run), run);
        Points start = input == SgInput.GRAPH ? GraphStart.of(weights, dimensions, run) : points;
        float[][] places = InitialMap.of(init, initialSpread, dimensions, start, run);
        return EmbeddedMap.of(weights, places, kept, connected -> descend(connected, run));
    }

    @Override
    public Model train(Dataset data, Run run) {
        Points points = data.points();
        return trained(Dataset.of(points), view(Dataset.of(points), run), run);
    }

    @Override
    public boolean resultSuffices() {
        return true;
    }

    @Override
    public Model trained(Dataset known, Points given, Run run) {
        return new MapModel(known.points(), given, metric, placement());
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return MapModel.restore(state, dimensions, metric, placement());
    }

    private Placement placement() {
        if (input == SgInput.GRAPH) {
            throw new InputException("input: new rows can't be placed on the map of a graph; only on one of points");
        }
        return new TsnePlacement(1, Repulsions.spacing(optimisation.gridSpacing(), dimensions, 1));
    }

    private DirectedWeights ofNeighbors(Points points, Run run) {
        int k = Neighbors.count(neighbors, points.rows(), run);
        NeighborGraph graph = run.neighbors(search, points, k, metric);
        List<Double> widths = Neighbors.perplexities(List.of(perplexity.orElse(lambda)), k, run);
        return Affinities.of(graph, Affinities.gaussian(widths), run);
    }

    private float[][] descend(EmbeddedMap.Start start, Run run) {
        int rows = start.weights().rows();
        Repulsion repulsion = Repulsions.of(rows, dimensions, 1, optimisation.gridSpacing(), GradientMethod.AUTO);
        float[][] map = new Descent(start.weights(), start.places(), 1, repulsion, run)
                .follow(schedule(rows), start.observer());
        Repulsions.report(repulsion, optimisation.gridSpacing(), run);
        return map;
    }

    private Schedule schedule(int rows) {
        boolean original = optimisation.schedule() == SgSchedule.SGTSNEPI;
        int all = iterations.orElse(original ? 1000 : 350);
        int early = Math.min(all, optimisation.earlyIterations().orElse(original ? 250 : 100) + (original ? 1 : 0));
        double earlyRate = optimisation.learningRate().orElse(original ? 200 : rows / optimisation.earlyExaggeration());
        double lateRate = optimisation.learningRate().orElse(original ? 200 : rows / optimisation.lateExaggeration());
        return new Schedule(
                List.of(
                        new Phase(early, optimisation.earlyExaggeration(), earlyRate, original ? 0.5 : 0.8),
                        new Phase(all - early, optimisation.lateExaggeration(), lateRate, 0.8)),
                original ? 0 : 0.01,
                original ? Float.MAX_VALUE : 5);
    }
}
