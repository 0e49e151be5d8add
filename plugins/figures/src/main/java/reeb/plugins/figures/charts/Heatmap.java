package reeb.plugins.figures.charts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.Frame;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * A grid of counts: how many rows have one category in one column and another in another, such as a cluster and a label.
 *
 * <p>The colour of a cell is its share of the cells of its line; cells without rows stay blank. Rows without a category, such
 * as noise, have a line of their own.
 */
@Named("heatmap")
@About("Draws how many rows have each pair of categories of two columns, such as clusters and labels.")
public record Heatmap(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("The column whose categories are the lines; default: the first one of categories.") @ColumnNames
        Optional<String> down,

        @About("The column whose categories stand side by side; default: the next one of categories.") @ColumnNames
        Optional<String> across,

        @About("The colours of shares from 0 to 1.") @Default("auto")
        Palette palette,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: what the rows are.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Visualizer {
    /** Checks the formats. */
    public Heatmap {
        formats = Format.checked(formats);
    }

    @Override
    public List<String> endings() {
        return formats.stream().map(Format::ending).toList();
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        Format.writeAll(formats, draw(view), output, run);
    }

    private Drawing draw(View view) {
        Table table = view.data().table();
        Column.Categories lines = categories(table, down, "down", "");
        Column.Categories columns = categories(table, across, "across", lines.name());
        Counts counts = Counts.of(lines, columns);
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        Frame frame = new Frame(new Sheet(page, theme), title.orElse(view.title()), Frame.caption(view));
        Painting legend = new Painting("share of the line", List.of(), List.of(), new Painting.Scale(0, 1, chosen));
        Area area = frame.draw(Optional.of(legend));
        new CountGrid(counts, chosen, frame.sheet()).draw(area);
        return frame.drawing("");
    }

    /** Finds a column by its name, or else the first one of categories that is not taken. */
    private static Column.Categories categories(Table table, Optional<String> named, String parameter, String taken) {
        Optional<Column> found = named.isPresent()
                ? Optional.of(table.column(parameter, named.get()))
                : table.columns().stream()
                        .filter(column -> column instanceof Column.Categories
                                && !column.name().equals(taken))
                        .findFirst();
        return found.map(Heatmap::asCategories)
                .orElseThrow(() -> new InputException(parameter
                        + ": there must be two columns of categories, such as clusters and labels; there are "
                        + table.names()));
    }

    private static Column.Categories asCategories(Column column) {
        return column instanceof Column.Categories categories
                ? categories
                : Column.Categories.of(
                        column.name(),
                        IntStream.range(0, column.size()).mapToObj(column::text).toList());
    }
}
