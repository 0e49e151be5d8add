package reeb.cli.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.text.Visible;

/** The steps of a workflow as text, each below its comments, and what they settle. */
final class StepTexts {
    private final StringBuilder comments = new StringBuilder();
    private final List<String> steps = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    /** Gives all steps. */
    String text() {
        return String.join(",\n\n", steps);
    }

    List<Choice> choices() {
        return List.copyOf(choices);
    }

    /** Says why a parameter is set, where it is. */
    void becauseSet(String parameter, Map<String, Object> set, String reason) {
        Optional.ofNullable(set.get(parameter)).ifPresent(value -> because(parameter, value, reason));
    }

    /** Says in a comment, behind the parameter's name, why one of the step that is written next is what it is. */
    void because(String parameter, Object value, String reason) {
        String name = parameter.substring(parameter.lastIndexOf('/') + 1);
        comment(name.equals("use") ? reason : '"' + name + "\": " + reason);
        choose(parameter, value, reason);
    }

    /** Notes why a parameter of the step that is written next is what it is. */
    void choose(String parameter, Object value, String reason) {
        choices.add(new Choice("/steps/" + steps.size() + "/" + parameter, value, reason));
    }

    void step(Map<String, Object> members) {
        steps.add(comments + "    " + written(members));
        comments.setLength(0);
    }

    /** Writes a value with a blank after each comma, as people do. */
    private static String written(Object value) {
        return switch (value) {
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .map(member -> JsonWriter.compact(member.getKey()) + ": " + written(member.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> values -> values.stream().map(StepTexts::written).collect(Collectors.joining(", ", "[", "]"));
            default -> JsonWriter.compact(value);
        };
    }

    /** Writes a comment; what stands in names must not end it. */
    void comment(String words) {
        comments.append("    // ")
                .append(Visible.line(words.replaceAll("\\R", " ")))
                .append('\n');
    }
}
