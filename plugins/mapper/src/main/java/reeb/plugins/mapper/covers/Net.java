package reeb.plugins.mapper.covers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** Patches around rows, each around the first row that none before holds; so their centres lie apart and cover all. */
final class Net {
    /** Row numbers in all patches together, at four bytes each. */
    private static final long MOST_MEMBERS = 100_000_000;

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
        long members = 0;
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
                    members += patch.size();
                    requireRoom(members);
                }
            }
        }
        return patches;
    }

    private static void requireRoom(long members) {
        if (members > MOST_MEMBERS) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "cover: the patches would hold more than %,d rows in all; let them reach less far",
                    MOST_MEMBERS));
        }
    }
}
