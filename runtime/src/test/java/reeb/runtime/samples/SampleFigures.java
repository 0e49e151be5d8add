package reeb.runtime.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Evaluator;
import reeb.api.GraphEvaluator;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;

/** Parts that measure and show. */
public final class SampleFigures {
    private SampleFigures() {}

    @Named("totals")
    @About("The sum of the first k rows' first values, for each k.")
    public record Totals() implements Evaluator {
        @Override
        public Table evaluate(Dataset data, Run run) {
            double[] values = data.points().column(0);
            double[] totals = new double[values.length];
            double total = 0;
            for (int row = 0; row < values.length; row++) {
                total += values[row];
                totals[row] = total;
            }
            double[] counts =
                    IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
            return new Table(List.of(new Column.Numbers("k", counts), new Column.Numbers("total", totals)));
        }
    }

    @Named("sizes")
    @About("The rows in each node, and the columns they have.")
    public record Sizes() implements GraphEvaluator {
        @Override
        public Table evaluate(Network network, Run run) {
            double[] sizes = network.graph().nodes().stream()
                    .mapToDouble(node -> node.rows().size())
                    .toArray();
            double[] columns = new double[sizes.length];
            Arrays.fill(columns, network.data().table().columns().size());
            return new Table(List.of(new Column.Numbers("columns", columns), new Column.Numbers("size", sizes)));
        }
    }

    @Named("rows")
    @About("Writes the rows' first values and how they came to be.")
    public record RowList() implements Visualizer {
        @Override
        public List<String> endings() {
            return List.of("txt");
        }

        @Override
        public void visualize(View view, Output output, Run run) throws IOException {
            try (OutputStream stream = output.open("txt")) {
                String text = view.title() + " " + view.told().keySet() + " "
                        + view.data().points().rows() + " rows, "
                        + view.data().table().columns().size() + " columns"
                        + view.snapshots().stream()
                                .map(snapshot ->
                                        ", before " + snapshot.positions().at(0, 0))
                                .collect(Collectors.joining());
                stream.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Named("summary")
    @About("Writes the last value of every figure.")
    public record Summary(@About("The only step to report.") Optional<String> only) implements Reporter {
        @Override
        public void checkSteps(List<String> steps) {
            only.filter(step -> !steps.contains(step)).ifPresent(step -> {
                throw new InputException("only: '" + step + "' is none of " + steps);
            });
        }

        @Override
        public List<String> endings() {
            return List.of("txt");
        }

        @Override
        public void report(List<Evaluation> evaluations, Output output, Run run) throws IOException {
            try (OutputStream stream = output.open("txt")) {
                for (Evaluation evaluation : evaluations) {
                    Column last = evaluation.figures().columns().getLast();
                    String line = evaluation.name() + " " + last.name() + " " + last.text(last.size() - 1) + "\n";
                    stream.write(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
