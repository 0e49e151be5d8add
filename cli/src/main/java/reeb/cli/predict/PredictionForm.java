package reeb.cli.predict;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import reeb.model.predict.Prediction;
import reeb.model.predict.PredictionMembers;
import reeb.runtime.json.JsonWriter;

/** A form in which predictions are printed. */
public enum PredictionForm {
    /** Columns side by side, for people. */
    TEXT,
    /** Comma-separated values. */
    CSV,
    /** A line of JSON for each row. */
    JSON;

    private static final String VALUES = "node,name,group,confidence,distance,outlier";

    /**
     * Of which row something is said.
     *
     * @param row its number in its file
     * @param id what it is called there; empty where it has a number alone
     * @param width of the column of what rows are called; 0 where there is none
     * @param neighbors how many known rows are named, where the form names any
     */
    public record Line(int row, String id, int width, int neighbors) {
        /** What the row is called, or else its number: names to the left, as texts are, numbers to the right. */
        private String shown() {
            return width == 0
                    ? String.format(Locale.ROOT, "%6d", row)
                    : padded(id.isEmpty() ? Integer.toString(row) : id, width);
        }
    }

    /**
     * Prints what stands above the rows.
     *
     * @param title of what rows are called
     * @param width of the column that holds it; 0 where rows have numbers alone
     */
    public void begin(PrintWriter out, int axes, String title, int width) {
        switch (this) {
            case TEXT ->
                out.println(
                        (width == 0 ? "   row" : padded(title, width)) + "   node  confidence  outlier  group, name");
            case CSV -> {
                StringBuilder header = new StringBuilder(width == 0 ? "row," : "row,id,").append(VALUES);
                for (int axis = 1; axis <= axes; axis++) {
                    header.append(",lens ").append(axis);
                }
                out.println(header);
            }
            case JSON -> {}
        }
    }

    /** Prints what is said of a row. */
    public void print(PrintWriter out, Line line, Prediction said) {
        out.println(
                switch (this) {
                    case TEXT ->
                        String.format(
                                Locale.ROOT,
                                "%s %6s  %10s  %7.3f  %s",
                                line.shown(),
                                said.node() < 0 ? "-" : Integer.toString(said.node()),
                                said.node() < 0 ? "-" : String.format(Locale.ROOT, "%.3f", said.confidence()),
                                said.outlier(),
                                said.node() < 0 ? "in no node" : said.group() + ", " + said.name());
                    case CSV -> csv(line, said);
                    case JSON ->
                        JsonWriter.compact(PredictionMembers.of(line.row(), line.id(), said, line.neighbors()));
                });
    }

    private static String csv(Line line, Prediction said) {
        boolean none = said.node() < 0;
        String start = line.row() + "," + (line.width() == 0 ? "" : quoted(line.id()) + ",") + (none ? "" : said.node())
                + "," + quoted(said.name()) + "," + quoted(said.group()) + "," + (none ? "" : said.confidence()) + ","
                + said.distance() + "," + said.outlier();
        return Arrays.stream(said.lens()).mapToObj(value -> "," + value).collect(Collectors.joining("", start, ""));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
