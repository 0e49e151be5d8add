package reeb.plugins.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import reeb.api.InputException;
import reeb.api.data.Column;
import reeb.api.data.View;
import reeb.api.graph.Painting;
import reeb.api.graph.Palette;

/** A page about rows: the title above, how they were made below, what colours mean beside, and room for them in the middle. */
final class RowPage {
    private static final double MARGIN = 48;
    private static final double TEXT = 19;

    private final Sheet sheet;
    private final String heading;
    private final String caption;
    private final Area plot;

    /**
     * Draws all but the middle.
     *
     * @param view the rows
     * @param title replaces what the rows are
     * @param shown what is shown, such as {@code 70,000 rows}
     * @param painting what colours mean, if anything
     * @param sheet drawn to
     */
    RowPage(View view, Optional<String> title, String shown, Optional<Painting> painting, Sheet sheet) {
        this.sheet = sheet;
        heading = title.orElse(view.title());
        caption = shown + facts(view);
        Area page = new Area(0, 0, sheet.width(), sheet.height()).inset(sheet.scaled(MARGIN));
        double top = sheet.heading(heading, page);
        double size = sheet.scaled(TEXT);
        sheet.words(
                page.left(),
                page.bottom(),
                size,
                sheet.theme().faintInk(),
                Typeface.sans().fit(caption, size, page.width()));
        Area middle = new Area(page.left(), top, page.width(), page.bottom() - 2 * size - top);
        Legend legend = new Legend(sheet);
        double beside = painting.map(legend::width).orElse(0.0);
        plot = new Area(middle.left(), top, middle.width() - beside - sheet.scaled(40), middle.height());
        painting.ifPresent(
                colours -> legend.colours(colours, new Area(middle.right() - beside, top, beside, middle.height())));
    }

    /** Counts rows in words. */
    static String rows(int count) {
        return String.format(Locale.ROOT, "%,d rows", count);
    }

    /** Paints rows by a column, or by the first column of categories, if there is one. */
    static Optional<Painting> painting(View view, Optional<String> by, Palette palette) {
        List<Column> columns = view.data().table().columns();
        Optional<Column> column = by.isEmpty()
                ? columns.stream().filter(Column.Categories.class::isInstance).findFirst()
                : Optional.of(named(view, by.get()));
        return column.map(found -> Painting.of(found, palette));
    }

    private static Column named(View view, String name) {
        List<Column> columns = view.data().table().columns();
        return view.data()
                .table()
                .column(name)
                .orElseThrow(() -> new InputException("by: there is no column '" + name + "'; "
                        + (columns.isEmpty()
                                ? "the rows have no columns"
                                : "there are "
                                        + columns.stream().map(Column::name).collect(Collectors.joining(", ")))));
    }

    private static String facts(View view) {
        return view.facts().entrySet().stream()
                .filter(fact ->
                        !fact.getValue().startsWith("{") && !fact.getValue().equals(view.title()))
                .map(fact -> " \u00b7 " + fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining());
    }

    /** The room in the middle. */
    Area plot() {
        return plot;
    }

    Drawing drawing() {
        return sheet.drawing(heading, caption);
    }
}
