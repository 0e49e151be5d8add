package reeb.plugins.mapper.graph;

import reeb.api.About;

/** What becomes of nodes whose rows are those of another node, or among them. */
public enum Duplicates {
    /** They stay, joined by an edge. */
    @About("Keep nodes with equal rows.")
    KEEP,
    /** Only the first stays. */
    @About("Keep only the first of nodes with equal rows, which merges them: no row and no edge is lost.")
    DROP,
    /** Only nodes stay whose rows are not all in another node, and the first of equal ones. */
    @About("Merge nodes into others that have all their rows, and nodes with equal rows into the first.")
    CONTAINED
}
