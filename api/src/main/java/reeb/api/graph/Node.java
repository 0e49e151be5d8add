package reeb.api.graph;

import reeb.api.data.Rows;

/**
 * A node of a Mapper graph: one cluster of one patch.
 *
 * @param rows its members, ascending
 * @param patch which patch of the cover, from 0 in the cover's order
 * @param cluster which cluster of the patch, from 0
 */
public record Node(Rows rows, int patch, int cluster) {
    /**
     * Counts the members.
     *
     * @return how many rows
     */
    public int size() {
        return rows.size();
    }
}
