package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reeb.api.Part;
import reeb.api.Reporter;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.Json;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.PartBinder;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.parameters.Problem;

/** Reads the steps of a workflow: their parts, and what they take from one another. */
final class StepReader {
    /** Members that are no parameters. */
    static final Set<String> RESERVED = Set.of("name", "use", "of", "fit", "about");

    private final Catalog catalog;
    private final StepResults results;
    private final List<Problem> problems;
    private final NamedSteps named;
    private final List<Step> all = new ArrayList<>();

    /**
     * Begins.
     *
     * @param results of all steps, declared
     * @param problems collects what is wrong
     */
    StepReader(Catalog catalog, StepResults results, List<Problem> problems) {
        this.catalog = catalog;
        this.results = results;
        this.problems = problems;
        this.named = new NamedSteps(results, problems);
    }

    /**
     * Reads a step; empty where something is wrong in it, which is then noted.
     *
     * @param pointer where it stands
     * @param before the steps that stand above it
     */
    Optional<Step> read(Json.Members step, String pointer, List<Step> before) {
        Optional<String> name = text(step, "name", pointer);
        try {
            return step(step, name, pointer, before);
        } catch (PartFault e) {
            throw name.map(known -> e.in("step '" + known + "'")).orElse(e);
        }
    }

    private Optional<Step> step(Json.Members step, Optional<String> name, String pointer, List<Step> before) {
        if (!(step.member("use").orElse(null) instanceof Json.Text use)) {
            if (step.member("use").isEmpty()) {
                note(step.place(), pointer + "/use", "a step needs the name of its part; 'reeb parts' lists them");
            }
            return Optional.empty();
        }
        PartBinder binder = new PartBinder(catalog, results, problems);
        Optional<PartType> type = binder.find(kind -> ResultKind.given(kind).isPresent(), use, pointer + "/use");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (ResultKind.given(type.get().kind()).isEmpty()) {
            note(
                    use.place(),
                    pointer + "/use",
                    "'" + use.value() + "' is a " + type.get().kind().word()
                            + ": a parameter of other parts, not a step");
            return Optional.empty();
        }
        text(step, "about", pointer);
        Optional<Part> part = binder.part(type.get(), step, pointer, RESERVED);
        List<String> through = results.takeUsed();
        name.ifPresent(known -> part.or(() -> withoutMistakes(type.get(), step))
                .ifPresent(made ->
                        all.add(new Step(known, type.get(), made, List.of(), Optional.empty(), List.of(), List.of()))));
        List<String> of = named.taken(step, type.get(), pointer, before);
        part.ifPresent(made -> checkSteps(made, of, step.place(), pointer));
        Optional<String> fit = fit(step, type.get(), pointer);
        return part.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(
                        name.get(), type.get(), part.get(), of, fit, through, plugins(type.get(), part.get())));
    }

    private void checkSteps(Part part, List<String> of, Place place, String pointer) {
        if (part instanceof Reporter reporter && !of.isEmpty()) {
            try {
                reporter.checkSteps(of);
            } catch (InputException e) {
                note(place, pointer, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Makes what can be made of a part that was given wrong values, to find out which files it would read. */
    private Optional<Part> withoutMistakes(PartType type, Json.Members step) {
        try {
            return new PartBinder(catalog, results, new ArrayList<>()).withoutMistakes(type, step);
        } catch (PartFault e) {
            // The mistakes are told; a part that is right with other values only need not be heard.
            return Optional.empty();
        } finally {
            List<String> _ = results.takeUsed();
        }
    }

    /** Lists the steps whose parts could be made, also those in which something is wrong. */
    List<Step> all() {
        return all;
    }

    private List<InstalledPlugin> plugins(PartType type, Part part) {
        return PartFault.naming(type, () -> PartValues.names(part)).stream()
                .map(catalog::find)
                .flatMap(Optional::stream)
                .map(PartType::plugin)
                .distinct()
                .toList();
    }

    private Optional<String> fit(Json.Members step, PartType type, String pointer) {
        Optional<Json> given = step.member("fit");
        if (given.isPresent() && !type.learns()) {
            List<String> known = catalog.parts().stream()
                    .filter(PartType::learns)
                    .map(PartType::name)
                    .toList();
            note(
                    step.names().getOrDefault("fit", step.place()),
                    pointer + "/fit",
                    "'" + type.name() + "' does not learn from rows"
                            + Nearest.hint(type.name(), known, "parts that do"));
            return Optional.empty();
        }
        return given.flatMap(fit -> named.learnedFrom(fit, type, pointer + "/fit"));
    }

    /** Reads a text, if there is one. */
    Optional<String> text(Json.Members members, String name, String pointer) {
        Json value = members.member(name).orElse(null);
        if (value instanceof Json.Text text) {
            return Optional.of(text.value());
        }
        if (value != null) {
            note(value.place(), pointer + "/" + name, "must be a text but is " + value.what());
        }
        return Optional.empty();
    }

    private void note(Place place, String pointer, String message) {
        problems.add(new Problem(place, pointer, message));
    }
}
