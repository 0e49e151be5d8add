package reeb.cli.draft;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.data.Column;
import reeb.api.data.Dataset;

/**
 * What a source of text has found out or doubts, and says on each run: as parameters that say it once and for all, so that it need not be
 * told again.
 *
 * @param loaded what the source gave, and what it said
 */
record Doubts(Loading.Loaded loaded) {
    /** The parameter that leaves out rows. */
    static final String ROWS = "rows";

    /** The type of columns that are neither numbers nor dates. */
    static final String TEXT = "text";

    private static final String CATEGORY = "category";

    /** Why each of the parameters is set. */
    static final Map<String, String> REASONS = reasons();

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("delimiter", "What stands between cells, as the first lines tell.");
        reasons.put(
                "decimal",
                "What stands before decimals, as the numbers tell; where one may be either, see 'thousands' too.");
        reasons.put(
                ROWS,
                "Without the first row, which has no number in any column of numbers: it names units or columns.");
        reasons.put("thousands", "What stands between groups of three digits, as the numbers tell.");
        return reasons;
    }

    /** Gives the step with these parameters. */
    SourceStep settled() {
        SourceStep step = loaded.step();
        Map<String, Object> types = step.types();
        for (Heard.Remark remark : loaded.remarks()) {
            for (Map.Entry<List<String>, String> setting : remark.settings().entrySet()) {
                List<String> path = setting.getKey();
                if (path.size() == 1) {
                    step = step.with(path.getFirst(), setting.getValue());
                } else if (path.getFirst().equals(SourceStep.TYPES)) {
                    types.putIfAbsent(path.getLast(), type(path.getLast(), setting.getValue()));
                }
            }
        }
        return types.isEmpty() ? step : step.with(SourceStep.TYPES, types);
    }

    /** Makes texts categories where they are few. */
    private String type(String column, String proposed) {
        return proposed.equals(TEXT) && few(column) ? CATEGORY : proposed;
    }

    private boolean few(String name) {
        Dataset data = loaded.data();
        int feature = data.features().indexOf(name);
        return feature >= 0
                ? Arrays.stream(data.points().column(feature)).distinct().count() <= DataLook.MOST_CATEGORIES
                : data.table()
                        .column(name)
                        .filter(Column.Categories.class::isInstance)
                        .isPresent();
    }
}
