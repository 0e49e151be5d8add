package reeb.cli.bench;

import java.nio.file.Path;
import reeb.api.Run;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.workflow.LoneStep;
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
     * @throws reeb.api.problem.InputException where there is no such part
     */
    Step step(String name, String parameters) {
        return LoneStep.of(means.catalog(), name, parameters, "benchmark");
    }

    /** Makes a part with all defaults. */
    Step step(String name) {
        return step(name, "");
    }

    Run run(Step step) {
        return LoneRun.of(step, SEED, means.workers(), means.cancellation());
    }
}
