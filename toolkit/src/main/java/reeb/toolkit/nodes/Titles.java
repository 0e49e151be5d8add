package reeb.toolkit.nodes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Distinct titles of columns that come from several places. */
public final class Titles {
    private Titles() {}

    /**
     * Adds a title to those that are taken.
     *
     * @param title as it would be called
     * @param mark what is written after it until no other is called so
     * @param taken titles so far; the new one is added
     * @return the title
     */
    public static String free(String title, String mark, Set<String> taken) {
        String free = title;
        while (!taken.add(free)) {
            free += mark;
        }
        return free;
    }

    /**
     * Finds titles for columns beside others that keep theirs; a column whose name is none of those keeps it.
     *
     * @param fixed titles of the others
     * @param names of the columns, distinct
     * @param mark what is written after a name that is taken
     * @return a title for each name, in their order
     */
    public static List<String> beside(List<String> fixed, List<String> names, String mark) {
        Set<String> others = Set.copyOf(fixed);
        Set<String> taken = new HashSet<>(fixed);
        taken.addAll(names);
        List<String> titles = new ArrayList<>();
        for (String name : names) {
            titles.add(others.contains(name) ? free(name, mark, taken) : name);
        }
        return titles;
    }
}
