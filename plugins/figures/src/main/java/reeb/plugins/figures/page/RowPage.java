package reeb.plugins.figures.page;

import java.util.Optional;
import reeb.api.data.View;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Sheet;
import reeb.toolkit.colour.Painting;

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

    /** The room in the middle. */
    public Area plot() {
        return plot;
    }

    public Drawing drawing() {
        return frame.drawing("");
    }
}
