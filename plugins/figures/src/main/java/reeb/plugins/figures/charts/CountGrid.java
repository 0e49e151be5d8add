package reeb.plugins.figures.charts;

import java.util.List;
import java.util.Locale;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Ink;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;
import reeb.toolkit.colour.Palette;

/** Draws counts as a grid: coloured by the share of their line, with the count where there is room for it. */
final class CountGrid {
    private static final double TEXT = 19;
    private static final double LEAST_TEXT = 8;
    private static final double BELOW = 66;
    private static final double WIDEST_NAMES = 260;
    private static final double GAP = 1.5;

    private final Counts counts;
    private final Palette palette;
    private final Sheet sheet;
    private final Typeface font = Typeface.sans();

    CountGrid(Counts counts, Palette palette, Sheet sheet) {
        this.counts = counts;
        this.palette = palette;
        this.sheet = sheet;
    }

    void draw(Area area) {
        double size = sheet.scaled(TEXT);
        double beside = beside(size);
        Area grid = new Area(
                area.left() + beside,
                area.top() + 1.6 * size,
                area.width() - beside,
                area.height() - 1.6 * size - sheet.scaled(BELOW));
        sheet.words(
                area.left(),
                area.top() + 0.9 * size,
                size,
                sheet.theme().faintInk(),
                font.fit(counts.down(), size, area.width()));
        names(grid, area.left());
        for (int line = 0; line < counts.lines().size(); line++) {
            line(line, grid);
        }
    }

    /** Tells how much room the names of the lines take. */
    private double beside(double size) {
        double names = counts.lines().stream()
                .mapToDouble(name -> font.width(name, size))
                .max()
                .orElse(0);
        return Math.min(Math.max(names, font.width(counts.down(), size)), sheet.scaled(WIDEST_NAMES))
                + sheet.scaled(14);
    }

    private void names(Area grid, double left) {
        double size = Math.min(
                sheet.scaled(TEXT), 0.9 * grid.height() / counts.lines().size());
        for (int line = 0; line < counts.lines().size(); line++) {
            Area cell = cell(line, 0, grid);
            double most = grid.left() - left - sheet.scaled(12);
            String name = font.fit(counts.lines().get(line), size, most);
            double x = grid.left() - sheet.scaled(10) - font.width(name, size);
            sheet.words(
                    x,
                    cell.top() + cell.height() / 2 + 0.36 * size,
                    size,
                    sheet.theme().ink(),
                    name);
        }
        double usual = sheet.scaled(TEXT);
        for (int column = 0; column < counts.columns().size(); column++) {
            Area cell = cell(0, column, grid);
            String name = font.fit(counts.columns().get(column), usual, cell.width() + GAP);
            centred(
                    name,
                    new Area(cell.left(), grid.bottom(), cell.width(), 2 * usual),
                    usual,
                    sheet.theme().ink());
        }
        String across = font.fit(counts.across(), usual, grid.width());
        Area below = new Area(grid.left(), grid.bottom() + 2 * usual, grid.width(), 1.4 * usual);
        centred(across, below, usual, sheet.theme().faintInk());
    }

    private void line(int line, Area grid) {
        List<Integer> cells = counts.cells().get(line);
        int total = cells.stream().mapToInt(count -> count).sum();
        String most = shown(counts.most());
        Area any = cell(line, 0, grid);
        double size = Math.min(
                Math.min(sheet.scaled(TEXT), 0.6 * any.height()),
                0.9 * any.width() / Math.max(0.5, font.width(most, 1)));
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) > 0) {
                Area cell = cell(line, column, grid);
                int colour = palette.at((double) cells.get(column) / total);
                sheet.add(new Mark.Box(cell.left(), cell.top(), cell.width(), cell.height(), colour));
                if (size >= LEAST_TEXT) {
                    centred(shown(cells.get(column)), cell, size, Ink.on(colour));
                }
            }
        }
    }

    private Area cell(int line, int column, Area grid) {
        double width = grid.width() / counts.columns().size();
        double height = grid.height() / counts.lines().size();
        double gap = Math.min(sheet.scaled(GAP), 0.1 * Math.min(width, height));
        return new Area(grid.left() + column * width, grid.top() + line * height, width - gap, height - gap);
    }

    private void centred(String text, Area area, double size, int colour) {
        double x = area.left() + (area.width() - font.width(text, size)) / 2;
        sheet.words(x, area.top() + area.height() / 2 + 0.36 * size, size, colour, text);
    }

    private static String shown(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
