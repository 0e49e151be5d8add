package reeb.cli.bench;

/** What a benchmark computes in, for the most part. */
enum Precision {
    /** 32 bits. */
    SINGLE,
    /** 64 bits. */
    DOUBLE
}
