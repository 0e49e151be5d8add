package reeb.runtime.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import reeb.api.Range;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.JsonWriter;

/** Describes parameters in words, as help and reference show them. */
public final class PartHelp {
    private PartHelp() {}

    /**
     * A line of help.
     *
     * @param name the parameter, with its group's name before it where it is in one
     * @param type what it may hold, and its bounds
     * @param fallback its default, or {@code required} or {@code optional}
     * @param about what it does
     */
    public record Line(String name, String type, String fallback, String about) {}

    /**
     * Lists the parts whose declarations can be read, so that one which is broken leaves the others to be described.
     *
     * @param parts in order
     * @param faults told of each that is left out
     */
    public static List<PartType> describable(List<PartType> parts, Consumer<PartFault> faults) {
        List<PartType> sound = new ArrayList<>();
        for (PartType part : parts) {
            try {
                List<Line> _ = PartFault.naming(part, () -> lines(part.type()));
                sound.add(part);
            } catch (PartFault fault) {
                faults.accept(fault);
            }
        }
        return sound;
    }

    /** Describes the parameters of a part or a group. */
    public static List<Line> lines(Class<?> type) {
        return lines(type, "");
    }

    private static List<Line> lines(Class<?> type, String prefix) {
        List<Line> lines = new ArrayList<>();
        for (Parameter parameter : Parameter.of(type)) {
            lines.add(new Line(prefix + parameter.name(), type(parameter), fallback(parameter), about(parameter)));
            group(parameter.type())
                    .ifPresent(group -> lines.addAll(lines(group.type(), prefix + parameter.name() + ".")));
        }
        return lines;
    }

    private static Optional<ParameterType.Group> group(ParameterType type) {
        return switch (type) {
            case ParameterType.Group group -> Optional.of(group);
            case ParameterType.ListOf list -> group(list.element());
            default -> Optional.empty();
        };
    }

    private static String type(Parameter parameter) {
        return parameter.type().word() + parameter.range().map(PartHelp::bounds).orElse("");
    }

    private static String bounds(Range range) {
        List<String> bounds = new ArrayList<>();
        if (Double.isFinite(range.min())) {
            bounds.add((range.aboveMin() ? "> " : ">= ") + Numerals.text(range.min()));
        }
        if (Double.isFinite(range.max())) {
            bounds.add((range.belowMax() ? "< " : "<= ") + Numerals.text(range.max()));
        }
        return bounds.isEmpty() ? "" : " " + String.join(" and ", bounds);
    }

    private static String fallback(Parameter parameter) {
        return parameter
                .fallback()
                .map(value -> JsonWriter.compact(value).replace("\"", ""))
                .orElse(parameter.optional() ? "optional" : "required");
    }

    private static String about(Parameter parameter) {
        ParameterType type = parameter.type() instanceof ParameterType.MapOf map ? map.element() : parameter.type();
        return type instanceof ParameterType.Choice choice
                ? parameter.about()
                        + choice.meanings().entrySet().stream()
                                .filter(meaning -> !meaning.getValue().isEmpty())
                                .map(meaning -> " " + meaning.getKey() + ": " + meaning.getValue())
                                .collect(Collectors.joining())
                : parameter.about();
    }
}
