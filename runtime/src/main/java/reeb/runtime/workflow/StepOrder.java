package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.Problem;

/** Puts each step after those it depends on, otherwise as written; names a cycle where there is one. */
final class StepOrder {
    private final List<Step> steps;
    private final List<Problem> problems;
    private final Function<String, Place> places;
    private final List<Step> sorted = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    StepOrder(List<Step> steps, List<Problem> problems, Function<String, Place> places) {
        this.steps = steps;
        this.problems = problems;
        this.places = places;
    }

    List<Step> sorted() {
        steps.forEach(this::visit);
        return List.copyOf(sorted);
    }

    private void visit(Step step) {
        if (done.contains(step.name())) {
            return;
        }
        int start = path.indexOf(step.name());
        if (start >= 0) {
            String cycle = String.join(" -> ", path.subList(start, path.size())) + " -> " + step.name();
            problems.add(new Problem(places.apply(step.name()), "/steps", "steps wait for each other: " + cycle));
            done.add(step.name());
            return;
        }
        path.add(step.name());
        step.inputs().stream().map(this::find).flatMap(Optional::stream).forEach(this::visit);
        path.removeLast();
        if (done.add(step.name())) {
            sorted.add(step);
        }
    }

    private Optional<Step> find(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
