package reeb.cli.listing;

import java.util.List;
import java.util.Locale;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.parameters.PartHelp;
import reeb.runtime.text.Visible;

/** Lists and explains parts. */
public final class PartText {
    /** Lines of more columns are hard to read, however wide the terminal. */
    private static final int WIDEST = 100;

    private PartText() {}

    /**
     * Lists all parts, a line each, by kind.
     *
     * @param columns how wide lines may be
     */
    public static String listed(List<PartType> all, int columns) {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            List<PartType> parts = of(all, kind);
            if (!parts.isEmpty()) {
                text.append(heading(kind)).append('\n');
                parts.forEach(part -> text.append(Wrapping.wrapped(
                        firstSentence(part.about()),
                        String.format(Locale.ROOT, "  %-18s ", part.name()),
                        " ".repeat(21),
                        columns)));
            }
        }
        return text.append("\n'reeb parts NAME' explains one of them.\n").toString();
    }

    /**
     * Explains one part.
     *
     * @param columns how wide lines may be
     */
    public static String explained(PartType part, int columns) {
        int width = Math.min(WIDEST, columns);
        StringBuilder text = new StringBuilder();
        text.append(part.name()).append(" (").append(part.kind().word()).append(", plugin ");
        text.append(part.plugin().name()).append(")\n").append(Wrapping.wrapped(part.about(), "  ", "  ", width));
        for (PartHelp.Line line : lines(part)) {
            String head = line.name() + ": " + line.type() + " [" + line.fallback() + "]";
            text.append('\n').append(Wrapping.wrapped(head, "  ", "    ", columns));
            text.append(Wrapping.wrapped(line.about(), "      ", "      ", width));
        }
        return text.toString();
    }

    /** Writes the reference of all parts. */
    public static String markdown(List<PartType> all) {
        StringBuilder text = new StringBuilder("# Parts\n\nWritten by `reeb parts --markdown`; do not edit.\n");
        for (Kind kind : Kind.values()) {
            List<PartType> parts = of(all, kind);
            if (!parts.isEmpty()) {
                text.append("\n## ").append(heading(kind)).append('\n');
                parts.forEach(part -> text.append(section(part)));
            }
        }
        return text.toString();
    }

    private static String section(PartType part) {
        StringBuilder text = new StringBuilder("\n### `" + part.name() + "`\n\n" + part.about() + "\n");
        List<PartHelp.Line> lines = lines(part);
        if (!lines.isEmpty()) {
            text.append("\n| parameter | type | default | what it does |\n| --- | --- | --- | --- |\n");
        }
        for (PartHelp.Line line : lines) {
            text.append("| `")
                    .append(line.name())
                    .append("` | ")
                    .append(cell(line.type()))
                    .append(" | ");
            text.append(cell(line.fallback()))
                    .append(" | ")
                    .append(cell(line.about()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static List<PartHelp.Line> lines(PartType part) {
        return PartFault.naming(part, () -> PartHelp.lines(part.type()));
    }

    private static String cell(String text) {
        return Visible.line(text).replace("|", "\\|");
    }

    private static List<PartType> of(List<PartType> all, Kind kind) {
        return all.stream().filter(part -> part.kind() == kind).toList();
    }

    private static String heading(Kind kind) {
        String word = kind.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1)
                + (word.matches(".*(s|ch)") ? "es" : "s");
    }

    private static String firstSentence(String about) {
        int end = about.indexOf(". ");
        return end < 0 ? about : about.substring(0, end + 1);
    }
}
