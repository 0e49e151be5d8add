package reeb.model.known;

import java.util.List;

/**
 * What nearest known rows say of a row.
 *
 * @param node where it belongs: of the nodes of the group, that of the largest share; -1 where most is said for no node
 * @param group the group of the largest share; -1 where most is said for no node
 * @param confidence the share of the group, from above 0 to 1; not-a-number where there is none
 * @param shares of all nodes that were named, largest first, of equal ones the lower node first
 */
public record Vote(int node, int group, double confidence, List<Share> shares) {
    public Vote {
        shares = List.copyOf(shares);
    }

    /**
     * What is said for a node.
     *
     * @param node its number
     * @param share from above 0 to 1; those of all nodes, and of none, add up to 1
     */
    public record Share(int node, double share) {}
}
