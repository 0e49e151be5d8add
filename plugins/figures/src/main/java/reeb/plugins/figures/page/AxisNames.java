package reeb.plugins.figures.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.data.Scale;
import reeb.api.data.View;
import reeb.toolkit.tables.ColumnScale;

/** What the features of rows are called in a picture, and how their values are written. */
public final class AxisNames {
    private static final Pattern PART = Pattern.compile("^\\{\"use\": ?\"([^\"]+)\"");

    private AxisNames() {}

    /** Names a feature, from 0: as the rows do, or else by the part that made it, such as {@code umap 1}. */
    public static String of(View view, int feature) {
        List<String> names = view.data().features();
        return feature < names.size() ? names.get(feature) : maker(view) + " " + (feature + 1);
    }

    /** Tells what the values of a feature, from 0, stand for. */
    public static Scale scale(View view, int feature) {
        return ColumnScale.of(view.data().points(), feature, view.data().table());
    }

    /** Finds the part that made the rows: the last one of their facts. */
    private static String maker(View view) {
        return view.facts().values().stream()
                .map(PART::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .reduce("feature", (_, later) -> later);
    }
}
