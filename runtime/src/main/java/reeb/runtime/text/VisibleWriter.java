package reeb.runtime.text;

import java.io.PrintWriter;

/** Prints texts so that nothing in them steers the terminal, whoever they come from. */
public final class VisibleWriter extends PrintWriter {
    private final PrintWriter raw;

    /** Prints through another writer. */
    public VisibleWriter(PrintWriter raw) {
        super(raw);
        this.raw = raw;
    }

    /** Prints what steers the terminal indeed: our own colours and bars. */
    public PrintWriter raw() {
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
