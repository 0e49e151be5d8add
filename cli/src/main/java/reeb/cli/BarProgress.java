package reeb.cli;

import java.io.PrintWriter;
import java.util.Locale;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.text.Visible;
import reeb.runtime.workflow.Step;

/** Lines, and below them a bar for the task under way, on a terminal. */
final class BarProgress extends LineProgress {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final String ERASE = "\r\u001b[K";

    private long shown;

    BarProgress(Console console) {
        super(console, false);
    }

    @Override
    public synchronized void began(Step step) {
        draw(step.name());
    }

    @Override
    public void advanced(Step step, String task, long done, long total) {
        long now = System.nanoTime();
        synchronized (this) {
            if (now - shown < PAUSE_NANOS && done < total) {
                return;
            }
            int filled = (int) (WIDTH * Math.min(done, total) / Math.max(1, total));
            draw(String.format(
                    Locale.ROOT,
                    "%s: %s [%s%s] %,d of %,d",
                    step.name(),
                    task,
                    "#".repeat(filled),
                    " ".repeat(WIDTH - filled),
                    done,
                    total));
        }
    }

    private void draw(String text) {
        shown = System.nanoTime();
        PrintWriter err = Console.raw(console().err());
        err.print(ERASE + Visible.line(text));
        err.flush();
    }

    @Override
    public synchronized void ended(StepRecord record) {
        draw("");
        super.ended(record);
    }

    @Override
    public synchronized void warned(String step, String message) {
        draw("");
        super.warned(step, message);
    }
}
