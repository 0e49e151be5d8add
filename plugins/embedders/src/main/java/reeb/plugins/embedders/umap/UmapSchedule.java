package reeb.plugins.embedders.umap;

import java.util.Optional;
import reeb.plugins.embedders.map.LayoutObserver;

/**
 * How long and how fast the rows of a map move, what densities they keep, and who watches them.
 *
 * @param epochs in each the heaviest edges pull both of their ends twice, others more seldom; at least 1
 * @param learningRate how far rows go at first; falls with the cube of the time that is left, so that groups part quickly and
 *     neighbours settle slowly
 * @param seed of the rows that repel
 * @param density the local densities that the map shall have, if any
 * @param observer is shown the map, epoch by epoch
 */
public record UmapSchedule(
        int epochs, double learningRate, int seed, Optional<UmapDensity> density, LayoutObserver observer) {
    /**
     * Heeds no densities, and lets nobody watch.
     *
     * @param epochs how long
     * @param learningRate how fast
     * @param seed of the rows that repel
     */
    public UmapSchedule(int epochs, double learningRate, int seed) {
        this(epochs, learningRate, seed, Optional.empty(), LayoutObserver.NONE);
    }
}
