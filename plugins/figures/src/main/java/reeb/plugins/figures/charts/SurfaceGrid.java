package reeb.plugins.figures.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Ink;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;

/** Draws surfaces beside and below each other as grids of coloured cells, with numbers where there is room for them. */
final class SurfaceGrid {
    private static final double TEXT = 19;
    private static final double LEAST_TEXT = 8;
    private static final double BELOW = 66;
    private static final double BETWEEN = 36;
    private static final double GAP = 1.5;

    private final Surface.Names names;
    private final List<Surface> surfaces;
    private final List<Integer> colours;
    private final Sheet sheet;
    private final Typeface font = Typeface.sans();

    /**
     * Takes what is drawn.
     *
     * @param colours of all cells, surface by surface
     */
    SurfaceGrid(Surface.Names names, List<Surface> surfaces, List<Integer> colours, Sheet sheet) {
        this.names = names;
        this.surfaces = surfaces;
        this.colours = colours;
        this.sheet = sheet;
    }

    void draw(Area area) {
        int beside = beside(area);
        int lines = Math.ceilDiv(surfaces.size(), Math.max(1, beside));
        double between = sheet.scaled(BETWEEN);
        double width = (area.width() - (beside - 1) * between) / beside;
        double height = (area.height() - (lines - 1) * between) / lines;
        int drawn = 0;
        for (int i = 0; i < surfaces.size(); i++) {
            int line = i / beside;
            double left = area.left() + (i - line * beside) * (width + between);
            double top = area.top() + line * (height + between);
            int end = drawn + surfaces.get(i).cells().size();
            surface(surfaces.get(i), colours.subList(drawn, end), new Area(left, top, width, height));
            drawn = end;
        }
    }

    /** Tells how many surfaces stand side by side, so that they are about as wide as high. */
    private int beside(Area area) {
        double square = Math.sqrt(surfaces.size() * area.width() / Math.max(1, area.height()));
        return Math.clamp((int) Math.ceil(square - 1e-9), 1, Math.max(1, surfaces.size()));
    }

    private void surface(Surface surface, List<Integer> ground, Area area) {
        double size = sheet.scaled(TEXT);
        double widest = surface.down().stream()
                .mapToDouble(name -> font.width(name, size))
                .max()
                .orElse(0);
        double side = Math.min(Math.max(widest, font.width(names.down(), size)) + sheet.scaled(14), area.width() / 2);
        double above = 3.2 * size;
        Area grid = new Area(
                area.left() + side,
                area.top() + above,
                area.width() - side,
                area.height() - above - sheet.scaled(BELOW));
        words(
                surface.title(),
                area.left(),
                area.top() + 0.9 * size,
                1.1 * size,
                sheet.theme().ink(),
                area.width());
        words(
                names.down(),
                area.left(),
                area.top() + 2.5 * size,
                size,
                sheet.theme().faintInk(),
                area.width());
        names(surface, grid, area.left());
        double fitting = fitting(surface, grid);
        for (int i = 0; i < ground.size(); i++) {
            cell(surface.cells().get(i), ground.get(i), place(surface.cells().get(i), surface, grid), fitting);
        }
    }

    private void names(Surface surface, Area grid, double left) {
        double usual = sheet.scaled(TEXT);
        int ink = sheet.theme().ink();
        double size =
                Math.min(usual, 0.9 * grid.height() / Math.max(1, surface.down().size()));
        for (int line = 0; line < surface.down().size(); line++) {
            Area cell = place(new Surface.Cell(line, 0, 0), surface, grid);
            String name = font.fit(surface.down().get(line), size, grid.left() - left - sheet.scaled(12));
            double x = grid.left() - sheet.scaled(10) - font.width(name, size);
            sheet.words(x, cell.top() + cell.height() / 2 + 0.36 * size, size, ink, name);
        }
        for (int column = 0; column < surface.across().size(); column++) {
            Area cell = place(new Surface.Cell(0, column, 0), surface, grid);
            String name = font.fit(surface.across().get(column), usual, cell.width() + GAP);
            centred(name, new Area(cell.left(), grid.bottom(), cell.width(), 2 * usual), usual, ink);
        }
        Area below = new Area(grid.left(), grid.bottom() + 2 * usual, grid.width(), 1.4 * usual);
        centred(
                font.fit(names.across(), usual, grid.width()),
                below,
                usual,
                sheet.theme().faintInk());
    }

    private void cell(Surface.Cell cell, int ground, Area place, double size) {
        sheet.add(new Mark.Box(place.left(), place.top(), place.width(), place.height(), ground));
        if (size >= LEAST_TEXT && Double.isFinite(cell.value())) {
            centred(shown(cell.value()), place, size, Ink.on(ground));
        }
    }

    /** Gives the size at which all numbers of a surface fit into its cells. */
    private double fitting(Surface surface, Area grid) {
        Area any = place(new Surface.Cell(0, 0, 0), surface, grid);
        double widest = surface.cells().stream()
                .mapToDouble(cell -> font.width(shown(cell.value()), 1))
                .max()
                .orElse(1);
        return DoubleStream.of(sheet.scaled(TEXT), 0.6 * any.height(), 0.9 * any.width() / Math.max(0.5, widest))
                .min()
                .orElseThrow();
    }

    private Area place(Surface.Cell cell, Surface surface, Area grid) {
        double width = grid.width() / Math.max(1, surface.across().size());
        double height = grid.height() / Math.max(1, surface.down().size());
        double gap = Math.min(sheet.scaled(GAP), 0.1 * Math.min(width, height));
        return new Area(
                grid.left() + cell.column() * width, grid.top() + cell.line() * height, width - gap, height - gap);
    }

    private void words(String text, double left, double baseLine, double size, int colour, double width) {
        sheet.words(left, baseLine, size, colour, font.fit(text, size, width));
    }

    private void centred(String text, Area area, double size, int colour) {
        double x = area.left() + (area.width() - font.width(text, size)) / 2;
        sheet.words(x, area.top() + area.height() / 2 + 0.36 * size, size, colour, text);
    }

    /** Writes whole numbers in full, and others with three digits or so. */
    static String shown(double value) {
        double size = Math.abs(value);
        if (size >= 1e9 || (size > 0 && size < 5e-4)) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        int decimals = value == Math.rint(value) ? 0 : size < 10 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value + 0.0);
    }
}
