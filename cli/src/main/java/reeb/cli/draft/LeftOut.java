package reeb.cli.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which columns are no features, and why.
 *
 * @param look at the data
 * @param loaded the data, as their source was set
 */
record LeftOut(DataLook look, Loading.Loaded loaded) {
    /** What names the file, before a place in it. */
    private static final Pattern PATH = Pattern.compile("^.*?: (?=(?:line|row) \\d)");

    /** Says why one is no feature that the source takes for one. */
    static String reason(FeatureLook other) {
        return "'" + other.name() + "' is no feature: " + other.role().reason() + ".";
    }

    /** Says of each column of numbers why it is no feature. */
    List<String> numbers() {
        List<String> lines = new ArrayList<>();
        loaded.empty().forEach(name -> lines.add("'" + name + "' is no feature: it has no value in any row."));
        loaded.unread().forEach((name, why) -> lines.add("'" + name + "' is no feature: " + why + "."));
        look.others().forEach(other -> lines.add(reason(other)));
        loaded.remarks().stream()
                .filter(remark -> remark.contains("kept as text") || remark.contains("set 'dates'"))
                .forEach(remark -> lines.add(PATH.matcher(remark).replaceFirst("") + "."));
        return lines;
    }

    /** Names the other columns, by what they hold. */
    List<String> kinds() {
        return look.kept().shown(List.copyOf(loaded.unread().keySet())).stream()
                .map(kind -> "No features: " + kind + ".")
                .toList();
    }
}
