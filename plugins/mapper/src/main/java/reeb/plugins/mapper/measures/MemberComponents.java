package reeb.plugins.mapper.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The components that rows are in through their nodes; all but few are in one, so that only the others take more room. */
final class MemberComponents {
    private static final int NONE = -1;

    private final int[] first;
    private final int[] counts;
    private final Map<Integer, List<Integer>> others = new HashMap<>();

    MemberComponents(int rows) {
        first = new int[rows];
        counts = new int[rows];
        Arrays.fill(first, NONE);
    }

    /** Notes one more node of a row. */
    void add(int row, int component) {
        if (first[row] == NONE) {
            first[row] = component;
        }
        if (first[row] == component) {
            counts[row]++;
        } else {
            others.computeIfAbsent(row, _ -> new ArrayList<>()).add(component);
        }
    }

    /** Gives the component of each row's first node, or -1. */
    int[] first() {
        return first.clone();
    }

    /** Gives the component of most of each row's nodes, the first on ties, or -1. */
    int[] majority() {
        int[] majority = first.clone();
        others.forEach((row, components) -> {
            int most = counts[row];
            for (int component : components) {
                int count = (int)
                        components.stream().filter(other -> other == component).count();
                if (count > most) {
                    most = count;
                    majority[row] = component;
                }
            }
        });
        return majority;
    }
}
