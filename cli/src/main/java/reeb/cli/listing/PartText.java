package reeb.cli.listing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.parameters.PartHelp;
import reeb.runtime.text.Visible;

/** Lists and explains parts. */
public final class PartText {
    private static final int WIDTH = 100;

    private PartText() {}

    /** Lists all parts, a line each, by kind. */
    public static String listed(List<PartType> all) {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            List<PartType> parts = of(all, kind);
            if (!parts.isEmpty()) {
                text.append(heading(kind)).append('\n');
                parts.forEach(part -> text.append(
                        String.format(Locale.ROOT, "  %-18s %s%n", part.name(), firstSentence(part.about()))));
            }
        }
        return text.append("\n'reeb parts NAME' explains one of them.\n").toString();
    }

    /** Explains one part. */
    public static String explained(PartType part) {
        StringBuilder text = new StringBuilder();
        text.append(part.name()).append(" (").append(part.kind().word()).append(", plugin ");
        text.append(part.plugin().name()).append(")\n").append(wrapped(part.about(), "  "));
        for (PartHelp.Line line : lines(part)) {
            text.append("\n  ").append(line.name()).append(": ").append(line.type());
            text.append(" [").append(line.fallback()).append("]\n").append(wrapped(line.about(), "      "));
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

    private static String wrapped(String text, String indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.lines().collect(Collectors.joining(" ")).split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
