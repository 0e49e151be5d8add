package reeb.toolkit.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** Rows, and the group that each of them is in, if any: what was computed, and is reviewed. Immutable. */
public final class Grouping {
    /** How many groups can be reviewed; matching them takes a matrix of the square of this. */
    public static final int MOST_GROUPS = 2000;

    /** The code of a row in no group. */
    static final int NOISE = -1;

    private final String name;
    private final Rows numbers;
    private final List<String> groups;
    private final int[] codes;

    /**
     * Wraps codes.
     *
     * @param name a column of the rows, or {@code GRAPH component}
     * @param numbers of n rows in their source, ascending
     * @param groups what the groups are called, at most {@link #MOST_GROUPS}
     * @param codes n places in {@code groups}, -1 for rows in none; copied
     * @throws InputException where there are too many groups
     * @throws IllegalArgumentException where there are not as many codes as rows, or one has no group
     */
    public Grouping(String name, Rows numbers, List<String> groups, int... codes) {
        if (groups.size() > MOST_GROUPS) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "'%s' has %,d groups, but at most %,d can be reviewed",
                    name,
                    groups.size(),
                    MOST_GROUPS));
        }
        if (codes.length != numbers.size()
                || Arrays.stream(codes).anyMatch(code -> code < NOISE || code >= groups.size())) {
            throw new IllegalArgumentException(name + ": each row has a code, and each code a group");
        }
        this.name = name;
        this.numbers = numbers;
        this.groups = List.copyOf(groups);
        this.codes = codes.clone();
    }

    /**
     * Takes a column for groups.
     *
     * @param data n rows
     * @param column one of theirs; rows without a value are in no group
     * @return the groups, one for each category
     * @throws InputException where there are too many
     */
    public static Grouping of(Dataset data, Column column) {
        Column.Categories categories = column.categories();
        int[] codes = new int[categories.size()];
        Arrays.setAll(codes, categories::code);
        return new Grouping(column.name(), data.numbers(Rows.first(codes.length)), categories.names(), codes);
    }

    /**
     * Names the grouping.
     *
     * @return a column of the rows, or {@code GRAPH component}
     */
    public String name() {
        return name;
    }

    /**
     * Lists the rows.
     *
     * @return their numbers in their source, ascending
     */
    public Rows numbers() {
        return numbers;
    }

    /** Counts the groups. */
    int count() {
        return groups.size();
    }

    /** Gives the place of a row's group. */
    int code(int at) {
        return codes[at];
    }

    /** Gives the groups before any edit. */
    Groups groups() {
        int[] sizes = new int[groups.size() + 1];
        for (int code : codes) {
            sizes[code + 1]++;
        }
        List<int[]> members = new ArrayList<>();
        for (int size : sizes) {
            members.add(new int[size]);
        }
        Arrays.fill(sizes, 0);
        for (int at = 0; at < codes.length; at++) {
            members.get(codes[at] + 1)[sizes[codes[at] + 1]++] = numbers.at(at);
        }
        List<Group> all = new ArrayList<>();
        for (int code = 0; code < groups.size(); code++) {
            all.add(Group.untouched(Integer.toString(code), groups.get(code), Rows.of(members.get(code + 1))));
        }
        return new Groups(all, Rows.of(members.getFirst()), new LinkedHashMap<>());
    }

    /** Tells whether the rows, the groups and all else are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Grouping grouping
                && name.equals(grouping.name)
                && groups.equals(grouping.groups)
                && Arrays.equals(codes, grouping.codes)
                && numbers.equals(grouping.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return name + ": " + codes.length + " rows in " + groups.size() + " groups";
    }
}
