package reeb.api.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What became of each row: in a node, or lost and why. */
public final class Ledger {
    /** What became of a row. */
    public enum Fate {
        /** In at least one node. */
        KEPT("in a node"),
        /** Noise to the clusterer, but given a node by the noise policy. */
        RESCUED("rescued from noise"),
        /** In at least one patch, and noise to the clusterer in each of them. */
        NOISE("lost as noise"),
        /** Only in patches too small to be clustered. */
        SMALL_PATCH("lost in patches too small to cluster"),
        /** In no patch of the cover. */
        OUTSIDE("outside the cover"),
        /** Only in nodes that were taken out of the graph. */
        REMOVED("removed with their nodes");

        private final String text;

        Fate(String text) {
            this.text = text;
        }

        /**
         * Tells whether a row of this fate is in no node.
         *
         * @return true where it is lost
         */
        public boolean lost() {
            return this == NOISE || this == SMALL_PATCH || this == OUTSIDE || this == REMOVED;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final List<Fate> FATES = List.of(Fate.values());

    private final byte[] fates;
    private final int[] counts;

    private Ledger(byte[] fates) {
        this.fates = fates;
        this.counts = new int[FATES.size()];
        for (byte fate : fates) {
            counts[Objects.checkIndex(fate, counts.length)]++;
        }
    }

    /**
     * Records what became of each row.
     *
     * @param fates one for each row
     * @return the ledger
     */
    public static Ledger of(List<Fate> fates) {
        byte[] codes = new byte[fates.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = (byte) fates.get(row).ordinal();
        }
        return new Ledger(codes);
    }

    /**
     * Reads a ledger from codes.
     *
     * @param codes what {@link #codes} gave
     * @return the ledger
     */
    public static Ledger ofCodes(byte[] codes) {
        return new Ledger(codes.clone());
    }

    /**
     * Gives the ledger as codes, for storing.
     *
     * @return for each row the ordinal of its fate
     */
    public byte[] codes() {
        return fates.clone();
    }

    /**
     * Counts all rows.
     *
     * @return n
     */
    public int rows() {
        return fates.length;
    }

    /**
     * Counts the rows of one fate.
     *
     * @param fate which
     * @return how many
     */
    public int count(Fate fate) {
        return counts[fate.ordinal()];
    }

    /**
     * Counts the rows in some node.
     *
     * @return kept and rescued rows
     */
    public int covered() {
        return count(Fate.KEPT) + count(Fate.RESCUED);
    }

    /**
     * Tells what became of a row.
     *
     * @param row from 0 to n - 1
     * @return its fate
     */
    public Fate fate(int row) {
        return FATES.get(fates[row]);
    }

    /**
     * Sums up in words, with every loss and its share.
     *
     * @return such as {@code 24,672 of 70,000 rows (35.2 %) are in some node; 45,328 (64.8 %) lost as noise}
     */
    public String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(share(covered(), "of %,d rows (%s) are in some node"));
        for (Fate fate : FATES) {
            if (fate != Fate.KEPT && count(fate) > 0) {
                parts.add(String.format(java.util.Locale.ROOT, "%,d (%s) %s", count(fate), percent(count(fate)), fate));
            }
        }
        return String.join("; ", parts);
    }

    private String share(int count, String words) {
        return String.format(java.util.Locale.ROOT, "%,d " + words, count, rows(), percent(count));
    }

    private String percent(int count) {
        return rows() == 0 ? "-" : String.format(java.util.Locale.ROOT, "%.1f %%", 100.0 * count / rows());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger ledger && Arrays.equals(fates, ledger.fates);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fates);
    }

    @Override
    public String toString() {
        return summary();
    }
}
