package reeb.toolkit.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * All groups as they have become.
 *
 * @param all those of the base, then those that were split off, in this order
 * @param noise numbers of the rows in no group, ascending
 */
public record Groups(List<Group> all, Rows noise) {
    /** So many ids are named in a message. */
    private static final int NAMED = 10;

    /** Copies the list. */
    public Groups {
        all = List.copyOf(all);
    }

    /**
     * Tells the group of each row.
     *
     * @param numbers of n rows in their source, ascending
     * @return n places in {@link #all}, -1 for rows in no group
     */
    public int[] places(Rows numbers) {
        int[] sorted = numbers.toArray();
        int[] places = new int[sorted.length];
        Arrays.fill(places, Grouping.NOISE);
        for (int place = 0; place < all.size(); place++) {
            Rows rows = all.get(place).rows();
            for (int at = 0; at < rows.size(); at++) {
                int row = Arrays.binarySearch(sorted, rows.at(at));
                if (row >= 0) {
                    places[row] = place;
                }
            }
        }
        return places;
    }

    /** Finds a group that an edit names. */
    Group group(String id) {
        return all.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InputException("there is no group '" + id + "'; there are " + ids()));
    }

    private String ids() {
        String some = all.stream().map(Group::id).limit(NAMED).collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all.size() > NAMED ? some + " and " + (all.size() - NAMED) + " more" : some;
    }

    /** Tells whether there is a group. */
    boolean has(String id) {
        return all.stream().anyMatch(group -> group.id().equals(id));
    }

    /** Puts groups in the places of those of the same ids. */
    Groups with(Map<String, Group> others, Rows otherNoise) {
        return new Groups(
                all.stream()
                        .map(group -> others.getOrDefault(group.id(), group))
                        .toList(),
                otherNoise);
    }

    /** Puts a group in the place of the one of the same id. */
    Groups with(Group other) {
        return with(Map.of(other.id(), other), noise);
    }

    /** Adds a group behind all others. */
    Groups and(Group more) {
        List<Group> groups = new ArrayList<>(all);
        groups.add(more);
        return new Groups(groups, noise);
    }

    /** Takes groups away. */
    Groups without(List<String> ids) {
        return new Groups(
                all.stream().filter(group -> !ids.contains(group.id())).toList(), noise);
    }
}
