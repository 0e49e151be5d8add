package reeb.cli.predict;

import java.io.PrintWriter;
import reeb.model.predict.Prediction;

/**
 * Prints a line for each row.
 *
 * @param form how to print
 * @param neighbors how many known rows are named, where the form names any
 * @param out to where
 */
public record PredictionPrinter(PredictionForm form, int neighbors, PrintWriter out) implements PredictionTaker {
    @Override
    public void begin(int axes) {
        form.begin(out, axes);
    }

    @Override
    public void take(int input, int row, Prediction said) {
        form.print(out, row, said, neighbors);
    }

    @Override
    public void pause() {
        out.flush();
    }
}
