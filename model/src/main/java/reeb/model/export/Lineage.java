package reeb.model.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reeb.api.GraphBuilder;
import reeb.api.Source;
import reeb.api.learning.RowWise;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.parameters.Problem;
import reeb.runtime.workflow.ResultKind;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * The steps by which rows come to a graph.
 *
 * @param workflow that was run
 * @param builder the step that builds the graph
 * @param features the step whose points are compared
 * @param lens the step of the lens; empty where new rows get no lens values
 * @param remark why new rows get no lens values
 */
record Lineage(Workflow workflow, Step builder, Step features, Optional<Step> lens, Optional<String> remark) {
    /**
     * Finds the steps behind a graph.
     *
     * @param graph the name of its step
     * @param features the step whose points are to be compared; where empty, the one that the lens looks at
     * @throws InputException where rows that come later cannot be treated as those of the run were
     */
    static Lineage of(Workflow workflow, String graph, Optional<String> features) {
        Step builder = builder(workflow, graph);
        Optional<Step> lens = PartValues.of(builder.part()).get("lens") instanceof String name
                ? Optional.of(workflow.step(name))
                : Optional.empty();
        Step seen = features.map(name -> given(workflow, name))
                .orElseGet(() ->
                        workflow.step(lens.flatMap(step -> step.of().stream().findFirst())
                                .orElse(builder.of().getFirst())));
        Lineage found = new Lineage(workflow, builder, seen, Optional.empty(), Optional.empty());
        List<Problem> problems = found.problems(seen);
        if (!problems.isEmpty()) {
            throw workflow.written().mistakes(problems);
        }
        return found.with(lens);
    }

    /** The step that has built a graph, which others may have changed since. */
    private static Step builder(Workflow workflow, String graph) {
        Step step = workflow.step(graph);
        return step.part() instanceof GraphBuilder
                ? step
                : builder(workflow, step.of().getFirst());
    }

    private static Step given(Workflow workflow, String name) {
        return workflow.steps().stream()
                .filter(step -> step.name().equals(name) && step.gives() == ResultKind.DATA)
                .findFirst()
                .orElseThrow(() ->
                        new InputException("--features " + name + ": the run has no such step that gives points"));
    }

    private Lineage with(Optional<Step> wanted) {
        if (wanted.isEmpty()) {
            return new Lineage(
                    workflow,
                    builder,
                    features,
                    wanted,
                    Optional.of("the lens of '" + builder.name()
                            + "' is no step of its own, so that new rows get no lens values"));
        }
        List<Problem> problems = problems(wanted.get());
        return problems.isEmpty()
                ? new Lineage(workflow, builder, features, wanted, Optional.empty())
                : new Lineage(
                        workflow,
                        builder,
                        features,
                        Optional.empty(),
                        Optional.of("new rows get no lens values: "
                                + problems.getFirst().message()));
    }

    /** Lists the steps that treat rows, each after those it takes, the source first. */
    List<Step> needed() {
        Set<String> names = new LinkedHashSet<>();
        collect(features, names);
        lens.ifPresent(step -> collect(step, names));
        return names.stream().map(workflow::step).toList();
    }

    private void collect(Step step, Set<String> names) {
        if (!names.contains(step.name())) {
            step.of().forEach(name -> collect(workflow.step(name), names));
            step.through().forEach(name -> collect(workflow.step(name), names));
            names.add(step.name());
        }
    }

    private List<Problem> problems(Step last) {
        Set<String> names = new LinkedHashSet<>();
        collect(last, names);
        List<Problem> problems = new ArrayList<>();
        names.stream()
                .map(workflow::step)
                .forEach(step -> reason(step)
                        .ifPresent(
                                why -> problems.add(workflow.written().problem(step.name(), Optional.empty(), why))));
        long sources = names.stream()
                .filter(name -> workflow.step(name).part() instanceof Source)
                .count();
        if (sources > 1) {
            problems.add(workflow.written()
                    .problem(
                            last.name(),
                            Optional.empty(),
                            "takes rows of " + sources + " sources, and a model takes those of one"));
        }
        return problems;
    }

    /** Tells why a step cannot treat rows that it has not seen; empty where it can. */
    private static Optional<String> reason(Step step) {
        boolean can = step.part() instanceof Source
                || step.addsColumns()
                || step.selectsRows()
                || step.part() instanceof Trainable
                || (step.part() instanceof RowWise part && part.rowWise());
        return can
                ? Optional.empty()
                : Optional.of("step '" + step.name() + "' (" + step.type().name()
                        + ") gives a row values that depend on the rows beside it, and has learned nothing by which it could treat"
                        + " new ones");
    }
}
