package reeb.plugins.embedders.pacmap;

import java.util.Arrays;
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
import reeb.kernels.neighbors.NeighborLens;
import reeb.plugins.embedders.graph.NearestGraph;
import reeb.plugins.embedders.map.Collapse;
import reeb.plugins.embedders.map.InitialMap;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.plugins.embedders.map.MapRows;
import reeb.plugins.embedders.map.Snapshots;
import reeb.plugins.embedders.map.TrueDistances;

/**
 * Maps rows so that neighbours lie together and the whole keeps its shape: pairwise controlled manifold approximation.
 *
 * <p>See Wang, Huang, Rudin and Shaposhnik, <i>Understanding How Dimension Reduction Tools Work: An Empirical Approach to
 * Deciphering t-SNE, UMAP, TriMap, and PaCMAP for Data Visualization</i>, JMLR, 2021. Pairs, losses, weights and steps are
 * those of the paper; middle partners may repeat. With {@code localDistance} the last phase follows Wang, Sun, Huang and Rudin,
 * <i>Dimension Reduction with Locally Adjusted Graphs</i>, AAAI 2025 (LocalMAP): far partners are drawn anew, every ten of 450
 * iterations, among the rows that lie within that distance in the map, and neighbours attract half of that distance over the root
 * of 1 + r^2 times as strongly. Rows that are all alike get the same place; of few rows at most half are taken
 * as neighbours. O(n iterations neighbors) after the neighbours. Reports the loss.
 *
 * @param neighbors nearest other rows of each row
 * @param dimensions axes of the map
 * @param midNearRatio middle partners for each neighbour
 * @param furtherRatio far partners for each neighbour
 * @param localDistance within which far partners are drawn in the last phase; absent for PaCMAP itself
 * @param iterations how long rows move
 * @param learningRate how far rows go
 * @param init where rows start
 * @param initialSpread standard deviation of its first column
 * @param metric distance between rows
 * @param search how neighbours are found
 * @param snapshots every how many iterations the map is kept
 */
@Named("pacmap")
@About("Maps rows so that neighbours lie together and the whole keeps its shape.")
public record Pacmap(
        @About("How many nearest other rows attract each row; default: 10.") @Range(min = 1)
        Optional<Integer> neighbors,

        @About("Axes of the map; 2 are fast, more are not.") @Default("2") @Range(min = 1, max = 1000)
        int dimensions,

        @About("How many rows at a middle distance attract at first, for each neighbour.")
        @Default("0.5")
        @Range(min = 0, max = 100)
        double midNearRatio,

        @About("How many far rows repel, for each neighbour.") @Default("2") @Range(min = 0, max = 100)
        double furtherRatio,

        @About(
                "Distance in the map within which far rows are drawn anew in the last phase, so that clusters that touch part:"
                        + " LocalMAP, whose authors take 10; absent: far rows stay, which is PaCMAP.")
        @Range(min = 0, aboveMin = true)
        Optional<Double> localDistance,

        @About("How often rows move: two ninths for a rough map, two to improve it, five for details.")
        @Default("450")
        @Range(min = 1, max = 1_000_000)
        int iterations,

        @About("How far rows go.") @Default("1") @Range(min = 0, aboveMin = true)
        double learningRate,

        @About("Where rows lie at first: a lens, whose first columns are taken.") @Default("pca")
        Lens init,

        @About("Standard deviation to which its first column is scaled; 0 leaves it as it is.")
        @Default("0.01")
        @Range(min = 0)
        double initialSpread,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search,

        @About("Keep the map every so many iterations, for films of how it came about; 0 keeps none.")
        @Default("0")
        @Range(min = 0)
        int snapshots)
        implements NeighborLens {
    /** Neighbours beyond those that are kept, since near ones are chosen by distances on the rows' own scales. */
    private static final int SPARE = 50;

    /** As many as the authors' program takes. With 23, as their paper gives for 70,000 rows, MNIST's classes part less well. */
    private static final int NEIGHBORS = 10;

    /** Checks that distances have scales. */
    public Pacmap {
        TrueDistances.require("pacmap", metric);
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        int rows = points.rows();
        LayoutObserver kept = Snapshots.of(snapshots, iterations, rows, dimensions, run);
        if (NearestGraph.constant(points)) {
            kept.observe(iterations, () -> new float[dimensions][rows]);
            return MapRows.origin(rows, dimensions);
        }
        int near = near(rows, run);
        int middle = (int) Math.round(near * midNearRatio);
        int far = (int) Math.min(Math.round(near * furtherRatio), rows - 1L - near);
        int candidates = Math.min(near + SPARE, rows - 1);
        PairChoice choice = new PairChoice(near, middle, far);
        choice.requireRoom(rows, run);
        NeighborGraph nearest = new NearestGraph(candidates + 1, metric, search).of(points, run);
        float[][] start = InitialMap.of(init, initialSpread, dimensions, points, run);
        for (int axis = 0; axis < dimensions; axis++) {
            start[axis] = Arrays.copyOf(start[axis], rows);
        }
        ChosenPairs pairs = choice.of(points, nearest, metric.fitted(points, run), run);
        PacmapLayout.Course course = new PacmapLayout.Course(iterations, learningRate, localDistance.map(pairs::local));
        return Collapse.checked(MapRows.of(PacmapLayout.of(pairs.listed(), start, course, kept, run)), 1, run);
    }

    private int near(int rows, Run run) {
        int wanted = neighbors.orElse(NEIGHBORS);
        int most = Math.max(1, (rows - 1) / 2);
        if (neighbors.isPresent() && wanted > most) {
            run.warn("neighbors: " + wanted + " of " + rows + " rows leave too few that repel; " + most + " are taken");
        }
        return Math.min(wanted, most);
    }
}
