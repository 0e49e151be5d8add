package reeb.cli.predict;

import java.io.PrintWriter;
import reeb.model.predict.Prediction;

/** Prints a line for each row. */
public final class PredictionPrinter implements PredictionTaker {
    private final PredictionForm form;
    private final int neighbors;
    private final PrintWriter out;
    private int width;

    /**
     * Prepares to print.
     *
     * @param form how to print
     * @param neighbors how many known rows are named, where the form names any
     * @param out to where
     */
    public PredictionPrinter(PredictionForm form, int neighbors, PrintWriter out) {
        this.form = form;
        this.neighbors = neighbors;
        this.out = out;
    }

    @Override
    public void begin(int axes, RowIds ids) {
        width = ids.column().isPresent() ? ids.width() : 0;
        form.begin(out, axes, ids.title(), width);
    }

    @Override
    public void take(int input, int row, String id, Prediction said) {
        form.print(out, new PredictionForm.Line(row, id, width, neighbors), said);
    }

    @Override
    public void pause() {
        out.flush();
    }
}
