package reeb.toolkit.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/**
 * All groups as they have become.
 *
 * @param all those of the base, then those that were split off, in this order
 * @param noise numbers of the rows in no group, ascending
 * @param tags numbers of the rows that have each tag, ascending and at least one, in the order in which tags were first given
 */
public record Groups(List<Group> all, Rows noise, SequencedMap<String, Rows> tags) {
    /** What stands between the tags of a row where they are one text, before a blank. */
    static final String BETWEEN_TAGS = ";";

    /** So many ids are named in a message. */
    private static final int NAMED = 10;

    /** Copies list and map. */
    public Groups {
        all = List.copyOf(all);
        tags = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tags));
    }

    /**
     * Tells the tags of each row.
     *
     * @param numbers of n rows in their source, ascending
     * @return n texts: the tags of a row in the order of {@link #tags}, with {@code "; "} between them; empty for rows without any
     */
    public List<String> tagsOf(Rows numbers) {
        int[] sorted = numbers.toArray();
        String[] texts = new String[sorted.length];
        Arrays.fill(texts, "");
        tags.forEach((tag, rows) -> {
            for (int at = 0; at < rows.size(); at++) {
                int row = Arrays.binarySearch(sorted, rows.at(at));
                if (row >= 0) {
                    texts[row] += texts[row].isEmpty() ? tag : BETWEEN_TAGS + " " + tag;
                }
            }
        });
        return List.of(texts);
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
                otherNoise,
                tags);
    }

    /** Lets rows, and no others, have a tag. */
    Groups tagged(String tag, Rows rows) {
        SequencedMap<String, Rows> others = new LinkedHashMap<>(tags);
        others.put(tag, rows);
        if (rows.size() == 0) {
            others.remove(tag);
        }
        return new Groups(all, noise, others);
    }

    /** Puts a group in the place of the one of the same id. */
    Groups with(Group other) {
        return with(Map.of(other.id(), other), noise);
    }

    /** Adds a group behind all others. */
    Groups and(Group more) {
        List<Group> groups = new ArrayList<>(all);
        groups.add(more);
        return new Groups(groups, noise, tags);
    }

    /** Takes groups away. */
    Groups without(List<String> ids) {
        return new Groups(
                all.stream().filter(group -> !ids.contains(group.id())).toList(), noise, tags);
    }
}
