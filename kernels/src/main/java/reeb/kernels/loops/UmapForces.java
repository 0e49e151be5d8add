package reeb.kernels.loops;

/**
 * How strongly rows of a map attract and repel each other.
 *
 * @param a of the curve 1 / (1 + a x^(2b))
 * @param b of the curve
 * @param repulsion gamma, how much repulsion counts against attraction
 * @param negatives rows that repel for each that attracts
 */
public record UmapForces(float a, float b, float repulsion, int negatives) {}
