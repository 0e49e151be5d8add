package reeb.cli.bench.machine;

/** What a benchmark computes in, for the most part. */
public enum Precision {
    /** 32 bits. */
    SINGLE,
    /** 64 bits. */
    DOUBLE
}
