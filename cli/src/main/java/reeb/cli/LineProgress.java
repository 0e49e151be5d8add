package reeb.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.workflow.Step;

/** A line for each finished step and for each warning. */
class LineProgress implements Listener {
    private static final int SHOWN_VALUES = 5;

    private final Console console;
    private final boolean silent;

    LineProgress(Console console, boolean silent) {
        this.console = console;
        this.silent = silent;
    }

    Console console() {
        return console;
    }

    @Override
    public void began(Step step) {}

    @Override
    public void advanced(Step step, String task, long done, long total) {}

    @Override
    public synchronized void ended(StepRecord record) {
        if (silent) {
            return;
        }
        String time = record.how() == StepRecord.How.COMPUTED
                ? String.format(Locale.ROOT, "%7.2f s", record.seconds())
                : "   " + record.how();
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-12s %-14s %-44s %s%n",
                        record.step().name(),
                        record.step().type().name(),
                        record.summary(),
                        time);
        record.columns().ifPresent(columns -> console.out().println("             " + columns));
        record.ledger().ifPresent(ledger -> console.out().println("             " + ledger.summary()));
        record.figures().forEach((name, values) -> console.say("             " + figure(name, values)));
        console.out().flush();
    }

    /** Shows a single value whole and of several the first few. */
    private static String figure(String name, List<Double> values) {
        String shown = values.stream()
                .limit(SHOWN_VALUES)
                .map(value -> String.format(Locale.ROOT, "%.4g", value))
                .collect(Collectors.joining(", "));
        return name + " " + shown + (values.size() > SHOWN_VALUES ? ", ... (" + values.size() + " values)" : "");
    }

    @Override
    public synchronized void warned(String step, String message) {
        console.warning(step + ": " + message);
    }
}
