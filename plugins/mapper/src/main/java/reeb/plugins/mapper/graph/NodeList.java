package reeb.plugins.mapper.graph;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.Node;

/** The nodes that come of clustered patches: their clusters, and what the noise policy makes of the rest. */
public final class NodeList {
    private final List<ClusteredPatch> patches;
    private final List<List<Rows>> groups = new ArrayList<>();
    private final BitSet clustered;
    private final int rows;

    /**
     * Lists the clusters.
     *
     * @param rows how many there are in all
     * @param run this execution
     */
    public NodeList(List<ClusteredPatch> patches, int rows, Run run) {
        this.patches = patches;
        this.rows = rows;
        this.clustered = new BitSet(rows);
        for (ClusteredPatch patch : patches) {
            patch.clustered().forEach(position -> clustered.set(patch.rows().at(position)));
        }
        group(patches, run);
    }

    private void group(List<ClusteredPatch> labelled, Run run) {
        long members = labelled.stream().mapToLong(ClusteredPatch::inClusters).sum();
        MemorySegment room = run.memory(
                Integer.BYTES * members,
                String.format(
                        Locale.ROOT,
                        "the clusters of %,d rows in all patches; use a smaller overlap, or a cover of fewer patches",
                        members));
        groups.clear();
        long start = 0;
        for (ClusteredPatch patch : labelled) {
            long bytes = (long) Integer.BYTES * patch.inClusters();
            groups.add(new ArrayList<>(patch.clusters(room.asSlice(start, bytes))));
            start += bytes;
        }
    }

    /** Gives noise its place. */
    void settle(Noise policy, Points points, Run run) {
        switch (policy) {
            case DROP -> {}
            case SINGLETONS -> addSingletons();
            case NEAREST -> joinNearest(points, run);
            case GROUP -> addGroups();
        }
    }

    private void addSingletons() {
        BitSet placed = (BitSet) clustered.clone();
        for (int patch = 0; patch < patches.size(); patch++) {
            Rows rows = patches.get(patch).rows();
            for (int position : patches.get(patch).noise().toArray()) {
                if (!placed.get(rows.at(position))) {
                    placed.set(rows.at(position));
                    groups.get(patch).add(rows.pick(position));
                }
            }
        }
    }

    private void addGroups() {
        for (int patch = 0; patch < patches.size(); patch++) {
            int[] noise = patches.get(patch).noise().toArray();
            if (noise.length > 0) {
                groups.get(patch).add(patches.get(patch).rows().pick(noise));
            }
        }
    }

    private void joinNearest(Points points, Run run) {
        group(new Rescue(points, clustered).join(patches, run), run);
    }

    /** Lists the nodes, ordered by patch, then cluster. */
    public List<Node> nodes(Duplicates duplicates, Run run) {
        List<Node> nodes = new ArrayList<>();
        Set<Rows> seen = new HashSet<>();
        for (int patch = 0; patch < groups.size(); patch++) {
            for (int cluster = 0; cluster < groups.get(patch).size(); cluster++) {
                Rows members = groups.get(patch).get(cluster);
                if (duplicates != Duplicates.DROP || seen.add(members)) {
                    nodes.add(new Node(members, patch, cluster));
                }
            }
        }
        return duplicates == Duplicates.CONTAINED ? Containment.maximal(nodes, rows, run) : nodes;
    }

    /** Tells what became of each row. */
    public Ledger ledger() {
        byte[] fates = new byte[rows];
        Arrays.fill(fates, code(Fate.OUTSIDE));
        for (ClusteredPatch patch : patches) {
            if (patch.skipped()) {
                patch.rows().stream()
                        .filter(row -> fates[row] != code(Fate.NOISE))
                        .forEach(row -> fates[row] = code(Fate.SMALL_PATCH));
            }
            patch.noise().forEach(position -> fates[patch.rows().at(position)] = code(Fate.NOISE));
        }
        groups.forEach(patch -> patch.forEach(group -> group.stream().forEach(row -> fates[row] = code(Fate.RESCUED))));
        clustered.stream().forEach(row -> fates[row] = code(Fate.KEPT));
        return Ledger.ofCodes(fates);
    }

    private static byte code(Fate fate) {
        return (byte) fate.ordinal();
    }
}
