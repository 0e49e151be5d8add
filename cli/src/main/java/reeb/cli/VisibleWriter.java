package reeb.cli;

import java.io.PrintWriter;
import reeb.runtime.text.Visible;

/** Prints texts so that nothing in them steers the terminal, whoever they come from. */
final class VisibleWriter extends PrintWriter {
    private final PrintWriter raw;

    VisibleWriter(PrintWriter raw) {
        super(raw);
        this.raw = raw;
    }

    /** Prints what steers the terminal indeed: our own colours and bars. */
    PrintWriter raw() {
        return raw;
    }

    @Override
    public void write(int character) {
        write(Character.toString((char) character));
    }

    @Override
    public void write(char[] text, int offset, int length) {
        write(new String(text, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) {
        String visible = Visible.lines(text.substring(offset, offset + length));
        super.write(visible, 0, visible.length());
    }
}
