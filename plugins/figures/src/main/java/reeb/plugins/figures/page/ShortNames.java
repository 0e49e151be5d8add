package reeb.plugins.figures.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import reeb.plugins.figures.drawing.Typeface;

/** Names that are cut to a width, so that those that differ are still told apart where that can be. */
public final class ShortNames {
    /** In characters, so much of the begin is shown. */
    private static final int LEAST_HEAD = 6;

    /** In characters, before what differs. */
    private static final int NEAR = 12;

    private ShortNames() {}

    /**
     * Cuts names in their middles; those that would then be alike so that it shows where they begin to differ.
     *
     * @param names in any order
     * @param size of the letters in pixels
     * @param width of each in pixels
     * @return each one as it is shown, in the same order
     */
    public static List<String> of(List<String> names, double size, double width) {
        Typeface font = Typeface.sans();
        List<String> shown = new ArrayList<>(
                names.stream().map(name -> font.fitMiddle(name, size, width)).toList());
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            alike.computeIfAbsent(shown.get(i), _ -> new ArrayList<>()).add(i);
        }
        for (List<Integer> group : alike.values()) {
            List<String> whole = group.stream().map(names::get).toList();
            if (new HashSet<>(whole).size() > 1) {
                int same = same(whole);
                group.forEach(i -> shown.set(i, cut(names.get(i), same, size, width)));
            }
        }
        return List.copyOf(shown);
    }

    /** Counts the characters with which all begin. */
    private static int same(List<String> names) {
        String first = names.getFirst();
        int same = 0;
        for (int next; same < first.length(); same = next) {
            next = first.offsetByCodePoints(same, 1);
            String start = first.substring(0, next);
            if (!names.stream().allMatch(name -> name.startsWith(start))) {
                break;
            }
        }
        return same;
    }

    /** Shows the begin of a name, and the word in which it differs from others with that before it. */
    private static String cut(String name, int same, double size, double width) {
        Typeface font = Typeface.sans();
        int from = start(name, same);
        int end = end(name, same);
        String tail = name.substring(from, end) + (end < name.length() ? "…" : "");
        int head = from;
        while (head > LEAST_HEAD && font.width(joined(name, head, tail), size) > width) {
            head = name.offsetByCodePoints(head, -1);
        }
        return font.fit(joined(name, head, tail), size, width);
    }

    /** Goes back from a place to the begin of the word before it, or of its own, where that is near. */
    private static int start(String name, int place) {
        int word = name.lastIndexOf(' ', place - 1) + 1;
        int before = name.lastIndexOf(' ', word - 2) + 1;
        return place - before <= NEAR ? before : place - word <= NEAR ? word : place;
    }

    /** Goes on from a place to the end of its word, where that is near. */
    private static int end(String name, int place) {
        int word = name.indexOf(' ', place + 1);
        int end = Math.min(word < 0 ? name.length() : word, Math.min(name.length(), place + NEAR));
        return end < name.length() && Character.isLowSurrogate(name.charAt(end)) ? end + 1 : end;
    }

    private static String joined(String name, int head, String tail) {
        return name.substring(0, head).stripTrailing() + "…" + tail;
    }
}
