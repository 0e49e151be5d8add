package reeb.plugins.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import reeb.toolkit.text.Utf8;

/**
 * Writes XML 1.0 as a stream: indented, in UTF-8, well-formed for any text.
 *
 * <p>Characters that XML does not allow, even as references, come out as U+FFFD.
 */
final class XmlWriter implements Closeable {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    XmlWriter(OutputStream stream) throws IOException {
        out = Utf8.writer(stream);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element; attributes may follow. */
    XmlWriter open(String name) throws IOException {
        endTag();
        indent();
        out.write('<');
        out.write(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** Adds an attribute to the element just opened. */
    XmlWriter with(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        escape(value);
        out.write('"');
        return this;
    }

    /** Adds an attribute to the element just opened. */
    XmlWriter with(String name, long value) throws IOException {
        return with(name, Long.toString(value));
    }

    /** Closes the innermost element. */
    XmlWriter close(String name) throws IOException {
        if (!name.equals(open.pop())) {
            throw new IllegalStateException(name + " is not the innermost element");
        }
        if (inTag) {
            out.write("/>\n");
            inTag = false;
            return this;
        }
        indent();
        out.write("</");
        out.write(name);
        out.write(">\n");
        return this;
    }

    /** Closes the element just opened, with text in it, such as {@code <data key="size">5</data>}. */
    XmlWriter text(String name, String text) throws IOException {
        open.pop();
        inTag = false;
        out.write('>');
        escape(text);
        out.write("</");
        out.write(name);
        out.write(">\n");
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void endTag() throws IOException {
        if (inTag) {
            out.write(">\n");
            inTag = false;
        }
    }

    private void indent() throws IOException {
        for (int level = 0; level < open.size(); level++) {
            out.write("  ");
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\t', '\n', '\r' -> out.write("&#" + (int) c + ";");
                default -> out.write(allowed(c) ? c : '\uFFFD');
            }
        }
    }

    private static boolean allowed(char c) {
        return c >= ' ' && c != '\uFFFE' && c != '\uFFFF';
    }
}
