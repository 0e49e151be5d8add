package reeb.toolkit.query;

/** What a query's comparisons ask. */
interface Asked {
    /** Tells whether there is a field of that name. */
    boolean knows(String name);

    /** Says that nothing has a name. */
    String unknown(String name);

    /** Makes a condition of a comparison whose field there is. */
    Condition condition(Comparison comparison);
}
