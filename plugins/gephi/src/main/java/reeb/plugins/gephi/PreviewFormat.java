package reeb.plugins.gephi;

import reeb.api.About;

/** A file that Gephi's preview can be written to. */
public enum PreviewFormat {
    /** A page to print. */
    @About("A page to print, A4.")
    PDF("pdf"),
    /** A drawing. */
    @About("A drawing, for browsers and to edit.")
    SVG("svg"),
    /** Pixels. */
    @About("Pixels.")
    PNG("png");

    /** Characters of the longest label that is shown whole; Gephi's own cut may leave half a character. */
    private static final int LONGEST = 30;

    private final String ending;

    PreviewFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** Gives a label as the format can show it; long ones cut, with U+FFFD or a question mark for the rest. */
    String label(String text) {
        String legible = switch (this) {
            case PDF -> Text.latin(text);
            case SVG -> Text.shortXml(text);
            case PNG -> Text.xml(text);
        };
        return legible.codePointCount(0, legible.length()) > LONGEST
                ? legible.substring(0, legible.offsetByCodePoints(0, LONGEST)) + "..."
                : legible;
    }
}
