package reeb.runtime.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.runtime.json.Json;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.PartBinder;
import reeb.runtime.parameters.Problem;

/**
 * Where the steps of a workflow stand in its file, for mistakes that show only when it is run.
 *
 * @param file as it was named
 * @param steps as they were written, by their names
 */
public record WrittenSteps(String file, Map<String, Written> steps) {
    /** Keeps the map from changing. */
    public WrittenSteps {
        steps = Map.copyOf(steps);
    }

    /**
     * A step as it was written.
     *
     * @param pointer the JSON pointer to it
     * @param json the step
     */
    public record Written(String pointer, Json.Members json) {}

    /** Finds the steps that have names. */
    static WrittenSteps of(String file, Json.Members workflow) {
        Map<String, Written> steps = new LinkedHashMap<>();
        if (workflow.member("steps").orElse(null) instanceof Json.Array array) {
            for (int index = 0; index < array.elements().size(); index++) {
                if (array.elements().get(index) instanceof Json.Members step
                        && step.member("name").orElse(null) instanceof Json.Text name) {
                    steps.put(name.value(), new Written("/steps/" + index, step));
                }
            }
        }
        return new WrittenSteps(file, steps);
    }

    /** Tells where a step stands. */
    Place place(String step) {
        return Optional.ofNullable(steps.get(step))
                .map(written -> written.json().place())
                .orElse(Place.START);
    }

    /**
     * Says where a mistake is.
     *
     * @param step in which
     * @param text the value to blame, if it is a text; where no parameter has it, the step is
     * @param message what is wrong and what would be right
     */
    public Problem problem(String step, Optional<String> text, String message) {
        Optional<Written> written = Optional.ofNullable(steps.get(step));
        return written.flatMap(one -> text.flatMap(value -> find(one.json(), one.pointer(), value)))
                .or(() -> written.map(one -> new Found(one.json().place(), one.pointer())))
                .map(found -> new Problem(found.place(), found.pointer(), message))
                .orElseGet(() -> new Problem(Place.START, "", "step '" + step + "': " + message));
    }

    /**
     * Says where a mistake in a parameter is.
     *
     * @param step in which
     * @param message what is wrong, behind the parameter's name and a colon
     * @return the mistake at that parameter; empty where the message names none that was written
     */
    public Optional<Problem> problemOfParameter(String step, String message) {
        int colon = Math.max(0, message.indexOf(": "));
        String parameter = message.substring(0, colon);
        return Optional.ofNullable(steps.get(step))
                .flatMap(written -> written.json()
                        .member(parameter)
                        .map(json -> new Problem(
                                json.place(),
                                written.pointer() + "/" + PartBinder.escaped(parameter),
                                message.substring(colon + 2))));
    }

    /** Makes one exception of several mistakes. */
    public WorkflowException mistakes(List<Problem> problems) {
        return new WorkflowException(file, problems);
    }

    private record Found(Place place, String pointer) {}

    private static Optional<Found> find(Json json, String pointer, String text) {
        return switch (json) {
            case Json.Text value when value.value().equals(text) -> Optional.of(new Found(value.place(), pointer));
            case Json.Array array ->
                first(IntStream.range(0, array.elements().size())
                        .mapToObj(index -> find(array.elements().get(index), pointer + "/" + index, text)));
            case Json.Members members ->
                first(members.members().entrySet().stream()
                        .filter(member -> !StepReader.RESERVED.contains(member.getKey()))
                        .map(member ->
                                find(member.getValue(), pointer + "/" + PartBinder.escaped(member.getKey()), text)));
            case Json.Text _, Json.Numeral _, Json.Flag _, Json.Null _ -> Optional.empty();
        };
    }

    private static Optional<Found> first(Stream<Optional<Found>> places) {
        return places.flatMap(Optional::stream).findFirst();
    }
}
