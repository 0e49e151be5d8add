package reeb.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.PartBinder;
import reeb.runtime.parameters.Problem;
import reeb.runtime.parameters.StepParts;
import reeb.runtime.workflow.Step;

/** What benchmarks work with: parts as a workflow makes them, the run a workflow gives them, and their data. */
public final class Bed {
    private static final long SEED = 7;

    private final Means means;
    private final BenchData data = new BenchData(this);

    /**
     * What it is made of.
     *
     * @param catalog the parts there are
     * @param places where data sets lie
     * @param workers threads
     * @param cancellation asked to stop
     * @param rows most rows of each data set; 0 for all
     * @param folder takes files that are to be read
     */
    public record Means(
            Catalog catalog, DataPlaces places, Workers workers, Cancellation cancellation, int rows, Path folder) {}

    /** Prepares; loads nothing yet. */
    public Bed(Means means) {
        this.means = means;
    }

    Means means() {
        return means;
    }

    BenchData data() {
        return data;
    }

    boolean limited() {
        return means.rows() > 0;
    }

    /** The lesser of a benchmark's rows and those allowed. */
    int rows(int wanted) {
        return limited() ? Math.min(wanted, means.rows()) : wanted;
    }

    /**
     * Makes a part as a step of a workflow.
     *
     * @param name of the part
     * @param parameters as in a workflow, without braces
     * @throws InputException where there is no such part
     */
    Step step(String name, String parameters) {
        Json.Members members = (Json.Members) JsonReader.parse("{" + parameters + "}", "benchmark");
        List<Problem> problems = new ArrayList<>();
        PartBinder binder = new PartBinder(means.catalog(), StepParts.none(), problems);
        Optional<PartType> type = binder.find(_ -> true, new Json.Text(Place.START, name), "");
        Optional<Part> part = type.flatMap(found -> binder.part(found, members, "", Set.of()));
        if (part.isEmpty()) {
            throw new InputException(problems.getFirst().message());
        }
        return Step.alone(name, type.orElseThrow(), part.get());
    }

    /** Makes a part with all defaults. */
    Step step(String name) {
        return step(name, "");
    }

    Run run(Step step) {
        return LoneRun.of(step, SEED, means.workers(), means.cancellation());
    }
}
