package reeb.cli.progress;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import reeb.runtime.text.Visible;

/**
 * What libraries and plugins print by themselves: goes line by line to the standard error, where it spoils no result, and
 * cannot steer the terminal.
 */
public final class ForeignOutput extends OutputStream {
    private static final int LONGEST_LINE = 1 << 16;

    private final PrintWriter err;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private ForeignOutput(PrintWriter err) {
        this.err = err;
    }

    /** Gives a stream that prints on the standard error. */
    public static PrintStream on(PrintWriter err) {
        return new PrintStream(new ForeignOutput(err), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int character) {
        if (character == '\n' || line.size() == LONGEST_LINE) {
            end();
        }
        if (character != '\n') {
            line.write(character);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (byte one : Arrays.copyOfRange(bytes, offset, offset + length)) {
            write(one);
        }
    }

    private void end() {
        err.println(Visible.line(line.toString(StandardCharsets.UTF_8)));
        err.flush();
        line.reset();
    }
}
