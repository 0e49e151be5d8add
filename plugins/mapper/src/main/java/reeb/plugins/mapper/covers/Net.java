package reeb.plugins.mapper.covers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/** Patches around rows, each around the first row that none before holds; so their centres lie apart and cover all. */
final class Net {
    /** Of a patch without its rows: a list of them, its array's head and its place in the list of patches. */
    private static final long BYTES_OF_PATCH = 64;

    private static final String PURPOSE = "the rows of all patches; let them reach less far";

    private final Points values;
    private final Metric metric;

    Net(Points values, Metric metric) {
        this.values = values;
        this.metric = metric;
    }

    /**
     * Collects the patches, given which rows belong to a centre by their distances from it.
     *
     * <p>The centre's own distance is below all others, so that it is in its patch whatever the metric.
     */
    List<Rows> patches(Function<double[], Rows> membersOf, Run run) {
        BitSet covered = new BitSet(values.rows());
        List<Rows> patches = new ArrayList<>();
        double[] distances = new double[values.rows()];
        GrowingMemory memory = new GrowingMemory(run, PURPOSE);
        try (Progress progress = run.progress("covering", values.rows())) {
            for (int row = 0; row < distances.length; row++) {
                progress.advance(1);
                if (!covered.get(row)) {
                    metric.distances(values, row, distances);
                    distances[row] = Double.NEGATIVE_INFINITY;
                    Rows patch = membersOf.apply(distances);
                    memory.take(BYTES_OF_PATCH + (long) Integer.BYTES * patch.size());
                    patch.stream().forEach(covered::set);
                    patches.add(patch);
                }
            }
        }
        return patches;
    }
}
