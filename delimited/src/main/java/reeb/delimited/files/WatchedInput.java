package reeb.delimited.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import reeb.api.Progress;

/** Tells a task of the bytes read. */
final class WatchedInput extends FilterInputStream {
    private final Progress progress;

    WatchedInput(InputStream file, Progress progress) {
        super(file);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        progress.advance(1);
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        progress.advance(Math.max(0, count));
        return count;
    }
}
