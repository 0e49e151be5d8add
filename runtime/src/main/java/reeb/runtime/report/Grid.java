package reeb.runtime.report;

import java.io.IOException;
import java.util.List;

/**
 * A table of a report, which scrolls by itself where the screen is too narrow for it.
 *
 * @param label what it shows, for those who hear the page
 * @param columns its headings
 * @param rows a text for each column
 */
record Grid(String label, List<Heading> columns, List<List<String>> rows) {
    private static final String FILE = "file";

    /**
     * The heading of a column.
     *
     * @param text what is in it
     * @param cells how its cells are set: {@code number}, {@code code}, {@code words} or {@code file}: a link to what it names
     */
    record Heading(String text, String cells) {
        static Heading words(String text) {
            return new Heading(text, "words");
        }

        static Heading number(String text) {
            return new Heading(text, "number");
        }

        static Heading code(String text) {
            return new Heading(text, "code");
        }

        static Heading file(String text) {
            return new Heading(text, FILE);
        }
    }

    /** Writes it; the first cell of each row is its heading. */
    void write(Html html) throws IOException {
        html.start("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", label)
                .start("table")
                .start("thead")
                .start("tr");
        for (Heading column : columns) {
            html.element("th", column.text(), "scope", "col", "class", column.cells());
        }
        html.end().end().start("tbody").line();
        for (List<String> row : rows) {
            html.start("tr");
            for (int i = 0; i < columns.size(); i++) {
                String cells = columns.get(i).cells();
                if (i == 0) {
                    html.start("th", "scope", "row", "class", cells);
                } else {
                    html.start("td", "class", cells);
                }
                if (cells.equals(FILE)) {
                    html.element("a", row.get(i), "href", row.get(i)).end();
                } else {
                    html.text(row.get(i)).end();
                }
            }
            html.end().line();
        }
        html.end().end().end().line();
    }
}
