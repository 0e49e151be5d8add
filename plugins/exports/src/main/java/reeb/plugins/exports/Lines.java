package reeb.plugins.exports;

import reeb.api.Progress;

/** Reports progress in batches, so that it costs nothing by the line. */
final class Lines implements AutoCloseable {
    private static final int BATCH = 4096;
    private final Progress progress;
    private int pending;

    Lines(Progress progress) {
        this.progress = progress;
    }

    void wrote() {
        if (++pending == BATCH) {
            progress.advance(pending);
            pending = 0;
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
