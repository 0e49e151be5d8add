package reeb.kernels;

import java.util.Optional;

/**
 * How strongly rows of a map attract and repel each other.
 *
 * @param a of the curve 1 / (1 + a x^(2b))
 * @param b of the curve
 * @param repulsion gamma, how much repulsion counts against attraction
 * @param negatives rows that repel for each that attracts
 * @param density the local densities that the map shall have, if any
 */
public record UmapForces(float a, float b, float repulsion, int negatives, Optional<UmapDensity> density) {
    /**
     * Makes forces that heed no densities.
     *
     * @param a of the curve 1 / (1 + a x^(2b))
     * @param b of the curve
     * @param repulsion gamma, how much repulsion counts against attraction
     * @param negatives rows that repel for each that attracts
     */
    public UmapForces(float a, float b, float repulsion, int negatives) {
        this(a, b, repulsion, negatives, Optional.empty());
    }
}
