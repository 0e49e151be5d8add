package reeb.cli.progress;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.text.Visible;
import reeb.runtime.workflow.Step;

/** Lines, and below them a bar for the task under way, on a terminal. */
final class BarProgress extends LineProgress {
    private static final int WIDEST = 30;
    private static final int NARROWEST = 5;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final String ERASE = "\r\u001b[K";

    /** A terminal that is narrower than it was cuts the bar off instead of going on with it on the next line. */
    private static final String CUT = "\u001b[?7l";

    private static final String UNCUT = "\u001b[?7h";

    private long shown;
    private String task = "";
    private long done;
    private boolean drawn;

    BarProgress(Screen screen) {
        super(screen, false);
    }

    @Override
    public synchronized void began(Step step) {
        erase();
        super.began(step);
        task = "";
        draw(step.name());
    }

    @Override
    public void advanced(Step step, String state, long at, long total) {
        long now = System.nanoTime();
        synchronized (this) {
            String current = step.name() + ": " + state.split(", ", 2)[0] + " " + total;
            // Threads that work on tasks of one name tell of them in turn; a task that has ended may begin again.
            boolean back = current.equals(task) && at < done && done < total;
            if (back || (now - shown < PAUSE_NANOS && at < total)) {
                return;
            }
            task = current;
            done = at;
            draw(bar(step.name() + ": " + state, Math.min(at, total), total, screen().columns() - 1));
        }
    }

    /**
     * Draws a bar.
     *
     * @param label what is done
     * @param columns how wide it may be; what does not fit is the bar's middle first, then the end of the label
     */
    static String bar(String label, long at, long total, int columns) {
        String counts = String.format(Locale.ROOT, "%,d of %,d", at, total);
        String name = Visible.line(label);
        int left = Math.min(WIDEST, columns - name.length() - counts.length() - 4);
        if (left >= NARROWEST) {
            int filled = (int) (left * ((double) at / Math.max(1, total)));
            return name + " [" + "#".repeat(filled) + " ".repeat(left - filled) + "] " + counts;
        }
        int room = Math.max(1, columns - counts.length() - 1);
        return (name.length() <= room ? name : name.substring(0, Math.max(0, room - 3)) + "...") + " " + counts;
    }

    private void draw(String text) {
        shown = System.nanoTime();
        drawn = !text.isEmpty();
        PrintWriter err = screen().raw();
        err.print(ERASE + CUT + Visible.line(text) + UNCUT);
        err.flush();
    }

    /** Makes room for lines. */
    private void erase() {
        if (drawn) {
            draw("");
        }
    }

    @Override
    public synchronized void ended(StepRecord record) {
        erase();
        super.ended(record);
    }

    @Override
    public synchronized void warned(String step, String message) {
        erase();
        super.warned(step, message);
    }

    @Override
    public synchronized void complained(String message) {
        erase();
        super.complained(message);
    }

    @Override
    public synchronized void cancelled(String message) {
        erase();
        super.cancelled(message);
    }

    @Override
    public synchronized void failed(int code, List<String> messages) {
        erase();
        super.failed(code, messages);
    }
}
