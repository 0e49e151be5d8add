package reeb.cli.bench;

/**
 * What another tool takes for the same, measured elsewhere.
 *
 * @param tool its name and version, and what differs
 * @param seconds on two threads
 */
public record Peer(String tool, double seconds) {}
