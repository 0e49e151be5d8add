package reeb.plugins.mapper.graph;

import reeb.api.About;

/** What becomes of rows that the clusterer leaves as noise. */
public enum Noise {
    /** A noise row is in no node of its patch; it is lost where that holds in all its patches. */
    @About("Leave noise out: a row that is noise in all its patches is in no node.")
    DROP,
    /** A row that would be lost becomes a node of its own, one for each row and not for each patch: the first that has it. */
    @About("Make each row that would be lost a node of its own.")
    SINGLETONS,
    /**
     * A row that would be lost joins, in each patch where it is noise, the cluster of the nearest row that is in one: by the
     * Euclidean distance between features, and the one of the lowest values where several are as near, so that the order of
     * rows does not count. A patch without clusters has no place for it.
     */
    @About("Let each row that would be lost join the cluster of its nearest neighbour in the same patch.")
    NEAREST,
    /** All noise of a patch makes one node, the patch's last. */
    @About("Make all noise of a patch one node, as giotto-tda does.")
    GROUP
}
