package reeb.cli.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns are no features, and why.
 *
 * @param look at the data
 * @param loaded the data, as their source was set
 * @param file its name, without its folder
 */
record LeftOut(DataLook look, Loading.Loaded loaded, String file) {
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
                .filter(remark -> !remark.texts().isEmpty())
                .forEach(remark -> lines.add(told(remark)));
        return lines;
    }

    /** Says which values, among texts too, and which rows are taken for none. */
    List<String> taken() {
        List<String> lines = new ArrayList<>();
        if (loaded.step().parameters().get(SourceStep.MISSING) instanceof List<?> marks) {
            lines.add("Taken for missing values, among texts too: "
                    + marks.stream().map(mark -> "'" + mark + "'").collect(Collectors.joining(", "))
                    + "; where one is a value of its own, take it out of \"missing\".");
        }
        if (loaded.step().parameters().containsKey(Doubts.ROWS)) {
            lines.add("The first row is left out: it has no number in any column of numbers; if it is one, take out"
                    + " \"rows\".");
        }
        return lines;
    }

    /** Names the other columns, by what they hold. */
    List<String> kinds() {
        return look.kept().shown(named()).stream()
                .map(kind -> "No features: " + kind + ".")
                .toList();
    }

    /** Lists the columns of which it has been said why they are no numbers. */
    private List<String> named() {
        Stream<String> texts = loaded.remarks().stream().flatMap(remark -> remark.texts().stream());
        return Stream.concat(loaded.unread().keySet().stream(), texts).toList();
    }

    /** Says what a source says, without the file's name. */
    String told(Heard.Remark remark) {
        String name = file + ": ";
        int at = remark.text().indexOf(name);
        return (at < 0 ? remark.text() : remark.text().substring(at + name.length())) + ".";
    }
}
