package reeb.server.predict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import reeb.model.predict.Prediction;

/**
 * Counts what is asked and answered, for Prometheus. A share of foreign rows that rises says that what is asked for is no longer like what
 * the model knows.
 */
public final class Metrics {
    /** Of known rows so many lie nearer to others than a row that is likely to be something else. */
    public static final double FOREIGN = 0.99;

    /** What the text is, for a client. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** Upper ends in seconds. */
    private static final double[] ENDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Times> times = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> rows = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> foreign = new ConcurrentSkipListMap<>();
    private final LongAdder batches = new LongAdder();
    private final LongAdder batchRows = new LongAdder();

    /** How long requests took. */
    @SuppressWarnings("ArrayRecordComponent") // counts that grow
    private record Times(LongAdder[] counts, LongAdder all, DoubleAdder sum) {
        static Times none() {
            return new Times(
                    Stream.generate(LongAdder::new).limit(ENDS.length).toArray(LongAdder[]::new),
                    new LongAdder(),
                    new DoubleAdder());
        }

        void add(double seconds) {
            for (int at = 0; at < ENDS.length; at++) {
                if (seconds <= ENDS[at]) {
                    counts[at].increment();
                }
            }
            all.increment();
            sum.add(seconds);
        }
    }

    /** Tells of a model before it is asked, so that its counts begin with 0. */
    public void model(String name) {
        count(rows, "model=\"" + name + "\"").add(0);
        count(foreign, "model=\"" + name + "\"").add(0);
    }

    /** Counts a request that was answered. */
    void answered(String model, String protocol, int status, double seconds) {
        String labels = "model=\"" + model + "\",protocol=\"" + protocol + "\"";
        count(requests, labels + ",status=\"" + status + "\"").increment();
        times.computeIfAbsent(labels, _ -> Times.none()).add(seconds);
    }

    /** Counts rows that a model has said something of. */
    void said(String model, List<Prediction> said) {
        long strange = said.stream().filter(one -> one.outlier() > FOREIGN).count();
        count(rows, "model=\"" + model + "\"").add(said.size());
        count(foreign, "model=\"" + model + "\"").add(strange);
    }

    /** Counts rows that were asked for at once. */
    void batch(int size) {
        batches.increment();
        batchRows.add(size);
    }

    private static LongAdder count(Map<String, LongAdder> of, String labels) {
        return of.computeIfAbsent(labels, _ -> new LongAdder());
    }

    /**
     * Gives all counts in the text format of Prometheus.
     *
     * @param open how many requests are being answered, or wait for that
     */
    String text(int open) {
        StringBuilder text = new StringBuilder();
        counts(text, "reeb_requests_total", "Requests for predictions, by the status of their answers.", requests);
        seconds(text);
        head(
                text,
                "reeb_requests_open",
                "Requests for predictions that are being answered, or wait for that.",
                "gauge");
        text.append("reeb_requests_open ").append(open).append('\n');
        counts(text, "reeb_rows_total", "Rows that were predicted.", rows);
        counts(text, "reeb_foreign_rows_total", "Rows of which the outlier score was above " + FOREIGN + ".", foreign);
        head(text, "reeb_batches_total", "Times that a model was asked.", "counter");
        text.append("reeb_batches_total ").append(batches.sum()).append('\n');
        head(text, "reeb_batch_rows_total", "Rows that models were asked for.", "counter");
        text.append("reeb_batch_rows_total ").append(batchRows.sum()).append('\n');
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void counts(StringBuilder text, String name, String help, Map<String, LongAdder> of) {
        head(text, name, help, "counter");
        of.forEach((labels, count) -> text.append(name)
                .append('{')
                .append(labels)
                .append("} ")
                .append(count.sum())
                .append('\n'));
    }

    private void seconds(StringBuilder text) {
        String name = "reeb_request_seconds";
        head(text, name, "How long requests for predictions took.", "histogram");
        times.forEach((labels, took) -> {
            for (int at = 0; at < ENDS.length; at++) {
                bucket(text, name, labels, number(ENDS[at]), took.counts()[at].sum());
            }
            bucket(text, name, labels, "+Inf", took.all().sum());
            text.append(name)
                    .append("_sum{")
                    .append(labels)
                    .append("} ")
                    .append(took.sum().sum())
                    .append('\n');
            text.append(name)
                    .append("_count{")
                    .append(labels)
                    .append("} ")
                    .append(took.all().sum())
                    .append('\n');
        });
    }

    private static void bucket(StringBuilder text, String name, String labels, String end, long count) {
        text.append(String.format(Locale.ROOT, "%s_bucket{%s,le=\"%s\"} %d\n", name, labels, end, count));
    }

    private static String number(double end) {
        return end == Math.rint(end) ? Long.toString((long) end) : Double.toString(end);
    }
}
