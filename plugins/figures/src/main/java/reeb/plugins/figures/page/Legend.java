package reeb.plugins.figures.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Ticks;
import reeb.plugins.figures.drawing.Typeface;
import reeb.toolkit.colour.Painting;

/** Draws what colours mean, in a column beside a picture. */
public final class Legend {
    /** Size of letters, and of lines, on a sheet of the usual size. */
    public static final double TEXT = 19;

    /** Distance of lines. */
    public static final double LINE = 29;

    private static final double WIDEST = 420;

    /** Two columns of names stand side by side where they are no wider. */
    private static final double WIDEST_PAIR = 300;

    private static final Entry MISSING = new Entry("no value", Painting.MISSING);
    private static final double BESIDE_NAME = 44;
    private static final int USUAL_LINES = 22;
    /** What the sizes of nodes mean. */
    public static final String SIZES = "rows per node";

    /** Room below for what the sizes of nodes mean. */
    public static final double SIZE_KEY = 190;

    private static final double BAR = 300;
    private static final int STRIPES = 150;

    private final Sheet sheet;
    private final Typeface font = Typeface.sans();

    public Legend(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Tells how wide the column must be, in pixels; beside rows as beside nodes, so that pictures of both fit together. */
    public double width(Painting painting) {
        double text = switch (painting.legend()) {
            case Painting.Swatches swatches -> {
                List<Entry> entries = entries(swatches, painting);
                double column = column(entries);
                boolean two = entries.size() > USUAL_LINES && 2 * column <= sheet.scaled(WIDEST_PAIR);
                yield two ? 2 * column : column;
            }
            case Painting.Scale scale -> {
                double ticks = widest(Ticks.of(scale.min(), scale.max(), scale.kind()).stream()
                                .map(Ticks::text))
                        + sheet.scaled(60);
                yield painting.hasMissing() ? Math.max(ticks, column(List.of(MISSING))) : ticks;
            }
        };
        double title = Math.max(headingWidth(painting.title()), headingWidth(SIZES));
        return Math.min(Math.max(text, title), sheet.scaled(WIDEST));
    }

    /** Draws what the colours mean from the top of an area downwards, and tells how far. */
    public double colours(Painting painting, Area area) {
        double top = area.top() + sheet.scaled(LINE);
        heading(painting.title(), area, top);
        return switch (painting.legend()) {
            case Painting.Swatches swatches ->
                swatches(entries(swatches, painting), last(swatches, painting), area, top + sheet.scaled(14));
            case Painting.Scale scale -> {
                double under = bar(scale, area, top + sheet.scaled(24));
                yield painting.hasMissing() ? missing(area, under + sheet.scaled(14)) : under;
            }
        };
    }

    /** A colour and what it means. */
    private record Entry(String name, int colour) {}

    private static List<Entry> entries(Painting.Swatches swatches, Painting painting) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < swatches.names().size(); i++) {
            entries.add(new Entry(swatches.names().get(i), swatches.colours().get(i)));
        }
        if (painting.hasMissing()) {
            entries.add(MISSING);
        }
        return entries;
    }

    /** Counts the entries at the end that are told even where names are left out: what stands for several, or for none. */
    private static int last(Painting.Swatches swatches, Painting painting) {
        return (swatches.others() > 0 ? 1 : 0) + (painting.hasMissing() ? 1 : 0);
    }

    private double missing(Area area, double top) {
        swatch(MISSING, new Area(area.left(), top, area.width(), 0));
        return top + sheet.scaled(LINE);
    }

    /** Writes a heading. */
    public void heading(String text, Area area, double baseLine) {
        double size = sheet.scaled(TEXT + 2);
        sheet.words(area.left(), baseLine, size, sheet.theme().ink(), font.fit(text, size, area.width()));
    }

    private double headingWidth(String text) {
        return font.width(text, sheet.scaled(TEXT + 2)) + sheet.scaled(4);
    }

    private double swatches(List<Entry> entries, int last, Area area, double top) {
        int names = entries.size();
        int most = 2 * column(entries) <= area.width() + 1 ? 2 : 1;
        int lines = lines(names, most, area.bottom() - top);
        int columns = names > Math.min(lines, USUAL_LINES) ? most : 1;
        int perColumn = Math.min(lines, (names + columns - 1) / columns);
        int shown = Math.min(names, perColumn * columns);
        double width = area.width() / columns;
        List<String> texts = ShortNames.of(
                entries.stream().map(Entry::name).toList(), sheet.scaled(TEXT), width - sheet.scaled(BESIDE_NAME - 8));
        for (int i = 0; i < shown; i++) {
            int stack = i / perColumn;
            int entry = i < shown - last ? i : names - shown + i;
            swatch(
                    new Entry(texts.get(entry), entries.get(entry).colour()),
                    new Area(area.left() + stack * width, top + i % perColumn * sheet.scaled(LINE), width, 0));
        }
        double under = top + perColumn * sheet.scaled(LINE);
        if (shown < names) {
            faint("and " + (names - shown) + " more", area.left(), under + sheet.scaled(TEXT));
            under += sheet.scaled(LINE);
        }
        return under;
    }

    private double column(List<Entry> entries) {
        return widest(entries.stream().map(Entry::name)) + sheet.scaled(BESIDE_NAME);
    }

    /** Leaves room for the sizes of nodes, unless all names find room without. */
    private int lines(int names, int columns, double room) {
        int all = (int) Math.max(1, room / sheet.scaled(LINE));
        int usual = (int) Math.max(1, (room - sheet.scaled(SIZE_KEY + LINE)) / sheet.scaled(LINE));
        return names > columns * usual && names <= columns * all ? all : usual;
    }

    private void swatch(Entry entry, Area place) {
        double middle = place.top() + sheet.scaled(LINE / 2);
        double radius = sheet.scaled(8);
        int rim = sheet.theme().rim();
        sheet.add(new Mark.Disc(place.left() + radius + 1, middle, radius, entry.colour(), rim, ""));
        double size = sheet.scaled(TEXT);
        sheet.words(
                place.left() + sheet.scaled(28),
                middle + 0.36 * size,
                size,
                sheet.theme().ink(),
                entry.name());
    }

    private double bar(Painting.Scale scale, Area area, double top) {
        double height = Math.min(sheet.scaled(BAR), area.height() / 2);
        double width = sheet.scaled(24);
        double stripe = height / STRIPES;
        for (int i = 0; i < STRIPES; i++) {
            int colour = scale.palette().at(1 - (i + 0.5) / STRIPES);
            double overlap = i + 1 < STRIPES ? 1 : 0;
            sheet.add(new Mark.Box(area.left(), top + i * stripe, width, stripe + overlap, colour));
        }
        ticks(scale, area.left() + width, top, height);
        return top + height;
    }

    private void ticks(Painting.Scale scale, double left, double top, double height) {
        double span = scale.max() > scale.min() ? scale.max() - scale.min() : 1;
        double size = sheet.scaled(TEXT);
        for (Ticks tick : Ticks.of(scale.min(), scale.max(), scale.kind())) {
            double y = top + height * (1 - (tick.value() - scale.min()) / span);
            int ink = sheet.theme().faintInk();
            sheet.add(new Mark.Line(left, y, left + sheet.scaled(7), y, sheet.scaled(1.4), ink, 1));
            sheet.words(
                    left + sheet.scaled(13),
                    y + 0.36 * size,
                    size,
                    sheet.theme().ink(),
                    tick.text());
        }
    }

    private void faint(String text, double x, double baseLine) {
        sheet.words(x, baseLine, sheet.scaled(TEXT), sheet.theme().faintInk(), text);
    }

    private double widest(Stream<String> texts) {
        return texts.mapToDouble(text -> font.width(text, sheet.scaled(TEXT)))
                .max()
                .orElse(0);
    }
}
