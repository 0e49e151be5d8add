package reeb.toolkit.nodes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Identifiers of attributes in files of graphs that part identifiers from titles: Gephi shows titles, while Gephi Lite, sigma and
 * graphology show identifiers, so these are names, too.
 */
public final class AttributeIds {
    /** What the size is called, since readers take {@code size} for the diameter. */
    private static final String ROWS = "rows";

    /** The attribute that lists the rows of each node, where a file does. */
    public static final String MEMBERS = "members";

    /** Names to which Gephi, graphology or sigma give a meaning, in lower case. */
    private static final Set<String> TAKEN = Set.of(
            MEMBERS,
            "id",
            "label",
            "nodelabel",
            "size",
            "color",
            "r",
            "g",
            "b",
            "x",
            "y",
            "z",
            "xpos",
            "ypos",
            "zpos",
            "type",
            "shape",
            "thickness",
            "hidden",
            "highlighted",
            "forcelabel",
            "zindex",
            "timeset",
            "timestamp",
            "interval",
            "start",
            "end");

    /** What no identifier needs and some readers change: blanks of all kinds, controls, what XML does not allow. */
    private static final Pattern CHANGED = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+");

    private static final Pattern COPY = Pattern.compile("(.*)_\\d{1,4}");

    private AttributeIds() {}

    /**
     * Gives each attribute an identifier: its title, each blank within it one space, and {@code _2} or more after it where another
     * attribute is called so or a reader gives the name a meaning.
     *
     * @param attributes in the order of the file
     * @return identifiers in their order, distinct whatever the case of their letters, none empty
     */
    public static List<String> of(List<Attribute> attributes) {
        Set<String> used = new HashSet<>(TAKEN);
        List<String> ids = new ArrayList<>();
        for (Attribute attribute : attributes) {
            String base = base(attribute.title());
            String id = base;
            for (int copy = 2; !used.add(id.toLowerCase(Locale.ROOT)); copy++) {
                id = base + "_" + copy;
            }
            ids.add(id);
        }
        return ids;
    }

    /**
     * Tells whether an identifier was given to an attribute whose title readers take for something else.
     *
     * @param id of an attribute in a file
     * @param title its title there
     * @return whether the identifier stands for the title
     */
    public static boolean standsFor(String id, String title) {
        return (title.equals("size") && id.equals(ROWS))
                || (COPY.matcher(id).matches()
                        && COPY.matcher(id).replaceFirst("$1").equals(title));
    }

    private static String base(String title) {
        String plain = CHANGED.matcher(title).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return "column";
        }
        return plain.equals("size") ? ROWS : plain;
    }
}
