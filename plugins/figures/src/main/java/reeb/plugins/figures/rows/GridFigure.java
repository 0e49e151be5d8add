package reeb.plugins.figures.rows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Clear;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.drawing.Thumbnails;
import reeb.plugins.figures.page.Frame;
import reeb.plugins.figures.page.RowColour;
import reeb.toolkit.colour.Painting;

/**
 * The pictures of rows side by side, each in its cell: a map of images, without margins or words.
 *
 * <p>The first two features of a row are the column and the row of its cell, whole numbers from 0, upwards, as the lens {@code
 * grid} gives them. The picture is as large as whole cells of whole pixels allow.
 */
@Named("grid-figure")
@About("Draws the pictures of rows side by side in the cells of a grid, as PNG, SVG and PDF.")
public record GridFigure(
        @About("The files to write.") @Default("[\"png\"]") List<Format> formats,

        @About("What the colours of grey pictures show; they stay grey where 'by' names no column.") @Default("{}")
        RowColour colour,

        @About("Which pixels let the paper through.") @Default("none")
        Clear clear,

        @About("The most columns and rows a grid may take up, in pixels.") @Default("1400") @Range(min = 16, max = 7000)
        int size,

        @About("Pixels in an inch of paper, so that the files print at that size; default: they do not say.")
        @Range(min = 36, max = 2400)
        Optional<Integer> dpi,

        @About("Colours of the paper in empty cells.") @Default("light")
        Theme theme)
        implements Visualizer {
    /** Checks the formats. */
    public GridFigure {
        formats = Format.checked(formats);
    }

    @Override
    public List<String> endings() {
        return formats.stream().map(Format::ending).toList();
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        Format.writeAll(formats, draw(view, run), output, run);
    }

    private Drawing draw(View view, Run run) {
        Points cells = view.data().points();
        Images images = Thumbnails.of(view.data(), "grid-figure");
        int columns = count(cells, 0);
        int lines = count(cells, 1);
        int side = size / Math.max(columns, lines);
        if (side == 0) {
            throw new InputException("size: " + size + " pixels are not enough for " + columns + " x " + lines
                    + " cells; take at least " + Math.max(columns, lines));
        }
        double[] corners = new double[2 * cells.rows()];
        for (int row = 0; row < cells.rows(); row++) {
            corners[2 * row] = side * cells.at(row, 0);
            corners[2 * row + 1] = side * (lines - 1 - cells.at(row, 1));
        }
        Optional<List<Integer>> inks = colour.paintNamed(view, run).map(Painting::colours);
        Sheet sheet = new Sheet(new Page(columns * side, lines * side, dpi), theme);
        sheet.add(new Mark.Pictures(
                Points.of(cells.rows(), 2, corners),
                new Thumbnails(images, Rows.first(cells.rows()), inks, clear),
                side));
        return sheet.drawing(view.title(), Frame.rows(cells.rows()));
    }

    private int count(Points cells, int axis) {
        if (cells.columns() < 2) {
            throw new InputException("grid-figure: rows need two features for their cells but have " + cells.columns());
        }
        double[] values = cells.column(axis);
        for (int row = 0; row < values.length; row++) {
            if (values[row] < 0 || values[row] > 1e6 || values[row] != Math.rint(values[row])) {
                throw new InputException("grid-figure: row " + row + " has no cell of a grid but is at " + values[row]
                        + "; take the result of a 'grid' step");
            }
        }
        return 1 + (int) Arrays.stream(values).max().orElse(0);
    }
}
