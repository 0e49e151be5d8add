package reeb.cli.listing;

import java.util.stream.Collectors;

/** Breaks texts into lines between words, so that a terminal need not break them within. */
public final class Wrapping {
    private Wrapping() {}

    /**
     * Breaks a text; words that are longer than a line stay whole.
     *
     * @param text of one paragraph
     * @param indent before the first line
     * @param further before all others
     * @param width of the lines, with what is before them
     * @return the lines, each ended
     */
    public static String wrapped(String text, String indent, String further, int width) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : text.lines().collect(Collectors.joining(" ")).split(" ", -1)) {
            if (!empty && line.length() + word.length() > width) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(further);
            }
            line.append(word).append(' ');
            empty = false;
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
