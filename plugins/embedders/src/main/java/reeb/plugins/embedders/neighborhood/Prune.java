package reeb.plugins.embedders.neighborhood;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

/**
 * Takes edges from a graph of neighbours: those that are not mutual, and a share of the longest ones. O(m log m) for m edges.
 *
 * <p>Edges that are as long as the longest that is kept are kept too, so that both directions of a pair share their fate.
 *
 * @param direction which edges are kept
 * @param longest share of the edges that is left out
 * @param values what the values of edges are
 */
@Named("prune")
@About("Leaves edges out of a graph of neighbours: those that are not mutual, and a share of the longest.")
public record Prune(
        @About("Which edges are kept, of a directed graph; of two directions the larger value stands.")
        @Default("directed")
        Direction direction,

        @About("What share of the edges is left out: the longest, or those of the least weight.")
        @Default("0")
        @Range(min = 0, max = 1)
        double longest,

        @About("What the values of edges are.") @Default("weights")
        EdgeValues values)
        implements Transform {
    /** What the values of edges are. */
    public enum EdgeValues {
        /** The larger, the longer. */
        DISTANCES,
        /** The larger, the nearer. */
        WEIGHTS
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Edges edges = Edges.of(data.points(), "prune");
        Edges joined = edges.joined(direction, Math::max);
        double[] sorted = joined.values();
        Arrays.sort(sorted);
        int kept = sorted.length - (int) Math.floor(longest * sorted.length);
        Edges left = joined.filtered(value -> kept > 0
                && (values == EdgeValues.DISTANCES
                        ? value <= sorted[kept - 1]
                        : value >= sorted[sorted.length - kept]));
        run.figure("edges", left.count());
        run.figure("edges left out", edges.count() - left.count());
        return left.toPoints(data.points().precision());
    }
}
