package reeb.plugins.mapper.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/** Lets rows that are in no cluster of any patch join the cluster of their nearest neighbour. */
final class Rescue {
    private final Points points;
    private final BitSet clustered;

    Rescue(Points points, BitSet clustered) {
        this.points = points;
        this.clustered = clustered;
    }

    /** Gives the patches with rescued rows in their clusters. O(noise x clustered x d) for each patch. */
    List<ClusteredPatch> join(List<ClusteredPatch> patches, Run run) {
        try (Progress progress = run.progress("rescuing noise", patches.size())) {
            return run.collect(patches.size(), number -> {
                ClusteredPatch joined = join(patches.get(number), progress);
                progress.advance(1);
                return joined;
            });
        }
    }

    private ClusteredPatch join(ClusteredPatch patch, Progress progress) {
        int[] clusteredHere = patch.clustered().toArray();
        int[] labels = patch.labels().toArray();
        patch.noise()
                .filter(position ->
                        clusteredHere.length > 0 && !clustered.get(patch.rows().at(position)))
                .forEach(position -> {
                    progress.advance(0);
                    labels[position] = patch.labels().at(nearest(patch.rows(), position, clusteredHere));
                });
        return new ClusteredPatch(patch.rows(), Labels.of(labels), patch.skipped());
    }

    /** Of several that are equally near, takes the one of the lowest values, so that the order of rows does not count. */
    private int nearest(Rows rows, int position, int[] candidates) {
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        double[] best = new double[points.columns()];
        points.copyRow(rows.at(position), from);
        int nearest = candidates[0];
        double least = Double.POSITIVE_INFINITY;
        for (int candidate : candidates) {
            points.copyRow(rows.at(candidate), to);
            double distance = squaredDistance(from, to);
            if (distance < least || (distance == least && Arrays.compare(to, best) < 0)) {
                least = distance;
                nearest = candidate;
                System.arraycopy(to, 0, best, 0, to.length);
            }
        }
        return nearest;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
