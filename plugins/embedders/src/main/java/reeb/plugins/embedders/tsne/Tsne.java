package reeb.plugins.embedders.tsne;

import java.util.Collections;
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
 * t-SNE: a map in which rows are near each other that are in the data.
 *
 * <p>See van der Maaten and Hinton, <i>Visualizing Data using t-SNE</i>, JMLR, 2008. Weights of three times as many
 * neighbours as the perplexity (van der Maaten, <i>Accelerating t-SNE using Tree-Based Algorithms</i>, JMLR, 2014);
 * repulsion through a grid, in time linear in the rows; learning rate by the number of rows (Belkina et al., Nature
 * Communications, 2019); start from the principal components (Kobak and Berens, Nature Communications, 2019).
 *
 * <p>New rows can be placed on a map, each among its neighbours there.
 *
 * <p>Takes the neighbours' time, O(n k), and O(n k + grid) for each iteration; 16 bytes for each weight.
 *
 * @param perplexity effective neighbours of a row; of several, the mean of their weights is taken
 * @param dimensions of the map
 * @param iterations of the whole descent
 * @param degreesOfFreedom of the map's kernel (1 + r^2 / v)^-v
 * @param init where rows lie at first
 * @param initialSpread standard deviation of its first axis
 * @param optimisation how the map is found
 * @param metric distance between rows
 * @param search how neighbours are found
 * @param snapshots every how many iterations the map is kept
 */
@Named("t-sne")
@About("Draws a map in which rows are near each other that are in the data (t-SNE).")
public record Tsne(
        @About("Effective neighbours of a row; of a list, the mean of their weights is taken.")
        @Default("30")
        @Range(min = 1)
        List<Double> perplexity,

        @About("Dimensions of the map.") @Default("2") @Range(min = 1, max = 3)
        int dimensions,

        @About("Iterations in all.") @Default("750") @Range(min = 1, max = 1_000_000)
        int iterations,

        @About("Degrees of freedom of the map's kernel: below 1, clusters fall into finer ones; many make it Gaussian.")
        @Default("1")
        @Range(min = 0.1, max = 1000)
        double degreesOfFreedom,

        @About("Where rows lie at first: a lens, whose first columns are taken.") @Default("pca")
        Lens init,

        @About("Standard deviation to which its first column is scaled; 0 leaves it as it is.")
        @Default("1e-4")
        @Range(min = 0)
        double initialSpread,

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
     * @param earlyIterations how many iterations exaggerate
     * @param earlyExaggeration factor of the attraction in these
     * @param lateExaggeration factor of the attraction afterwards
     * @param learningRate for gradients without the factor 4; n by the exaggeration by default
     * @param gradient how the repulsion is computed
     * @param gridSpacing distance of the repulsion's nodes
     */
    public record Optimisation(
            @About("Iterations that exaggerate.")
            @Default("250")
            @Range(min = 0, max = 1_000_000)
            @Named.Formerly("earlyIterations")
            int earlyIterations,

            @About("Factor of the attraction in the early iterations.")
            @Default("12")
            @Range(min = 1)
            @Named.Formerly("earlyExaggeration")
            double earlyExaggeration,

            @About("Factor of the attraction afterwards: above 1, clusters are denser and farther apart.")
            @Default("1")
            @Range(min = 0, aboveMin = true)
            @Named.Formerly("lateExaggeration")
            double lateExaggeration,

            @About("Learning rate; default: rows divided by the exaggeration.")
            @Range(min = 0, aboveMin = true)
            @Named.Formerly("learningRate")
            Optional<Double> learningRate,

            @About(
                    "How rows repel each other: through a grid, from every pair (exact), or that where there are few rows.")
            @Default("auto")
            @Named.Formerly("gradient")
            GradientMethod gradient,

            @About(
                    "Largest distance of the grid's nodes: 0.7 errs by 3 % and is faster, 0.35 by 0.25 % and slower; default: 0.4"
                            + " (0.5 %), in one dimension 0.2. In three, 0.5, and where fewer nodes suffice, near rows repel each"
                            + " other directly.")
            @Range(min = 0.05)
            @Named.Formerly("gridSpacing")
            Optional<Double> gridSpacing) {}

    /** Neighbours of a row for each unit of perplexity. */
    private static final int NEIGHBORS = 3;

    /** Checks the perplexities. */
    public Tsne {
        perplexity = List.copyOf(perplexity);
        if (perplexity.isEmpty()) {
            throw new InputException("perplexity: needs at least one value");
        }
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        Neighbors.requireRows(points.rows());
        Schedule schedule = schedule(points.rows());
        LayoutObserver kept = Snapshots.of(snapshots, schedule.iterations(), points.rows(), dimensions, run);
        int k = (int) Math.min(points.rows() - 1.0, Math.ceil(NEIGHBORS * Collections.max(perplexity)));
        List<Double> widths = Neighbors.perplexities(perplexity, k, run);
        Repulsion repulsion = Repulsions.of(
                points.rows(), dimensions, degreesOfFreedom, optimisation.gridSpacing(), optimisation.gradient());
        NeighborGraph graph = run.neighbors(search, points, k, metric);
        SparseWeights weights = JointWeights.of(Affinities.of(graph, Affinities.gaussian(widths), run), run);
        float[][] places = InitialMap.of(init, initialSpread, dimensions, points, run);
        Points map = EmbeddedMap.of(
                weights,
                places,
                kept,
                start -> new Descent(start.weights(), start.places(), degreesOfFreedom, repulsion, run)
                        .follow(schedule, start.observer()));
        Repulsions.report(repulsion, optimisation.gridSpacing(), run);
        return map;
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
        return new TsnePlacement(
                degreesOfFreedom, Repulsions.spacing(optimisation.gridSpacing(), dimensions, degreesOfFreedom));
    }

    private Schedule schedule(int rows) {
        int early = Math.min(iterations, optimisation.earlyIterations());
        double earlyRate = optimisation.learningRate().orElse(rows / optimisation.earlyExaggeration());
        double lateRate = optimisation.learningRate().orElse(rows / optimisation.lateExaggeration());
        return new Schedule(
                List.of(
                        new Phase(early, optimisation.earlyExaggeration(), earlyRate, 0.8),
                        new Phase(iterations - early, optimisation.lateExaggeration(), lateRate, 0.8)),
                0.01,
                5);
    }
}
