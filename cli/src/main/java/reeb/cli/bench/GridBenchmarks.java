package reeb.cli.bench;

import java.util.List;
import java.util.Locale;
import reeb.api.Lens;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.runtime.workflow.Step;

/** Rows moving to the cells of a grid. The map is that of MNIST's first two principal components. */
final class GridBenchmarks {
    private GridBenchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                exact("grid-2500", 2500, "50 x 50").within(0.5).against("scipy 1.10, another map", 2.95),
                exact("grid-4900", 4900, "70 x 70").within(2).against("scipy 1.10, another map", 12.7),
                exact("grid-10000", 10_000, "100 x 100").within(10),
                exact("grid-70000", 70_000, "265 x 265"),
                Benchmark.of(
                                "grid-70000-approximate",
                                "70,000 rows of a map to 265 x 265 cells, within 1 % of the least movement",
                                bed -> task(bed, 70_000, "approximate"))
                        .within(60));
    }

    private static Benchmark exact(String name, int rows, String cells) {
        return Benchmark.of(
                name,
                String.format(Locale.ROOT, "%,d rows of a map to %s cells, least movement", rows, cells),
                bed -> task(bed, rows, "exact"));
    }

    private static Task task(Bed bed, int rows, String method) {
        Points map = bed.data().components(rows);
        Step step = bed.step("grid", "\"method\": \"" + method + "\"");
        return new Task(step, Work.untold(), run -> ((Lens) step.part()).view(Dataset.of(map), run));
    }
}
