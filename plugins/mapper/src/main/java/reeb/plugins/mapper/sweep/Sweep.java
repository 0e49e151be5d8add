package reeb.plugins.mapper.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import reeb.api.Clusterer;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.covers.Cubes;
import reeb.plugins.mapper.graph.ClusteredPatch;
import reeb.plugins.mapper.graph.Clustering;
import reeb.plugins.mapper.graph.Duplicates;
import reeb.plugins.mapper.graph.Nerve;
import reeb.plugins.mapper.graph.NodeList;
import reeb.plugins.mapper.graph.SmallPatches;

/**
 * Builds the Mapper graph of every setting of a grid.
 *
 * <p>The rows within a radius are found once for all covers, and patches pick their own among them. Where they do not go
 * into memory, or all patches together have few pairs of rows, each patch searches by itself, as in the part {@code mapper}.
 */
final class Sweep {
    /** How many pairs of rows may be looked at for each pair of rows in a patch: distant ones are ruled out in little time. */
    private static final double MOST_PAIRS_FOR_ONE = 8;

    private final Points points;
    private final Points values;
    private final MapperSweep part;
    private final Metric metric;

    /**
     * Prepares to build.
     *
     * @param points n x d features
     * @param values n x k values of the lens
     * @param part the settings
     * @param metric that of the part, fitted
     */
    Sweep(Points points, Points values, MapperSweep part, Metric metric) {
        this.points = points;
        this.values = values;
        this.part = part;
        this.metric = metric;
    }

    /** Measures the graph of each setting, in the order of the grid; no graph is kept longer than that. */
    <T> List<T> measure(Function<MapperGraph, T> measure, Run run) {
        List<List<Rows>> covers = covers(run);
        List<List<T>> byEps = part.eps().stream()
                .map(eps -> measure(covers, eps, measure, run))
                .toList();
        return IntStream.range(0, covers.size() * byEps.size())
                .mapToObj(setting -> byEps.get(setting % byEps.size()).get(setting / byEps.size()))
                .toList();
    }

    private List<List<Rows>> covers(Run run) {
        List<List<Rows>> covers = new ArrayList<>();
        for (int resolution : part.resolutions()) {
            for (double overlap : part.overlaps()) {
                Cubes cubes = new Cubes(List.of(resolution), List.of(overlap), part.convention(), List.of());
                covers.add(cubes.patches(values, run.in("cover")));
            }
        }
        return covers;
    }

    private <T> List<T> measure(List<List<Rows>> covers, double eps, Function<MapperGraph, T> measure, Run run) {
        Optional<Neighborhoods> all = isWorthSharing(covers) ? neighborhoods(eps, run) : Optional.empty();
        if (all.isPresent()) {
            return measureShared(covers, all.get(), measure, run);
        }
        Clusterer alone = (rows, inner) -> {
            try (Progress progress = inner.progress("clustering a patch", rows.rows())) {
                return new PatchDbscan(metric.within(rows, eps, inner), part.minPoints(), progress)
                        .cluster(Rows.first(rows.rows()));
            }
        };
        Clustering clustering = new Clustering(points, alone, SmallPatches.CLUSTER);
        return covers.stream()
                .map(patches -> measure.apply(graph(clustering.cluster(patches, run), run)))
                .toList();
    }

    /** Compares all pairs of rows with those of all patches; small patches measure far fewer by themselves. */
    private boolean isWorthSharing(List<List<Rows>> covers) {
        double pairs = covers.stream()
                .flatMap(List::stream)
                .mapToDouble(patch -> (double) patch.size() * patch.size())
                .sum();
        return pairs * MOST_PAIRS_FOR_ONE >= (double) points.rows() * points.rows();
    }

    /** Finds the rows within a radius of each, or nothing where the memory does not hold them all. */
    private Optional<Neighborhoods> neighborhoods(double eps, Run run) {
        try {
            return Optional.of(metric.within(points, eps, run));
        } catch (InputException tooMany) {
            run.warn(String.format(
                    Locale.ROOT,
                    "The rows within %s of each other are not kept for all settings, so that each searches its"
                            + " patches, which takes longer: %s",
                    eps,
                    tooMany.getMessage()));
            return Optional.empty();
        }
    }

    /** Takes the finest covers first, whose many patches take the longest, so that no thread is left alone with them. */
    private <T> List<T> measureShared(
            List<List<Rows>> covers, Neighborhoods all, Function<MapperGraph, T> measure, Run run) {
        int patches = covers.stream().mapToInt(List::size).sum();
        try (Progress progress = run.progress("clustering", patches)) {
            return run.collect(
                            covers.size(),
                            piece -> measure.apply(
                                    graph(cluster(covers.get(covers.size() - 1 - piece), all, progress), run)))
                    .reversed();
        }
    }

    private List<ClusteredPatch> cluster(List<Rows> patches, Neighborhoods all, Progress progress) {
        PatchDbscan dbscan = new PatchDbscan(all, part.minPoints(), progress);
        List<ClusteredPatch> clustered = new ArrayList<>();
        for (Rows patch : patches) {
            clustered.add(new ClusteredPatch(patch, dbscan.cluster(patch), false));
            progress.advance(1);
        }
        return clustered;
    }

    private MapperGraph graph(List<ClusteredPatch> clustered, Run run) {
        NodeList list = new NodeList(clustered, points.rows(), run);
        List<Node> nodes = list.nodes(Duplicates.KEEP, run);
        int[] edges = new Nerve(nodes, points.rows(), 1, run).edges();
        return MapperGraph.of(nodes, edges, values, list.ledger());
    }
}
