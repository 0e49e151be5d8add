package reeb.cli.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.data.Column;

/**
 * What a source of text has found out or doubts, and says on each run: as parameters that say it once and for all, so that it need not be
 * told again.
 *
 * @param loaded what the source gave, and what it said
 */
record Doubts(Loading.Loaded loaded) {
    private static final String DELIMITER = "delimiter";
    private static final String DECIMAL = "decimal";
    private static final String THOUSANDS = "thousands";
    private static final Pattern GUESSED = Pattern.compile("the delimiter is taken to be '(tab|.)'");
    private static final Pattern GROUPED =
            Pattern.compile("read with groups of three digits, as in '[+-]?\\d+([.,'’])");

    /** Why each of the parameters is set. */
    static final Map<String, String> REASONS = reasons();

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put(DELIMITER, "What stands between cells, as the first lines tell.");
        reasons.put(
                DECIMAL,
                "What stands before decimals, as the numbers tell; where one may be either, see 'thousands' too.");
        reasons.put(THOUSANDS, "What stands between groups of three digits, as the numbers tell.");
        return reasons;
    }

    /** Gives the step with these parameters. */
    SourceStep settled() {
        SourceStep step = loaded.step();
        for (String remark : loaded.remarks()) {
            Matcher delimiter = GUESSED.matcher(remark);
            if (delimiter.find()) {
                step = step.with(DELIMITER, delimiter.group(1));
            }
            Matcher grouped = GROUPED.matcher(remark);
            if (grouped.find()) {
                step = step.with(
                        THOUSANDS,
                        switch (grouped.group(1)) {
                            case "." -> "point";
                            case "," -> "comma";
                            default -> "apostrophe";
                        });
            }
            if (remark.contains("read with decimal commas")) {
                step = step.with(DECIMAL, "comma");
            } else if (remark.contains("is read as a number with decimals, but may be")) {
                step = step.with(DECIMAL, "point");
            }
        }
        Map<String, Object> types = step.types();
        loaded.data().table().columns().stream()
                .filter(column -> !(column instanceof Column.Numbers) && !types.containsKey(column.name()))
                .filter(column -> doubtful(column.name()))
                .forEach(column -> types.put(column.name(), column instanceof Column.Categories ? "category" : "text"));
        return types.equals(step.types()) ? step : step.with(SourceStep.TYPES, types);
    }

    /** Tells whether the source says of a column how it would be read otherwise. */
    private boolean doubtful(String column) {
        List<String> remarks = loaded.remarks();
        return remarks.stream()
                .filter(remark -> remark.contains("in 'types'") || remark.contains("set 'dates'"))
                .anyMatch(remark -> remark.contains("'" + column + "'"));
    }
}
