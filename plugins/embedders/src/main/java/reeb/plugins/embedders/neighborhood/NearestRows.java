package reeb.plugins.embedders.neighborhood;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.graph.SmoothKnnDistances;
import reeb.plugins.embedders.tsne.NeighborWeights;

/**
 * The graph of neighbours, instead of the features: n x n sparse values, of which (i, j) is the distance of i's neighbour j, or the
 * weight of the edge from i to j. Rows keep their columns and images.
 *
 * <p>Distances are in double precision, with {@link NeighborGraph#COINCIDENT} for 0, and parts that take a metric read them as {@code
 * precomputed}. Weights are in single precision: {@code sg-t-sne} takes them as the input {@code graph}, {@code leiden} and {@code
 * layers} find their communities.
 *
 * <p>The fuzzy weights of the union are those of UMAP with k + 1 neighbours (McInnes, Healy and Melville, arXiv:1802.03426); those of
 * SG-t-SNE see Pitsianis and others, <i>Spaceland Embedding of Sparse Stochastic Graphs</i>, HPEC 2019; shared neighbours see Levine and
 * others, <i>Data-Driven Phenotypic Dissection of AML</i>, Cell 162, 2015. Takes the search and O(n k log k).
 *
 * @param k neighbours of each row
 * @param radius within which rows are neighbours, instead of k
 * @param direction which edges there are
 * @param weights what edges are given
 * @param lambda what the powers of a row's weights sum to, for SG-t-SNE's
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("neighbors")
@About(
        "Makes a graph of the rows' neighbours, as sparse n x n values: for embedders, communities, exports and prunings.")
public record NearestRows(
        @About("Nearest other rows of each row; default: 15, unless there is a radius.") @Range(min = 1)
        Optional<Integer> k,

        @About("Instead of k: all rows within this distance are neighbours.") @Range(min = 0)
        Optional<Double> radius,

        @About("Which edges there are.") @Default("union") Direction direction,

        @About("What edges are given.") Weighing weights,

        @About("For weights of SG-t-SNE: what the powers of a row's weights sum to, and their perplexity before.")
        @Default("10")
        @Range(min = 1)
        double lambda,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search)
        implements Transform {
    private static final int USUAL = 15;

    /** Bytes for an edge: as found, in order, both directions joined, and as rows. */
    private static final long BYTES_PER_NEIGHBOR = 80;

    /** Checks what no range says. */
    public NearestRows {
        if (k.isPresent() && radius.isPresent()) {
            throw new InputException(
                    "radius: neighbours are the k nearest or those within a radius; leave out one of both");
        }
        if (radius.isPresent() && (weights == Weighing.FUZZY || weights == Weighing.SG_T_SNE)) {
            throw new InputException(
                    "weights: those of UMAP and SG-t-SNE need the same number of neighbours of each row;"
                            + " take k instead of a radius, or distances or shared");
        }
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Points points = data.points();
        Edges edges = radius.isPresent() ? within(points, radius.get(), run) : nearest(points, run);
        Edges joined = edges.joined(direction, weights.joint());
        report(joined, run);
        return joined.toPoints(weights == Weighing.DISTANCES ? Points.Precision.DOUBLE : Points.Precision.SINGLE);
    }

    private Edges nearest(Points points, Run run) {
        int wanted = k.orElse(USUAL);
        int rows = points.rows();
        if (rows < 2) {
            return new Edges(new int[rows + 1], new int[0], new double[0]);
        }
        if (wanted >= rows) {
            run.warn("k: " + rows + " rows have only " + (rows - 1) + " others each, fewer than the " + wanted
                    + " that are asked for; all were taken");
        }
        int others = Math.min(wanted, rows - 1);
        run.reserve(
                BYTES_PER_NEIGHBOR * rows * others,
                "the graph of " + others + " neighbours of " + rows + " rows; take fewer of either");
        NeighborGraph graph = run.neighbors(search, points, others, metric);
        for (int row = 0; row < rows; row++) {
            requireFinite(row, graph.neighbor(row, others - 1), graph.distance(row, others - 1));
        }
        return switch (weights) {
            case DISTANCES -> stored(Edges.of(graph, graph.distances(), run));
            case FUZZY -> Edges.of(graph, fuzzy(graph, run), run);
            case SG_T_SNE -> Edges.of(graph, widened(NeighborWeights.of(graph, lambda, run)), run);
            case SHARED -> shared(Edges.of(graph, graph.distances(), run), run);
        };
    }

    private Edges within(Points points, double most, Run run) {
        Metric fitted = metric.fitted(points, run);
        Edges near = Edges.of(run.within(points, most, fitted));
        run.reserve(BYTES_PER_NEIGHBOR * near.count(), near.count() + " pairs within the radius; choose a smaller one");
        if (weights == Weighing.SHARED) {
            return shared(near, run);
        }
        return stored(near.measured(points, fitted, run));
    }

    private static void requireFinite(int row, int other, double distance) {
        if (!Double.isFinite(distance)) {
            throw new InputException("row " + row + " (counted from 0) has no finite distance to its neighbour, row "
                    + other + "; remove or replace values that are not finite");
        }
    }

    private static double[] fuzzy(NeighborGraph graph, Run run) {
        SmoothKnnDistances scales = SmoothKnnDistances.of(graph, 1, run);
        double[] strengths = new double[Math.multiplyExact(graph.rows(), graph.k())];
        run.chunks(graph.rows(), 1024, (first, end) -> {
            for (int row = first; row < end; row++) {
                for (int rank = 0; rank < graph.k(); rank++) {
                    strengths[row * graph.k() + rank] = (float) scales.strength(row, graph.distance(row, rank));
                }
            }
        });
        return strengths;
    }

    private static double[] widened(float[] weights) {
        double[] widened = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            widened[i] = weights[i];
        }
        return widened;
    }

    /** Gives edges without common neighbours a rounding, so that none is lost. */
    private static Edges shared(Edges edges, Run run) {
        return edges.valued(
                (row, other) -> {
                    int common = edges.common(row, other);
                    return (double) common / (edges.degree(row) + edges.degree(other) - common) + Math.ulp(1.0);
                },
                run);
    }

    private static Edges stored(Edges distances) {
        return distances.mapped(distance -> distance == 0 ? NeighborGraph.COINCIDENT : distance);
    }

    private static void report(Edges edges, Run run) {
        int alone = 0;
        for (int row = 0; row < edges.rows(); row++) {
            alone += edges.degree(row) == 0 ? 1 : 0;
        }
        run.figure("edges", edges.count());
        run.figure("rows without edges", alone);
    }
}
