package reeb.plugins.gephi;

import org.gephi.utils.progress.ProgressTicket;
import reeb.api.Progress;

/** Tells a run how far one of Gephi's tasks is; cancels the task by the exception that the run throws. */
final class Ticket implements ProgressTicket {
    private final Progress progress;
    private int done;

    Ticket(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void progress() {
        progress(done + 1);
    }

    @Override
    public void progress(int workunit) {
        progress.advance(Math.max(0, workunit - done));
        done = Math.max(done, workunit);
    }

    @Override
    public void progress(String message) {
        progress();
    }

    @Override
    public void progress(String message, int workunit) {
        progress(workunit);
    }

    @Override
    public String getDisplayName() {
        return "";
    }

    @Override
    public void setDisplayName(String newDisplayName) {}

    @Override
    public void start() {}

    @Override
    public void start(int workunits) {}

    @Override
    public void switchToDeterminate(int workunits) {}

    @Override
    public void switchToIndeterminate() {}

    @Override
    public void finish() {}

    @Override
    public void finish(String finishMessage) {}
}
