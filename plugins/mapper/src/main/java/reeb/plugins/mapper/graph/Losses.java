package reeb.plugins.mapper.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.Ledger.Fate;

/**
 * Rows that are in no node, and what would keep them.
 *
 * @param ledger what became of the rows
 * @param cover that was used
 * @param patches of it
 * @param noise what became of rows that the clusterer left out
 */
record Losses(Ledger ledger, Cover cover, List<Rows> patches, Noise noise) {
    /** Fewer rows in a patch than this, on average, and any clusterer finds noise alone. */
    private static final int FEW_ROWS = 3;

    /** Warns where most rows are lost. The clusterer, fitted to these points, is asked what would help. */
    void warn(Clusterer clusterer, Points points, Run run) {
        if (ledger.covered() < ledger.rows() - ledger.covered()) {
            run.warn(() -> "More than half of the rows are in no node: " + ledger.summary() + ". "
                    + advice(clusterer, points, run));
        }
    }

    private String advice(Clusterer clusterer, Points points, Run run) {
        int lost = ledger.count(Fate.NOISE);
        int small = ledger.count(Fate.SMALL_PATCH);
        int outside = ledger.count(Fate.OUTSIDE);
        if (lost >= small && lost >= outside) {
            double rows = patches.stream().mapToInt(Rows::size).average().orElse(0);
            return rows < FEW_ROWS
                    ? String.format(
                            Locale.ROOT,
                            "A patch of the cover holds %.1f rows on average: use %s.",
                            rows,
                            cover.larger())
                    : againstNoise(clusterer.lessNoise(points, patches, run));
        }
        return small >= outside
                ? "Use " + cover.larger() + ", or set 'smallPatches' to 'cluster' or 'node'."
                : "Use a larger overlap, or wider limits of the cover.";
    }

    private String againstNoise(Optional<String> ofClusterer) {
        String policy = "'noise' as " + (noise == Noise.DROP ? "'nearest' or " : "")
                + "'singletons' keeps rows that are" + " noise.";
        return ofClusterer.map(advice -> advice + " " + policy).orElse(policy);
    }
}
