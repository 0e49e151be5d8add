package reeb.plugins.figures.page;

import java.util.List;
import java.util.Optional;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.View;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Sheet;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/** A page about rows: the title above, how they were made below, what colours mean beside, and room for them in the middle. */
public final class RowPage {
    private final Frame frame;
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
    public RowPage(View view, Optional<String> title, String shown, Optional<Painting> painting, Sheet sheet) {
        frame = new Frame(sheet, title.orElse(view.title()), shown + Frame.facts(view));
        plot = frame.draw(painting);
    }

    /** Paints rows by a column, or by the first column of categories, if there is one. */
    public static Optional<Painting> painting(View view, Optional<String> by, Palette palette, Run run) {
        List<Column> columns = view.data().table().columns();
        Optional<Column> column = by.isEmpty()
                ? columns.stream().filter(Column.Categories.class::isInstance).findFirst()
                : Optional.of(view.data().table().column("by", by.get()));
        return column.map(found -> Painting.of(found, palette).warned(run));
    }

    /** The room in the middle. */
    public Area plot() {
        return plot;
    }

    public Drawing drawing() {
        return frame.drawing("");
    }
}
