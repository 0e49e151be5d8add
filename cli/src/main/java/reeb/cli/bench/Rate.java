package reeb.cli.bench;

/**
 * How fast something went.
 *
 * @param best operations or bytes per second of the best call
 * @param peak the most the machine did of them around any call
 * @param share the largest share of the peak around a call; never more than best / peak
 */
public record Rate(double best, double peak, double share) {}
