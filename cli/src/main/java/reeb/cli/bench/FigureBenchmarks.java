package reeb.cli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.runtime.workflow.Step;

/** Pictures of MNIST, into memory: what it takes to look at a map. */
final class FigureBenchmarks {
    private FigureBenchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                Benchmark.of(
                                "scatter-70000",
                                "70,000 rows of a map as dots, with title and legend, to a PNG of 2000 x 2000",
                                FigureBenchmarks::scatter)
                        .within(1),
                Benchmark.of(
                                "grid-figure-2500",
                                "2,500 digits in 50 x 50 cells, to a PNG of 1400 x 1400",
                                FigureBenchmarks::grid)
                        .within(0.5));
    }

    private static Task scatter(Bed bed) {
        Dataset digits = bed.data().digits();
        View map = view(bed.data().components(), digits.table(), digits.images());
        return task(bed.step("scatter", "\"page\": {\"width\": 2000, \"height\": 2000}"), map);
    }

    private static Task grid(Bed bed) {
        Rows rows = Rows.first(bed.rows(2500));
        double[] cells = IntStream.range(0, 2 * rows.size())
                .mapToDouble(i -> i % 2 == 0 ? i / 2 % 50 : Math.floorDiv(i, 100))
                .toArray();
        Optional<Images> images = bed.data()
                .digits()
                .images()
                .map(all -> new Images(all.pixels().select(rows), all.width(), all.height(), all.channels()));
        View map = view(Points.of(rows.size(), 2, cells), Table.empty(), images);
        return task(bed.step("grid-figure", "\"size\": 1400"), map);
    }

    private static View view(Points places, Table table, Optional<Images> images) {
        return new View(new Dataset(places, table, images), "MNIST", Map.of());
    }

    private static Task task(Step step, View map) {
        return new Task(step, Work.untold(), run -> drawn((Visualizer) step.part(), map, run));
    }

    private static byte[] drawn(Visualizer figure, View map, Run run) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            figure.visualize(map, _ -> file, run);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
