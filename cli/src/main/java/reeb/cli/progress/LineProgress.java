package reeb.cli.progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Writer;
import reeb.api.data.Column;
import reeb.cli.listing.Wrapping;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.text.Figure;
import reeb.runtime.text.Visible;
import reeb.runtime.workflow.Step;

/**
 * A line for each finished step and for each warning.
 *
 * <p>Where all comes from the cache, results are asked for from the last one back: then lines wait for those of steps before them,
 * until something is computed or the run ends.
 */
class LineProgress implements RunProgress {
    private static final int DIGITS = 4;
    private static final int SHOWN_VALUES = 5;
    private static final String INDENT = " ".repeat(13);

    private final Screen screen;
    private final boolean silent;
    private final List<String> planned = new ArrayList<>();
    private final SortedMap<Integer, StepRecord> waiting = new TreeMap<>();
    private int next;
    private boolean computing;

    LineProgress(Screen screen, boolean silent) {
        this.screen = screen;
        this.silent = silent;
    }

    Screen screen() {
        return screen;
    }

    @Override
    public synchronized void planned(List<Step> steps) {
        printWaiting();
        planned.clear();
        steps.forEach(step -> planned.add(step.name()));
        next = 0;
        computing = false;
    }

    @Override
    public synchronized void began(Step step) {
        if (!(step.part() instanceof Writer)) {
            computing = true;
            printWaiting();
        }
    }

    @Override
    public void advanced(Step step, String task, long done, long total) {}

    @Override
    public synchronized void ended(StepRecord record) {
        if (silent) {
            return;
        }
        int place = planned.indexOf(record.step().name());
        if (computing || place < 0) {
            print(record);
            return;
        }
        waiting.put(place, record);
        for (StepRecord ready = waiting.remove(next); ready != null; ready = waiting.remove(++next)) {
            print(ready);
        }
    }

    /** Prints the lines that wait, in the workflow's order. */
    private void printWaiting() {
        waiting.values().forEach(this::print);
        waiting.clear();
    }

    private void print(StepRecord record) {
        String time = record.how() == StepRecord.How.COMPUTED
                ? String.format(Locale.ROOT, "%7.2f s", record.seconds())
                : "   " + record.how();
        String part = record.step().type().name();
        String line =
                String.format(Locale.ROOT, "%-12s %-14s %-44s %s", record.step().name(), part, record.summary(), time);
        if (line.length() < screen.columns()) {
            screen.out().println(line);
        } else {
            print(record.step().name() + " " + part + " " + record.summary() + " " + time.strip(), "");
        }
        record.columns().ifPresent(columns -> print(columns, INDENT));
        record.ledger().ifPresent(ledger -> print(ledger.summary(), INDENT));
        record.figures().forEach((name, values) -> {
            if (values.size() > 0) {
                print(figure(name, values), INDENT);
            }
        });
        screen.out().flush();
    }

    private void print(String text, String indent) {
        screen.out().print(Wrapping.wrapped(Visible.line(text), indent, INDENT, screen.columns() - 1));
    }

    /** Shows a single value whole and of several the first few. */
    private static String figure(String name, Column.Numbers values) {
        String shown = IntStream.range(0, Math.min(values.size(), SHOWN_VALUES))
                .mapToObj(row -> values.scale().moment() ? values.text(row) : Figure.of(values.at(row), DIGITS))
                .collect(Collectors.joining(", "));
        return name + " " + shown + (values.size() > SHOWN_VALUES ? ", ... (" + values.size() + " values)" : "");
    }

    @Override
    public synchronized void warned(String step, String message) {
        screen.warning(step.isEmpty() ? message : step + ": " + message);
    }

    @Override
    public synchronized void complained(String message) {
        screen.error(message);
    }

    @Override
    public synchronized void finished(Path folder, double seconds) {
        printWaiting();
        screen.say(String.format(Locale.ROOT, "%s  (%.2f s)", folder, seconds));
    }

    @Override
    public synchronized void cancelled(String message) {
        printWaiting();
        screen.error(message);
    }

    @Override
    public synchronized void failed(int code, List<String> messages) {
        printWaiting();
    }
}
