package reeb.server.choices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of a workflow, each with the step before which it stands: there {@code reeb init} says why a step is as it is. A comment that
 * names a parameter in quotes is about that one.
 */
final class Reasons {
    private static final Pattern COMMENT = Pattern.compile("^\\s*//\\s?(.*)$");
    private static final Pattern STEP = Pattern.compile("^\\s*\\{?\\s*\"name\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z][A-Za-z0-9]*)\"");

    private final Map<String, List<String>> comments = new LinkedHashMap<>();

    private Reasons() {}

    /** Reads them. Lines of one sentence belong together. */
    static Reasons of(String text) {
        Reasons reasons = new Reasons();
        List<String> waiting = new ArrayList<>();
        for (String line : text.split("\\R")) {
            Matcher comment = COMMENT.matcher(line);
            Matcher step = STEP.matcher(line);
            if (comment.matches()) {
                add(waiting, comment.group(1).strip());
            } else if (step.find()) {
                reasons.comments.putIfAbsent(step.group(1), List.copyOf(waiting));
                waiting.clear();
            } else if (!line.isBlank() && !line.strip().equals("{")) {
                waiting.clear();
            }
        }
        return reasons;
    }

    private static void add(List<String> waiting, String words) {
        boolean goesOn = !waiting.isEmpty() && !waiting.getLast().matches(".*[.;:!?]");
        if (goesOn) {
            waiting.set(waiting.size() - 1, waiting.getLast() + " " + words);
        } else if (!words.isEmpty()) {
            waiting.add(words);
        }
    }

    /** Says why a step is there. */
    Optional<String> ofStep(String step) {
        return joined(comments.getOrDefault(step, List.of()).stream()
                .filter(line -> !QUOTED.matcher(line).find())
                .toList());
    }

    /** Says why a parameter of a step, or of a part within it, is as it is. */
    Optional<String> of(String step, String parameter) {
        return joined(comments.getOrDefault(step, List.of()).stream()
                .filter(line -> QUOTED.matcher(line)
                        .results()
                        .anyMatch(named -> named.group(1).equals(parameter)))
                .map(line -> withoutName(line, parameter))
                .toList());
    }

    /** The name that stands before a colon need not be told beside it. */
    private static String withoutName(String line, String parameter) {
        String rest = line.replaceFirst("^\"" + Pattern.quote(parameter) + "\":\\s*", "");
        return rest.isEmpty() ? line : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    private static Optional<String> joined(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", lines));
    }
}
