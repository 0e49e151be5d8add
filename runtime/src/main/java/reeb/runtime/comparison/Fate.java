package reeb.runtime.comparison;

import java.util.Locale;

/** What became of nodes of a graph in another graph of the same rows. */
public enum Fate {
    /** One node holds at least half of all rows that it or the other holds. */
    STAYED,
    /** Nodes of which each has most of its rows in the same node. */
    JOINED,
    /** A node from which several have most of their rows. */
    SPLIT,
    /** Rows of both, but for the most part others; or joined and split at once. */
    MOVED,
    /** A node that has no counterpart in the first graph. */
    APPEARED,
    /** A node that has no counterpart in the second graph. */
    VANISHED;

    /** Gives the word. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
