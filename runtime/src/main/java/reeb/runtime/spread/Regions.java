package reeb.runtime.spread;

import java.util.ArrayList;
import java.util.List;
import reeb.api.data.Selection;

/** Groups of rows, which are worked on apart, gathered so that tasks take about as long as each other. */
final class Regions {
    /** Tasks for each that works at a time: enough that none waits long for the others at the end. */
    private static final int EACH = 8;

    private Regions() {}

    /**
     * Gathers groups that follow each other.
     *
     * @param groups in their order; the work on one grows with the square of its rows
     * @param workers how many work at a time
     * @return the same groups in the same order; none is empty
     */
    static List<List<Selection>> of(List<Selection> groups, int workers) {
        double share = groups.stream().mapToDouble(Regions::cost).sum() / ((double) EACH * workers);
        List<List<Selection>> regions = new ArrayList<>();
        List<Selection> region = new ArrayList<>();
        double cost = 0;
        for (Selection group : groups) {
            if (!region.isEmpty() && cost + cost(group) > share) {
                regions.add(region);
                region = new ArrayList<>();
                cost = 0;
            }
            region.add(group);
            cost += cost(group);
        }
        if (!region.isEmpty()) {
            regions.add(region);
        }
        return regions;
    }

    private static double cost(Selection group) {
        return (double) group.rows().size() * group.rows().size();
    }
}
