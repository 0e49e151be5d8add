package reeb.server.choices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Range;

/**
 * A choice in a workflow.
 *
 * @param path of the value, such as {@code graph.cover.resolution}; the first name is the step's, and {@code use} behind it is its part
 * @param label a few words for it
 * @param form how it is chosen
 * @param value today's, as JSON has it; empty where it is left to the part
 * @param reason why it is so
 * @param options what can be chosen, with what each means; none where any number or text can
 * @param range of numbers
 */
record Choice(
        String path,
        String label,
        Form form,
        Optional<Object> value,
        String reason,
        List<Option> options,
        Optional<Range> range) {
    Choice {
        options = List.copyOf(options);
    }

    /** How something is chosen. */
    enum Form {
        /** A whole number. */
        WHOLE,
        /** A number. */
        NUMBER,
        /** True or false. */
        FLAG,
        /** One of the options. */
        CHOICE,
        /** Another part of the same kind, one of the options, with its usual parameters. */
        PART,
        /** Some of the options. */
        NAMES
    }

    /**
     * Something that can be chosen.
     *
     * @param name as it stands in the workflow; empty where the step is left out
     * @param about what it does; may be empty
     */
    record Option(String name, String about) {}

    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("path", path);
        told.put("label", label);
        told.put("form", form.name().toLowerCase(java.util.Locale.ROOT));
        told.put("value", value);
        told.put("reason", reason);
        if (!options.isEmpty()) {
            told.put("options", options.stream().map(Choice::told).toList());
        }
        range.ifPresent(bounds -> {
            if (Double.isFinite(bounds.min())) {
                told.put(bounds.aboveMin() ? "above" : "least", bounds.min());
            }
            if (Double.isFinite(bounds.max())) {
                told.put(bounds.belowMax() ? "below" : "greatest", bounds.max());
            }
        });
        return told;
    }

    private static Map<String, Object> told(Option option) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", option.name());
        told.put("about", option.about());
        return told;
    }
}
