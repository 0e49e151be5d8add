package reeb.cli.predict;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.model.pipeline.Runs;
import reeb.model.predict.Prediction;
import reeb.model.predict.Predictor;

/** Asks a model for rows, some at a time, and prints what it says of them as soon as it is known. */
public final class PredictionPrinter {
    private static final int ROWS = 4096;

    private final Predictor predictor;
    private final Runs runs;
    private final PredictionForm form;
    private final int neighbors;
    private final PrintWriter out;
    private boolean begun;

    /**
     * Begins with none.
     *
     * @param form how to print
     * @param neighbors how many known rows are named, where the form names any
     */
    public PredictionPrinter(Predictor predictor, Runs runs, PredictionForm form, int neighbors, PrintWriter out) {
        this.predictor = predictor;
        this.runs = runs;
        this.form = form;
        this.neighbors = neighbors;
        this.out = out;
    }

    /**
     * Prints a line for each row.
     *
     * @throws reeb.api.problem.InputException where they are rows of another kind than the model takes
     */
    public void print(Dataset data) {
        int count = data.points().rows();
        for (int first = 0; first < count; first += ROWS) {
            int[] chosen = IntStream.range(first, Math.min(count, first + ROWS)).toArray();
            List<Prediction> said = predictor.predict(data.pick(Rows.of(chosen)), runs);
            if (!begun) {
                form.begin(out, said.getFirst().lens().length);
                begun = true;
            }
            for (int at = 0; at < said.size(); at++) {
                form.print(out, data.number(first + at), said.get(at), neighbors);
            }
            out.flush();
        }
    }
}
