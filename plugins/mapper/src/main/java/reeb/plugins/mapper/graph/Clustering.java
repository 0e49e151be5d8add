package reeb.plugins.mapper.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import reeb.api.Clusterer;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Selection;

/** Clusters each patch on its own. */
public final class Clustering {
    /** Of a row in a patch: its cluster. */
    private static final long BYTES_OF_MEMBER = Integer.BYTES;

    private final Points points;
    private final Clusterer clusterer;
    private final SmallPatches smallPatches;

    public Clustering(Points points, Clusterer clusterer, SmallPatches smallPatches) {
        this.points = points;
        this.clusterer = clusterer;
        this.smallPatches = smallPatches;
    }

    /**
     * Clusters all patches, the largest first, so that no thread is left alone with one at the end.
     *
     * <p>Those that hold a quarter of all memberships or more come one by one, since a clusterer has all threads to itself
     * only where patches do not share them.
     */
    public List<ClusteredPatch> cluster(List<Rows> patches, Run run) {
        long memberships = patches.stream().mapToLong(Rows::size).sum();
        run.reserve(
                BYTES_OF_MEMBER * memberships,
                String.format(
                        Locale.ROOT,
                        "the clusters of %,d rows in all patches; use a smaller overlap, or a cover of fewer patches",
                        memberships));
        return byOthers(patches, run).orElseGet(() -> here(patches, run));
    }

    /** Lets others work, if there are any, on all patches that need it. */
    private Optional<List<ClusteredPatch>> byOthers(List<Rows> patches, Run run) {
        List<Selection> selections = IntStream.range(0, patches.size())
                .filter(patch -> settled(patches.get(patch)).isEmpty())
                .mapToObj(patch -> selection(patch, patches.get(patch)))
                .toList();
        return run.labelsOfOthers(clusterer, points, selections).map(labels -> {
            Iterator<Labels> next = labels.iterator();
            List<ClusteredPatch> clustered = new ArrayList<>(patches.size());
            for (Rows rows : patches) {
                clustered.add(settled(rows).orElseGet(() -> new ClusteredPatch(rows, next.next(), false)));
            }
            return clustered;
        });
    }

    private List<ClusteredPatch> here(List<Rows> patches, Run run) {
        int[] order = largestFirst(patches);
        int alone = (int) IntStream.of(order).filter(isLarge(patches)).count();
        ClusteredPatch[] clustered = new ClusteredPatch[patches.size()];
        try (Progress progress = run.progress("clustering", patches.size())) {
            IntConsumer work = place -> {
                int patch = order[place];
                clustered[patch] = cluster(patch, patches.get(patch), run);
                progress.advance(1);
            };
            IntStream.range(0, alone).forEach(work);
            run.parallel(patches.size() - alone, piece -> work.accept(alone + piece));
        }
        return Arrays.asList(clustered);
    }

    private static int[] largestFirst(List<Rows> patches) {
        return IntStream.range(0, patches.size())
                .boxed()
                .sorted(Comparator.comparingInt(patch -> -patches.get(patch).size()))
                .mapToInt(patch -> patch)
                .toArray();
    }

    private static IntPredicate isLarge(List<Rows> patches) {
        long memberships = patches.stream().mapToLong(Rows::size).sum();
        return patch -> 4L * patches.get(patch).size() >= memberships;
    }

    private ClusteredPatch cluster(int patch, Rows rows, Run run) {
        return settled(rows)
                .orElseGet(
                        () -> new ClusteredPatch(rows, clusterer.cluster(points, selection(patch, rows), run), false));
    }

    private static Selection selection(int patch, Rows rows) {
        return new Selection("patch " + patch, rows);
    }

    /** Gives a patch that is too small for the clusterer to be asked. */
    private Optional<ClusteredPatch> settled(Rows rows) {
        return switch (smallPatches) {
            case CLUSTER -> Optional.empty();
            case SKIP ->
                rows.size() < clusterer.minimumRows()
                        ? Optional.of(new ClusteredPatch(rows, noise(rows.size()), true))
                        : Optional.empty();
            case NODE ->
                rows.size() == 1 ? Optional.of(new ClusteredPatch(rows, Labels.of(0), false)) : Optional.empty();
        };
    }

    private static Labels noise(int rows) {
        int[] labels = new int[rows];
        Arrays.fill(labels, Labels.NOISE);
        return Labels.of(labels);
    }
}
