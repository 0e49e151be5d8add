package reeb.kernels.graphs;

import java.util.ArrayList;
import java.util.List;
import reeb.kernels.Samples;

/** The friendships of Zachary, <i>An Information Flow Model for Conflict and Fission in Small Groups</i>, 1977. */
public final class KarateClub {
    public static final int MEMBERS = 34;

    /** For each member, from the second on, the earlier members who are friends with it. */
    private static final int[][] EARLIER_FRIENDS = {
        {0},
        {0, 1},
        {0, 1, 2},
        {0},
        {0},
        {0, 4, 5},
        {0, 1, 2, 3},
        {0, 2},
        {2},
        {0, 4, 5},
        {0},
        {0, 3},
        {0, 1, 2, 3},
        {},
        {},
        {5, 6},
        {0, 1},
        {},
        {0, 1},
        {},
        {0, 1},
        {},
        {},
        {},
        {23, 24},
        {},
        {2, 23, 24},
        {2},
        {23, 26},
        {1, 8},
        {0, 24, 25, 28},
        {2, 8, 14, 15, 18, 20, 22, 23, 29, 30, 31},
        {8, 9, 13, 14, 15, 18, 19, 20, 22, 23, 26, 27, 28, 29, 30, 31, 32}
    };

    private KarateClub() {}

    static SparseGraph graph() {
        return Samples.graph(MEMBERS, edges());
    }

    public static List<double[]> edges() {
        List<double[]> edges = new ArrayList<>();
        for (int member = 1; member < MEMBERS; member++) {
            for (int friend : EARLIER_FRIENDS[member - 1]) {
                edges.add(new double[] {friend, member, 1});
            }
        }
        return edges;
    }
}
