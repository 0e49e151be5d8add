package reeb.plugins.embedders.tsne;

/** What becomes of rows with fewer edges than lambda, whose heavy edges the scaling would make light. */
public enum NegativeGamma {
    /** Their edges get equal weights. */
    CLAMP,
    /** Their heavy edges become light, as in the original program. */
    ALLOW,
    /** They are refused. */
    ERROR
}
