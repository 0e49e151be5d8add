package reeb.plugins.clusterers.communities;

import java.util.Arrays;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.kernels.communities.Leiden;
import reeb.kernels.communities.WeightedGraph;

/**
 * Communities of a graph of neighbours by the Leiden algorithm, as PhenoGraph and scanpy find them.
 *
 * <p>The points are the weights of a graph, such as {@code neighbors} gives; each community is connected, and no row would gain by moving
 * to another, if there are enough iterations. In a patch of Mapper's, the graph is the part of it between the patch's rows. Clusters are
 * numbered by their lowest row. Some O(m log n) for m edges and each iteration, by one thread.
 *
 * <p>See Traag, Waltman and van Eck, <i>From Louvain to Leiden: guaranteeing well-connected communities</i>, Scientific Reports 9, 2019.
 *
 * @param quality what good communities are
 * @param resolution above 1 for smaller communities by modularity; the least mean weight of pairs in the constant Potts model
 * @param iterations how often to go through all levels at most
 * @param restarts how often to begin
 * @param smallest rows of smaller communities are noise
 * @see Leiden
 */
@Named("leiden")
@About(
        "Finds communities of a graph of neighbours: groups of rows with more weight among them than to others (Leiden).")
public record LeidenClusters(
        @About("What good communities are.") @Default("modularity")
        Quality quality,

        @About("The larger, the smaller are communities.") @Default("1") @Range(min = 0)
        double resolution,

        @About("How often to refine communities on all levels at most; ends where nothing is gained.")
        @Default("10")
        @Range(min = 1)
        int iterations,

        @About("How often to begin anew, with rows in other orders; the best result counts.")
        @Default("1")
        @Range(min = 1)
        int restarts,

        @About("Rows of communities with fewer rows belong to none.") @Default("1") @Range(min = 1)
        int smallest)
        implements Clusterer {
    @Override
    public Labels cluster(Points points, Run run) {
        WeightedGraph graph = quality.of(WeightedGraph.of(points));
        int[] communities = Quality.best(graph, resolution, iterations, restarts, run);
        if (points.rows() > 0) {
            run.figure("modularity", graph.modularity(communities, 1));
        }
        return labels(communities);
    }

    /** Leaves small communities out and numbers the others anew. */
    private Labels labels(int[] communities) {
        int[] sizes = new int[Arrays.stream(communities).max().orElse(-1) + 1];
        for (int community : communities) {
            sizes[community]++;
        }
        int[] numbers = new int[sizes.length];
        int count = 0;
        for (int community = 0; community < sizes.length; community++) {
            numbers[community] = sizes[community] < smallest ? Labels.NOISE : count++;
        }
        return Labels.of(
                Arrays.stream(communities).map(community -> numbers[community]).toArray());
    }
}
