package reeb.runtime.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reeb.api.Nearest;
import reeb.api.Part;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.PartBinder;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.parameters.Problem;

/** Reads a workflow and finds all that is wrong with it. */
public final class WorkflowReader {
    private static final List<String> MEMBERS = List.of("$schema", "name", "about", "seed", "steps");
    private static final int MAX_STEPS = 500;
    private static final Set<String> RESERVED = Set.of("name", "use", "of", "fit", "about");

    private final Catalog catalog;
    private final List<Problem> problems = new ArrayList<>();
    private final StepResults results = new StepResults();

    private WorkflowReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a file.
     *
     * @param catalog the parts there are
     * @param file the workflow
     * @param settings replaced values, as in {@code graph.cover.resolution=30}
     * @throws WorkflowException where something is wrong in it, with every mistake
     * @throws reeb.api.InputException where it is no JSON at all
     */
    public static Workflow read(Catalog catalog, Path file, List<String> settings) {
        return new WorkflowReader(catalog).read(file, JsonReader.read(file), settings);
    }

    /**
     * Reads the workflow in the record of a run.
     *
     * @param catalog the parts there are
     * @param file the record, for messages
     * @param workflow the value in it
     * @throws WorkflowException where it can't be read, as where a plugin is missing
     */
    public static Workflow recorded(Catalog catalog, Path file, Json workflow) {
        return new WorkflowReader(catalog).read(file, workflow, List.of());
    }

    private Workflow read(Path file, Json json, List<String> settings) {
        if (!(json instanceof Json.Members written)) {
            throw failed(file, new Problem(json.place(), "", "a workflow is an object but this is " + json.what()));
        }
        Json.Members members = Overrides.apply(written, settings);
        members.members().keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> note(
                        members.names().getOrDefault(name, Place.START),
                        "/" + PartBinder.escaped(name),
                        "a workflow has no '" + name + "'" + Nearest.hint(name, MEMBERS, "members")));
        List<Step> steps = steps(members);
        String name = text(members, "name", "")
                .orElse(String.valueOf(file.getFileName()).replaceFirst("\\.json$", ""));
        long seed = seed(members);
        text(members, "about", "");
        text(members, "$schema", "");
        if (problems.isEmpty()) {
            steps = new StepOrder(steps, problems, places(members)).sorted();
        }
        if (!problems.isEmpty()) {
            throw new WorkflowException(file.toString(), problems);
        }
        return new Workflow(file.toAbsolutePath().normalize(), name, seed, steps, results);
    }

    private static WorkflowException failed(Path file, Problem problem) {
        return new WorkflowException(file.toString(), List.of(problem));
    }

    private long seed(Json.Members members) {
        Json seed = members.member("seed").orElse(null);
        if (seed instanceof Json.Numeral number
                && number.value().stripTrailingZeros().scale() <= 0
                && Math.abs(number.value().doubleValue()) < 0x1p53) {
            return number.value().longValue();
        }
        if (seed != null) {
            note(seed.place(), "/seed", "must be a whole number below 2^53 but is " + seed.what());
        }
        return 0;
    }

    private List<Step> steps(Json.Members members) {
        Json steps = members.member("steps").orElse(null);
        if (!(steps instanceof Json.Array array) || array.elements().isEmpty()) {
            note(
                    steps == null ? members.place() : steps.place(),
                    "/steps",
                    "must be a list of at least one step" + (steps == null ? "" : " but is " + steps.what()));
            return List.of();
        }
        if (array.elements().size() > MAX_STEPS) {
            note(
                    steps.place(),
                    "/steps",
                    String.format(
                            Locale.ROOT,
                            "has %,d steps but may have at most %,d",
                            array.elements().size(),
                            MAX_STEPS));
            return List.of();
        }
        Map<Integer, Json.Members> readable = new LinkedHashMap<>();
        for (int index = 0; index < array.elements().size(); index++) {
            Json step = array.elements().get(index);
            if (step instanceof Json.Members object) {
                readable.put(index, object);
                declare(object, "/steps/" + index);
            } else {
                note(step.place(), "/steps/" + index, "a step is an object but this is " + step.what());
            }
        }
        List<Step> made = new ArrayList<>();
        readable.forEach((index, step) -> step(step, "/steps/" + index, made).ifPresent(made::add));
        return made;
    }

    private void declare(Json.Members step, String pointer) {
        Optional<String> name = text(step, "name", pointer);
        if (name.isEmpty()) {
            if (step.member("name").isEmpty()) {
                note(step.place(), pointer + "/name", "a step needs a name");
            }
            return;
        }
        Place place = step.member("name").orElseThrow().place();
        Optional<PartType> type = text(step, "use", pointer).flatMap(catalog::find);
        StepNames.wrong(name.get(), type.map(PartType::kind))
                .or(() -> results.exists(name.get())
                        ? Optional.of("there is another step named '" + name.get() + "'")
                        : Optional.empty())
                .ifPresent(message -> note(place, pointer + "/name", message));
        results.declare(name.get(), type.flatMap(found -> ResultKind.given(found.kind())));
    }

    private Optional<Step> step(Json.Members step, String pointer, List<Step> before) {
        if (!(step.member("use").orElse(null) instanceof Json.Text use)) {
            if (step.member("use").isEmpty()) {
                note(step.place(), pointer + "/use", "a step needs the name of its part; 'reeb parts' lists them");
            }
            return Optional.empty();
        }
        PartBinder binder = new PartBinder(catalog, results, problems);
        Optional<PartType> type = binder.find(Optional.empty(), use, pointer + "/use");
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
        List<String> of = of(step, type.get(), pointer, before);
        Optional<String> fit = fit(step, type.get(), pointer);
        Optional<String> name = text(step, "name", pointer);
        return part.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(name.get(), type.get(), part.get(), of, fit, through, plugins(part.get())));
    }

    private List<InstalledPlugin> plugins(Part part) {
        return PartValues.names(part).stream()
                .map(catalog::find)
                .flatMap(Optional::stream)
                .map(PartType::plugin)
                .distinct()
                .toList();
    }

    private List<String> of(Json.Members step, PartType type, String pointer, List<Step> before) {
        Optional<ResultKind> taken = ResultKind.taken(type.kind());
        Optional<Json> given = step.member("of");
        if (taken.isEmpty()) {
            given.ifPresent(
                    of -> note(of.place(), pointer + "/of", "'" + type.name() + "' takes no other step's result"));
            return List.of();
        }
        if (given.isPresent()) {
            return named(given.get(), taken.get(), pointer + "/of", type.kind() == Kind.REPORTER);
        }
        Optional<String> latest = before.reversed().stream()
                .filter(earlier -> earlier.gives() == taken.get())
                .map(Step::name)
                .findFirst();
        if (latest.isEmpty() && problems.isEmpty()) {
            note(
                    step.place(),
                    pointer,
                    "'" + type.name() + "' takes " + taken.get() + " but no step before it gives any");
        }
        return latest.stream().toList();
    }

    /** Reads the name of a step, in a list or not, or the names of several. */
    private List<String> named(Json of, ResultKind taken, String pointer, boolean several) {
        if (several && of instanceof Json.Array array && !array.elements().isEmpty()) {
            return array.elements().stream()
                    .flatMap(one -> named(one, taken, pointer).stream())
                    .toList();
        }
        return named(of, taken, pointer).stream().toList();
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
        return given.flatMap(fit -> named(fit, ResultKind.DATA, pointer + "/fit"));
    }

    /** Reads the name of a step, in a list or not. */
    private Optional<String> named(Json of, ResultKind taken, String pointer) {
        Json one = of instanceof Json.Array array && array.elements().size() == 1
                ? array.elements().getFirst()
                : of;
        if (!(one instanceof Json.Text text)) {
            note(one.place(), pointer, "must be the name of a step but is " + one.what());
            return Optional.empty();
        }
        if (!results.exists(text.value())) {
            note(
                    text.place(),
                    pointer,
                    "there is no step '" + text.value() + "'" + Nearest.hint(text.value(), results.names(), "steps"));
            return Optional.empty();
        }
        Optional<ResultKind> gives = results.gives(text.value());
        if (gives.isPresent() && gives.get() != taken) {
            note(
                    text.place(),
                    pointer,
                    "step '" + text.value() + "' gives " + gives.get() + " but " + taken + " is needed");
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    private Optional<String> text(Json.Members members, String name, String pointer) {
        Json value = members.member(name).orElse(null);
        if (value instanceof Json.Text text) {
            return Optional.of(text.value());
        }
        if (value != null) {
            note(value.place(), pointer + "/" + name, "must be a text but is " + value.what());
        }
        return Optional.empty();
    }

    private static Map<String, Place> places(Json.Members members) {
        Map<String, Place> places = new LinkedHashMap<>();
        if (members.member("steps").orElse(null) instanceof Json.Array array) {
            for (Json step : array.elements()) {
                if (step instanceof Json.Members object
                        && object.member("name").orElse(null) instanceof Json.Text name) {
                    places.put(name.value(), step.place());
                }
            }
        }
        return places;
    }

    private void note(Place place, String pointer, String message) {
        problems.add(new Problem(place, pointer, message));
    }
}
