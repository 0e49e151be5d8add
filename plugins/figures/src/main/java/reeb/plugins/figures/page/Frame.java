package reeb.plugins.figures.page;

import java.util.Optional;
import java.util.stream.Collectors;
import reeb.api.data.View;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.text.Counts;

/**
 * What stands around a picture of rows or figures: a title above, a line of facts below, what colours mean to the right.
 *
 * @param sheet to draw on
 * @param heading the title
 * @param caption the line below; empty for none
 */
public record Frame(Sheet sheet, String heading, String caption) {
    private static final double MARGIN = 48;
    private static final double TEXT = 19;
    private static final double BESIDE = 40;

    /** Tells where the picture goes when colours mean this. */
    public Area inside(Optional<Painting> painting) {
        Area page = page();
        double top = page.top() + sheet.headingHeight(heading, page.width());
        double bottom = caption.isEmpty() ? page.bottom() : page.bottom() - 2 * sheet.scaled(TEXT);
        double beside = painting.map(shown -> new Legend(sheet).width(shown) + sheet.scaled(BESIDE))
                .orElse(0.0);
        return new Area(page.left(), top, page.width() - beside, bottom - top);
    }

    /** Draws all but the picture, and tells where that goes. */
    public Area draw(Optional<Painting> painting) {
        Area page = page();
        sheet.heading(heading, page);
        if (!caption.isEmpty()) {
            double size = sheet.scaled(TEXT);
            String shown = Typeface.sans().fit(caption, size, page.width());
            sheet.words(page.left(), page.bottom(), size, sheet.theme().faintInk(), shown);
        }
        Area inside = inside(painting);
        painting.ifPresent(colours -> {
            double left = inside.right() + sheet.scaled(BESIDE);
            Area beside = new Area(left, inside.top(), page.right() - left, inside.height());
            new Legend(sheet).colours(colours, beside);
        });
        return inside;
    }

    private Area page() {
        return new Area(0, 0, sheet.width(), sheet.height()).inset(sheet.scaled(MARGIN));
    }

    /** Ends the picture; the caption, or else a given description, is for those who can't see it. */
    public Drawing drawing(String description) {
        return sheet.drawing(heading, caption.isEmpty() ? description : caption);
    }

    /** Counts rows in words. */
    public static String rows(int count) {
        return Counts.of(count, "row");
    }

    /** Tells of rows how many they are and how they were made. */
    public static String caption(View view) {
        return rows(view.data().points().rows()) + facts(view);
    }

    /** Tells how rows were made, without the parameters of steps. */
    static String facts(View view) {
        return view.facts().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(view.title()))
                .map(fact -> " \u00b7 " + fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining());
    }
}
