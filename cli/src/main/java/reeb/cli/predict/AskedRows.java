package reeb.cli.predict;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.model.pipeline.Runs;
import reeb.model.predict.Prediction;
import reeb.model.predict.Predictor;

/** Asks a model for rows, some at a time, and hands on what it says of them as soon as it is known. */
public final class AskedRows {
    private static final int ROWS = 4096;

    private final Predictor predictor;
    private final Runs runs;
    private final PredictionTaker taker;
    private boolean begun;
    private int inputs;

    /** Begins with none. */
    public AskedRows(Predictor predictor, Runs runs, PredictionTaker taker) {
        this.predictor = predictor;
        this.runs = runs;
        this.taker = taker;
    }

    /**
     * Asks for all rows of a file.
     *
     * @throws reeb.api.problem.InputException where they are rows of another kind than the model takes
     */
    public void ask(Dataset data) {
        int count = data.points().rows();
        RowIds ids = RowIds.of(data);
        for (int first = 0; first < count; first += ROWS) {
            int[] chosen = IntStream.range(first, Math.min(count, first + ROWS)).toArray();
            List<Prediction> said = predictor.predict(data.pick(Rows.of(chosen)), runs);
            if (!begun) {
                taker.begin(said.getFirst().lens().length, ids);
                begun = true;
            }
            for (int at = 0; at < said.size(); at++) {
                taker.take(inputs, data.number(first + at), ids.of(first + at), said.get(at));
            }
            taker.pause();
        }
        inputs++;
    }
}
