package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.problem.Nearest;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.Json;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.Problem;

/** Reads which steps a step takes results of, and from which it learns. */
final class NamedSteps {
    private final StepResults results;
    private final List<Problem> problems;

    /**
     * Begins.
     *
     * @param results of all steps, declared
     * @param problems collects what is wrong
     */
    NamedSteps(StepResults results, List<Problem> problems) {
        this.results = results;
        this.problems = problems;
    }

    /**
     * Reads whose results a step takes: those it names, or else the latest before it that fits.
     *
     * @param step as it was written
     * @param type of its part
     * @param pointer where it stands
     * @param before the steps that stand above it
     * @return names of steps that are there; none where the part takes nothing, or something is wrong, which is then noted
     */
    List<String> taken(Json.Members step, PartType type, String pointer, List<Step> before) {
        Taken taken = Taken.by(type.kind());
        Optional<Json> given = step.member("of");
        if (taken.nothing()) {
            given.ifPresent(
                    of -> note(of.place(), pointer + "/of", "'" + type.name() + "' takes no other step's result"));
            return List.of();
        }
        return given.map(of -> named(of, taken, type, pointer + "/of"))
                .orElseGet(() -> latest(step, taken, type, pointer, before));
    }

    /** Reads from which step's rows a step with a part of a type learns. */
    Optional<String> learnedFrom(Json fit, PartType type, String pointer) {
        return named(fit, Taken.one(ResultKind.DATA), type, pointer).stream().findFirst();
    }

    private List<String> latest(Json.Members step, Taken taken, PartType type, String pointer, List<Step> before) {
        Optional<String> latest = taken.needed().stream()
                .flatMap(kind -> before.reversed().stream().filter(earlier -> earlier.gives() == kind))
                .map(Step::name)
                .findFirst();
        if (latest.isEmpty() && problems.isEmpty()) {
            note(
                    step.place(),
                    pointer,
                    "'" + type.name() + "' takes " + taken.neededInWords() + " but no step before it gives any");
        }
        return latest.stream().toList();
    }

    /** Reads the name of a step, in a list or not, or the names of several. */
    private List<String> named(Json given, Taken taken, PartType type, String pointer) {
        List<Element> elements = elements(given, taken.several(), pointer);
        List<String> names = new ArrayList<>();
        for (Element element : elements) {
            name(element, taken, type)
                    .filter(name -> isNew(name, names, element))
                    .ifPresent(names::add);
        }
        if (names.size() == elements.size() && names.stream().noneMatch(name -> mayServe(name, taken))) {
            note(
                    new Element(given, pointer),
                    "none of these steps gives " + taken.neededInWords() + ", which '" + type.name()
                            + "' needs; name one that does");
        }
        return names;
    }

    /** What should be the name of a step, and where it stands. */
    private record Element(Json json, String pointer) {}

    /** Lists what should be names: all of a list where there may be several, else the only one, with brackets or without. */
    private static List<Element> elements(Json given, boolean several, String pointer) {
        if (given instanceof Json.Array array
                && (array.elements().size() == 1
                        || (several && !array.elements().isEmpty()))) {
            return IntStream.range(0, array.elements().size())
                    .mapToObj(index -> new Element(array.elements().get(index), pointer + "/" + index))
                    .toList();
        }
        return List.of(new Element(given, pointer));
    }

    private boolean isNew(String name, List<String> names, Element element) {
        if (names.contains(name)) {
            note(element, "step '" + name + "' is named twice; once will do");
            return false;
        }
        return true;
    }

    /** Tells whether a step gives what is needed, or may do so since its part is unknown. */
    private boolean mayServe(String name, Taken taken) {
        return results.gives(name).map(taken.needed()::contains).orElse(true);
    }

    /** Reads the name of a step that is there and gives what may be taken. */
    private Optional<String> name(Element element, Taken taken, PartType type) {
        if (!(element.json() instanceof Json.Text text)) {
            note(element, "must be the name of a step but is " + element.json().what());
            return Optional.empty();
        }
        String name = text.value();
        if (!results.exists(name)) {
            note(element, "there is no step '" + name + "'" + Nearest.hint(name, results.names(), "steps"));
            return Optional.empty();
        }
        Optional<ResultKind> gives = results.gives(name);
        if (gives.isPresent() && !taken.includes(gives.get())) {
            note(
                    element,
                    "step '" + name + "' gives " + gives.get() + " but '" + type.name() + "' takes " + taken.inWords());
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private void note(Element element, String message) {
        note(element.json().place(), element.pointer(), message);
    }

    private void note(Place place, String pointer, String message) {
        problems.add(new Problem(place, pointer, message));
    }
}
