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
    /**
     * The heading of a column.
     *
     * @param text what is in it
     * @param cells how its cells are set: {@code number}, {@code code} or {@code words}
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
                    html.element("th", row.get(i), "scope", "row", "class", cells);
                } else {
                    html.element("td", row.get(i), "class", cells);
                }
            }
            html.end().line();
        }
        html.end().end().end().line();
    }
}
