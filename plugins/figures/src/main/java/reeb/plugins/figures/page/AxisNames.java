package reeb.plugins.figures.page;

import java.util.List;
import java.util.Locale;
import reeb.api.data.Scale;
import reeb.api.data.View;
import reeb.toolkit.tables.ColumnScale;

/** What the features of rows are called in a picture, and how their values are written. */
public final class AxisNames {
    private AxisNames() {}

    /**
     * Names a feature, from 0: as the rows do, or else by the part that made it, such as {@code umap 1}; with the share of the variance
     * that it explains, where that is known.
     */
    public static String of(View view, int feature) {
        List<String> names = view.data().features();
        String name = feature < names.size() ? names.get(feature) : maker(view) + " " + (feature + 1);
        return feature < view.explained().size()
                ? name
                        + String.format(
                                Locale.ROOT,
                                " (%.1f %%)",
                                100 * view.explained().get(feature))
                : name;
    }

    /** Tells what the values of a feature, from 0, stand for. */
    public static Scale scale(View view, int feature) {
        return ColumnScale.of(view.data().points(), feature, view.data().table());
    }

    /** Names the part that made the rows: that of their last step. */
    private static String maker(View view) {
        return view.steps().isEmpty() ? "feature" : view.steps().getLast().part();
    }
}
