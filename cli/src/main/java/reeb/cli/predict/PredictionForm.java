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

    private static final String HEADER = "row,node,name,group,confidence,distance,outlier";

    /** Prints what stands above the rows. */
    public void begin(PrintWriter out, int axes) {
        switch (this) {
            case TEXT -> out.println("   row   node  confidence  outlier  group, name");
            case CSV -> {
                StringBuilder header = new StringBuilder(HEADER);
                for (int axis = 1; axis <= axes; axis++) {
                    header.append(",lens ").append(axis);
                }
                out.println(header);
            }
            case JSON -> {}
        }
    }

    /**
     * Prints what is said of a row.
     *
     * @param row its number in its file
     * @param neighbors how many known rows are named, where the form names any
     */
    public void print(PrintWriter out, int row, Prediction said, int neighbors) {
        out.println(
                switch (this) {
                    case TEXT ->
                        String.format(
                                Locale.ROOT,
                                "%6d %6s  %10.3f  %7.3f  %s",
                                row,
                                said.node() < 0 ? "-" : Integer.toString(said.node()),
                                said.confidence(),
                                said.outlier(),
                                said.node() < 0 ? "in no node" : said.group() + ", " + said.name());
                    case CSV -> csv(row, said);
                    case JSON -> JsonWriter.compact(PredictionMembers.of(row, said, neighbors));
                });
    }

    private static String csv(int row, Prediction said) {
        String start = row + "," + (said.node() < 0 ? "" : said.node()) + "," + quoted(said.name()) + ","
                + quoted(said.group()) + "," + said.confidence() + "," + said.distance() + "," + said.outlier();
        return Arrays.stream(said.lens()).mapToObj(value -> "," + value).collect(Collectors.joining("", start, ""));
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
