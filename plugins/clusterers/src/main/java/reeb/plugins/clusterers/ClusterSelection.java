package reeb.plugins.clusterers;

import reeb.api.About;

/** Which clusters of a hierarchy are taken. */
public enum ClusterSelection {
    /** Those that have the largest sum of stabilities, none within another. */
    @About("The clusters that persist with the most rows over the widest range of densities.")
    EXCESS_OF_MASS,
    /** Those that do not split: many, small and alike. */
    @About("The clusters that do not split any further: more and smaller ones.")
    LEAF
}
