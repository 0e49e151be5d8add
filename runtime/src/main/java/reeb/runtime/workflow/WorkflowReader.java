package reeb.runtime.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reeb.api.problem.Nearest;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.FoundProblems;
import reeb.runtime.parameters.PartBinder;
import reeb.runtime.parameters.Problem;

/** Reads a workflow and finds all that is wrong with it. */
public final class WorkflowReader {
    private static final List<String> MEMBERS = List.of("$schema", "name", "about", "seed", "steps");
    private static final int MAX_STEPS = 500;

    private final Catalog catalog;
    private final List<Problem> problems = new FoundProblems();
    private final StepResults results = new StepResults();
    private final StepReader steps;

    private WorkflowReader(Catalog catalog) {
        this.catalog = catalog;
        this.steps = new StepReader(catalog, results, problems);
    }

    /**
     * Reads a file.
     *
     * @param catalog the parts there are
     * @param file the workflow
     * @param settings replaced values, as in {@code graph.cover.resolution=30}
     * @param files tells of missing files where there are other mistakes; where there are none, nobody has looked yet
     * @throws WorkflowException where something is wrong in it, with every mistake
     * @throws reeb.api.problem.InputException where it is no JSON at all
     */
    public static Workflow read(Catalog catalog, Path file, List<String> settings, FileCheck files) {
        return new WorkflowReader(catalog).read(file, JsonReader.read(file), settings, files);
    }

    /**
     * Reads a text that came from elsewhere than a file.
     *
     * @param catalog the parts there are
     * @param place the file it stands for: messages call it so, and paths in the workflow are relative to its folder
     * @param json the text
     * @param settings replaced values, as in {@code graph.cover.resolution=30}
     * @param files tells of missing files where there are other mistakes; where there are none, nobody has looked yet
     * @throws WorkflowException where something is wrong in it, with every mistake
     */
    public static Workflow read(Catalog catalog, Path place, Json json, List<String> settings, FileCheck files) {
        return new WorkflowReader(catalog).read(place, json, settings, files);
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
        return new WorkflowReader(catalog).read(file, workflow, List.of(), FileCheck.none());
    }

    /**
     * Replaces values of a workflow without reading it.
     *
     * @param workflow the text
     * @param settings replaced values, as in {@code graph.cover.resolution=30}
     * @throws reeb.api.problem.InputException where a setting names no step
     */
    public static Json.Members replaced(Json.Members workflow, List<String> settings) {
        return Overrides.apply(workflow, settings);
    }

    private Workflow read(Path file, Json json, List<String> settings, FileCheck files) {
        if (!(json instanceof Json.Members given)) {
            throw failed(file, new Problem(json.place(), "", "a workflow is an object but this is " + json.what()));
        }
        try {
            return read(file, Overrides.apply(given, settings), files);
        } catch (FoundProblems.FullException e) {
            throw new WorkflowException(file.toString(), problems);
        }
    }

    private Workflow read(Path file, Json.Members members, FileCheck files) {
        members.members().keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> note(
                        members.names().getOrDefault(name, Place.START),
                        "/" + PartBinder.escaped(name),
                        "a workflow has no '" + name + "'" + Nearest.hint(name, MEMBERS, "members")));
        List<Step> found = steps(members);
        WrittenSteps written = WrittenSteps.of(file.toString(), members);
        String name = steps.text(members, "name", "")
                .orElse(String.valueOf(file.getFileName()).replaceFirst("\\.json$", ""));
        long seed = seed(members);
        steps.text(members, "about", "");
        steps.text(members, "$schema", "");
        if (problems.isEmpty()) {
            found = new StepOrder(found, problems, written::place).sorted();
        }
        if (!problems.isEmpty()) {
            problems.addAll(files.mistakes(steps.all(), written));
            throw new WorkflowException(file.toString(), problems);
        }
        return new Workflow(file.toAbsolutePath().normalize(), name, seed, found, written);
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
        Json list = members.member("steps").orElse(null);
        if (!(list instanceof Json.Array array) || array.elements().isEmpty()) {
            note(
                    list == null ? members.place() : list.place(),
                    "/steps",
                    "must be a list of at least one step" + (list == null ? "" : " but is " + list.what()));
            return List.of();
        }
        if (array.elements().size() > MAX_STEPS) {
            note(
                    list.place(),
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
        readable.forEach(
                (index, step) -> steps.read(step, "/steps/" + index, made).ifPresent(made::add));
        return made;
    }

    private void declare(Json.Members step, String pointer) {
        Optional<String> name = steps.text(step, "name", pointer);
        if (name.isEmpty()) {
            if (step.member("name").isEmpty()) {
                note(step.place(), pointer + "/name", "a step needs a name");
            }
            return;
        }
        Place place = step.member("name").orElseThrow().place();
        Optional<PartType> type = steps.text(step, "use", pointer).flatMap(catalog::find);
        StepNames.wrong(name.get(), type.map(PartType::kind))
                .or(() -> results.exists(name.get())
                        ? Optional.of("there is another step named '" + name.get() + "'")
                        : Optional.empty())
                .ifPresent(message -> note(place, pointer + "/name", message));
        results.declare(name.get(), type.flatMap(found -> ResultKind.given(found.kind())));
    }

    private void note(Place place, String pointer, String message) {
        problems.add(new Problem(place, pointer, message));
    }
}
