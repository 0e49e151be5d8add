package reeb.plugins.figures.page;

import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.View;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;
import reeb.toolkit.tables.LabelColumn;

/**
 * How rows are coloured: a parameter of pictures of rows, under the name that it has in pictures of graphs.
 *
 * @param by a column of the table; by default the part's choice
 * @param palette colours for categories or numbers
 */
public record RowColour(
        @About("The column that gives the colours; default: "
                + LabelColumn.SHOWN
                + ", if there is one, or what 'colour' says.")
        @Named.Formerly("by")
        @ColumnNames
        Optional<String> by,

        @About("The colours.") @Default("auto") @Named.Formerly("palette")
        Palette palette) {
    /** Colours by the usual choice. */
    public static final RowColour AUTO = new RowColour(Optional.empty(), Palette.AUTO);

    /**
     * Paints rows by the column, or by that which is taken for the labels, if there is one.
     *
     * @throws reeb.api.problem.InputException where there is no such column
     */
    public Optional<Painting> paint(View view, Run run) {
        return column(view)
                .map(found -> Painting.of(found, view.data().table(), palette).warned(run));
    }

    /** Paints rows by the column, if one is named. */
    public Optional<Painting> paintNamed(View view, Run run) {
        return by.isEmpty() ? Optional.empty() : paint(view, run);
    }

    private Optional<Column> column(View view) {
        return by.isEmpty()
                ? LabelColumn.shown(view.data().table())
                : Optional.of(view.data().table().column("colour.by", by.get()));
    }
}
