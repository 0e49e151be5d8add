package reeb.runtime.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Snapshot;
import reeb.api.data.Table;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;

/** Parts that make and change rows. */
public final class SampleData {
    private SampleData() {}

    @Named("numbers")
    @About("Counts, or reads a number from each line. In a file or a folder.")
    public record Numbers(
            @About("How many rows.") @Default("12") @Range(min = 0, max = 1000)
            int rows,

            @About("A file of numbers instead.") Optional<String> file)
            implements Source {
        @Override
        public List<Path> inputs(Places places) {
            return file.map(places::fileOrFolder).map(List::of).orElse(List.of());
        }

        @Override
        public Dataset load(List<Path> inputs, Run run) {
            double[] values = inputs.isEmpty()
                    ? IntStream.range(0, rows).mapToDouble(row -> row * 1.5).toArray()
                    : read(inputs.getFirst());
            Column parity = new Column.Categories(
                    "parity",
                    IntStream.range(0, values.length).map(row -> row % 2).toArray(),
                    List.of("even", "odd"));
            return new Dataset(Points.of(values.length, 1, values), new Table(List.of(parity)), Optional.empty());
        }

        private static double[] read(Path path) {
            try {
                Path file = Files.isDirectory(path) ? path.resolve("numbers.txt") : path;
                return Files.readAllLines(file).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Named("thinned")
    @About("Counts to eight, and leaves out row 1 and another.")
    public record Thinned(
            @About("The other row.") @Default("4") @Range(min = 2, max = 7)
            int without) implements Source {
        @Override
        public Dataset load(List<Path> inputs, Run run) {
            int[] rows = IntStream.range(0, 8)
                    .filter(row -> row != 1 && row != without)
                    .toArray();
            return new Numbers(8, Optional.empty()).load(List.of(), run).pick(Rows.of(rows));
        }
    }

    @Named("dice")
    @About("Throws dice.")
    public record Dice(
            @About("How many rows.") @Default("40") @Range(min = 0)
            int rows) implements Source {
        @Override
        public Dataset load(List<Path> inputs, Run run) {
            RandomGenerator random = run.random("throws");
            double[] values = random.doubles(2L * rows).map(value -> 10 * value).toArray();
            return Dataset.of(Points.of(rows, 2, values));
        }
    }

    @Named("shift")
    @About("Adds to every value.")
    public record Shift(@About("How much.") @Default("1") double by) implements Transform {
        @Override
        public Points transform(Dataset data, List<Path> inputs, Run run) {
            Points points = data.points();
            double[] values = new double[points.rows() * points.columns()];
            for (int i = 0; i < values.length; i++) {
                values[i] = points.at(i / points.columns(), i % points.columns()) + by;
            }
            return Points.of(points.rows(), points.columns(), values);
        }
    }

    @Named("shift-by-file")
    @About("Adds the number in a file to every value.")
    public record ShiftByFile(@About("The file.") String file) implements Transform {
        @Override
        public List<Path> inputs(Places places) {
            return List.of(places.file(file));
        }

        @Override
        public Points transform(Dataset data, List<Path> inputs, Run run) {
            return new Shift(Numbers.read(inputs.getFirst())[0]).transform(data, List.of(), run);
        }
    }

    @Named("level")
    @About("Subtracts the mean of the first column, with a drawn number, from every value.")
    public record Level(
            @About("Most that is drawn.") @Default("0") double drawn) implements Transform, Trainable {
        @Override
        public Points transform(Dataset data, List<Path> inputs, Run run) {
            return train(data, run).transform(data.points(), run);
        }

        @Override
        public Model train(Dataset data, Run run) {
            Points points = data.points();
            try (Progress progress = run.progress("learning", 1)) {
                progress.advance(1);
            }
            run.figure("rows", points.rows());
            double more = drawn * run.random("more").nextDouble();
            return new Mean(more + Arrays.stream(points.column(0)).average().orElse(0));
        }

        @Override
        public Model restore(Map<String, Points> state) {
            return new Mean(Objects.requireNonNull(state.get("mean")).at(0, 0));
        }
    }

    private record Mean(double mean) implements Model {
        @Override
        public Points transform(Points fresh, Run run) {
            run.figure("subtracted", mean);
            return new Shift(-mean).transform(Dataset.of(fresh), List.of(), run);
        }

        @Override
        public Map<String, Points> state() {
            return Map.of("mean", Points.of(1, 1, new double[] {mean}));
        }
    }

    /** Sizes, for a choice. */
    public enum Size {
        SMALL,
        @About("As large as it gets.")
        VERY_LARGE
    }

    /** Some parameters in a group. */
    public record Frame(
            @About("In pixels.") @Range(min = 1) @Named.Formerly("breadth")
            int width,

            @About("Its look.") @Default("small") Size size) {}

    @Named("options")
    @About("Has a parameter of every type.")
    public record Options(
            @About("Whole.") @Range(min = 0, max = 10) int count,
            @About("Long.") @Default("5000000000") long big,

            @About("Real.") @Default("0.5") @Range(min = 0, aboveMin = true, max = 1, belowMax = true)
            double share,

            @About("Flag.") @Default("false") boolean flag,
            @About("Text.") @Default("some text") String text,
            @About("Choice.") @Default("very-large") Size size,

            @About("List.") @Default("[1, 2]") @Range(min = 1)
            List<Integer> list,

            @About("Choices.") @Default("small") List<Size> sizes,
            @About("Optional.") @Range(min = 0) Optional<Double> maybe,
            @About("The frame.") @Default("{\"width\": 3}") Frame frame,
            @About("Metric.") @Default("taxi") Metric metric,

            @About("Lens.") @Default("{\"use\": \"axis\", \"axis\": 0}")
            Lens lens,

            @About("Choices by name.") @Default("{}") Map<String, Size> named)
            implements Transform {
        public Options {
            if (count == 7) {
                throw new InputException("count: 7 is taken; use another");
            }
        }

        @Override
        public Points transform(Dataset data, List<Path> inputs, Run run) {
            return lens.view(Dataset.of(data.points()), run);
        }
    }

    @Named("axis")
    @About("Looks along an axis.")
    public record Axis(
            @About("Which.") @Default("0") @Range(min = 0) int axis) implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            Points points = data.points();
            return Points.of(points.rows(), 1, points.column(axis));
        }
    }

    @Named("jitter")
    @About("Adds noise to the first axis, in parallel, and keeps the axis without it.")
    public record Jitter(@About("How much.") @Default("1") double by) implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            Points points = data.points();
            run.snapshot(new Snapshot(0, Points.of(points.rows(), 1, points.column(0))));
            List<Double> noise = run.collect(
                    points.rows(), row -> run.in("row " + row).random("noise").nextDouble());
            double[] values = new double[points.rows()];
            for (int row = 0; row < values.length; row++) {
                values[row] = points.at(row, 0) + by * noise.get(row);
            }
            return Points.of(values.length, 1, values);
        }
    }
}
