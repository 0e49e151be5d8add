package reeb.plugins.mapper;

import reeb.api.About;

/** What becomes of nodes with exactly the rows of an earlier node. */
public enum Duplicates {
    /** They stay, joined by an edge. */
    @About("Keep nodes with equal rows.")
    KEEP,
    /** Only the first stays. */
    @About("Keep only the first of nodes with equal rows.")
    DROP
}
