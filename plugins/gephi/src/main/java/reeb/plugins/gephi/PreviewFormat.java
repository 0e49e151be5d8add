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

    private final String ending;

    PreviewFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** Gives a label as the format can show it; PDF has only what is in every font. */
    String label(String text) {
        return this == PDF ? Text.latin(text) : Text.xml(text);
    }
}
