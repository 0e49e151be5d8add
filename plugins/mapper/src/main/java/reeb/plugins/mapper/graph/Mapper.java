package reeb.plugins.mapper.graph;

import java.util.List;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.GraphBuilder;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.api.problem.WrongResultException;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.covers.FiniteValues;

/**
 * Looks at points through a lens, covers what it shows with overlapping patches, clusters the points of each patch, and joins
 * clusters that share points.
 *
 * <p>See Singh, Memoli and Carlsson, <i>Topological Methods for the Analysis of High Dimensional Data Sets and 3D Object
 * Recognition</i>, SPBG 2007. {@link Convention} tells which settings give the graphs of which other tool.
 *
 * @param lens gives each row its filter values
 * @param cover patches of filter values
 * @param clusterer groups the rows of a patch by their features
 * @param noise what becomes of rows that the clusterer leaves out
 * @param smallPatches what becomes of patches with too few rows to be clustered
 * @param duplicates what becomes of nodes whose rows are those of another node, or among them
 * @param minIntersection how many rows two nodes share for an edge
 */
@Named("mapper")
@About(
        "Draws the shape of the points as a graph: nodes are clusters of overlapping patches, edges join those with common rows.")
public record Mapper(
        @About("What to look through: gives each row one or more filter values.")
        Lens lens,

        @About("How to cover the filter values with overlapping patches.") @Default("cubes")
        Cover cover,

        @About("How to group the rows of a patch, by their features; default: dbscan with an estimated radius.")
        @Default("dbscan")
        Clusterer clusterer,

        @About("What becomes of rows that the clusterer leaves as noise.") @Default("drop")
        Noise noise,

        @About("What becomes of patches with too few rows to be clustered.") @Default("cluster")
        SmallPatches smallPatches,

        @About("What becomes of nodes whose rows are those of another node, or among them.") @Default("keep")
        Duplicates duplicates,

        @About("Rows that two nodes must share to be joined.") @Default("1") @Range(min = 1)
        int minIntersection)
        implements GraphBuilder {
    /** Of a row, whatever the cover: what became of it, twice while that is written down. */
    private static final long BYTES_OF_ROW = 2;

    @Override
    public MapperGraph build(Dataset data, Run run) {
        Points points = data.points();
        Points values = LensValues.of(lens, data, run);
        FiniteValues.require(values);
        run.reserve(
                BYTES_OF_ROW * points.rows(),
                "what became of each of " + points.rows() + " rows; take a sample of the rows");
        List<Rows> patches = patches(cover.fitted(points, values, run), values, run);
        Clusterer fitted = clusterer.fitted(points, patches, run);
        Clustering clustering = new Clustering(points, fitted, smallPatches);
        NodeList list = new NodeList(clustering.cluster(patches, run), points.rows(), run);
        list.settle(noise, points, run);
        List<Node> nodes = list.nodes(duplicates, run);
        Ledger ledger = list.ledger();
        new Losses(ledger, cover, patches, noise).warn(fitted, points, run);
        int[] edges = new Nerve(nodes, points.rows(), minIntersection, run).edges();
        return MapperGraph.of(nodes, edges, minIntersection, values, ledger);
    }

    /** Covers the values, and looks that no patch has rows that are not there. O(memberships). */
    private static List<Rows> patches(Cover fitted, Points values, Run run) {
        List<Rows> patches = WrongResultException.due(fitted.cover(values, run.in("cover")), fitted);
        for (Rows patch : patches) {
            Rows rows = WrongResultException.due(patch, fitted);
            rows.stream()
                    .filter(row -> row < 0 || row >= values.rows())
                    .findAny()
                    .ifPresent(row -> {
                        throw new WrongResultException(
                                fitted,
                                "it gave a patch with row " + row + " where there are " + values.rows() + " rows");
                    });
        }
        return patches;
    }
}
