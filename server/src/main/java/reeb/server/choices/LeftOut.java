package reeb.server.choices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;

/**
 * Leaves steps out of a workflow: what was built of one is built of what that was built of.
 *
 * @param steps names of those that are left out, of which each takes the result of another
 * @param taken gives the steps whose results a step takes, by its name, whether its workflow names them or not
 */
record LeftOut(List<String> steps, Function<String, List<String>> taken) {
    LeftOut {
        steps = List.copyOf(steps);
    }

    /** Gives the workflow without them. */
    Json.Members from(Json.Members workflow) {
        if (steps.isEmpty() || !(workflow.member("steps").orElse(null) instanceof Json.Array all)) {
            return workflow;
        }
        List<Json> kept = new ArrayList<>();
        for (Json step : all.elements()) {
            if (step instanceof Json.Members members && members.member("name").orElse(null) instanceof Json.Text name) {
                if (!steps.contains(name.value())) {
                    kept.add(built(members, name.value()));
                }
            } else {
                kept.add(step);
            }
        }
        return workflow.with("steps", new Json.Array(all.place(), kept));
    }

    private Json.Members built(Json.Members step, String name) {
        List<String> of = taken.apply(name);
        Json.Members built = step;
        if (of.stream().anyMatch(steps::contains)) {
            List<String> others = of.stream().flatMap(this::under).distinct().toList();
            built = built.with("of", json(others.size() == 1 ? others.getFirst() : others));
        }
        if (step.member("fit").orElse(null) instanceof Json.Text fit && steps.contains(fit.value())) {
            built = built.with("fit", json(under(fit.value()).findFirst().orElse(fit.value())));
        }
        return built;
    }

    /** Gives a step, or what it is built of where it is left out. */
    private Stream<String> under(String step) {
        return steps.contains(step) ? taken.apply(step).stream().flatMap(this::under) : Stream.of(step);
    }

    private static Json json(Object names) {
        Json.Members members = (Json.Members)
                JsonReader.parse(JsonWriter.compact(JsonWriter.object("names", names)), "names of steps");
        return members.member("names").orElseThrow();
    }
}
