package reeb.plugins.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import reeb.api.data.View;
import reeb.api.graph.Painting;

/**
 * What stands around a picture of rows or figures: a title above, a line of facts below, what colours mean to the right.
 *
 * @param sheet to draw on
 * @param heading the title
 * @param caption the line below; empty for none
 */
record Frame(Sheet sheet, String heading, String caption) {
    private static final double MARGIN = 48;
    private static final double TEXT = 19;
    private static final double BESIDE = 40;

    /** Draws all but the picture, and tells where that goes. */
    Area draw(Optional<Painting> painting) {
        Area page = new Area(0, 0, sheet.width(), sheet.height()).inset(sheet.scaled(MARGIN));
        double top = sheet.heading(heading, page);
        double bottom = page.bottom();
        if (!caption.isEmpty()) {
            double size = sheet.scaled(TEXT);
            sheet.words(
                    page.left(),
                    bottom,
                    size,
                    sheet.theme().faintInk(),
                    Typeface.sans().fit(caption, size, page.width()));
            bottom -= 2 * size;
        }
        if (painting.isEmpty()) {
            return new Area(page.left(), top, page.width(), bottom - top);
        }
        Legend legend = new Legend(sheet);
        double beside = legend.width(painting.get());
        legend.colours(painting.get(), new Area(page.right() - beside, top, beside, bottom - top));
        return new Area(page.left(), top, page.width() - beside - sheet.scaled(BESIDE), bottom - top);
    }

    /** Ends the picture; the caption, or else a given description, is for those who can't see it. */
    Drawing drawing(String description) {
        return sheet.drawing(heading, caption.isEmpty() ? description : caption);
    }

    /** Tells of rows how many they are and how they were made, without the parameters of steps. */
    static String caption(View view) {
        String rows =
                String.format(Locale.ROOT, "%,d rows", view.data().points().rows());
        return rows
                + view.facts().entrySet().stream()
                        .filter(fact -> !fact.getValue().startsWith("{")
                                && !fact.getValue().equals(view.title()))
                        .map(fact -> " \u00b7 " + fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining());
    }
}
