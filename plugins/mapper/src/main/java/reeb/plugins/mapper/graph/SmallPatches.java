package reeb.plugins.mapper.graph;

import reeb.api.About;

/** What becomes of patches with too few rows to be clustered. */
public enum SmallPatches {
    /** The clusterer gets them like all others. */
    @About("Give them to the clusterer like all others.")
    CLUSTER,
    /** Patches with fewer rows than the clusterer needs to find a cluster are left out. */
    @About("Leave out patches with fewer rows than the clusterer needs for a cluster, as KeplerMapper does.")
    SKIP,
    /** The clusterer gets those of two rows and more; a single row is a node. */
    @About("Make a patch of a single row a node, even where the clusterer would call it noise, as GUDHI does.")
    NODE
}
