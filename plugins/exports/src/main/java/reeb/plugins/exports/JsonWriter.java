package reeb.plugins.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import reeb.toolkit.nodes.Attribute;

/** Writes JSON as a stream (RFC 8259): in UTF-8, valid for any text. The caller opens and closes in order. */
final class JsonWriter implements Closeable {
    private final Writer out;
    private boolean first = true;

    JsonWriter(OutputStream stream) {
        out = Utf8.writer(stream);
    }

    /** Opens an object or a list. */
    JsonWriter open(char bracket) throws IOException {
        separate();
        out.write(bracket);
        first = true;
        return this;
    }

    /** Closes an object or a list. */
    JsonWriter close(char bracket) throws IOException {
        out.write(bracket);
        first = false;
        return this;
    }

    /** Names the member that comes next. */
    JsonWriter name(String name) throws IOException {
        separate();
        quote(name);
        out.write(':');
        first = true;
        return this;
    }

    /** Writes a string. */
    JsonWriter string(String value) throws IOException {
        separate();
        quote(value);
        return this;
    }

    /** Writes a number or another literal; null where it is empty. */
    JsonWriter literal(String value) throws IOException {
        separate();
        out.write(value.isEmpty() ? "null" : value);
        return this;
    }

    /** Writes a node's value of an attribute; null where it has none. */
    JsonWriter value(Attribute attribute, int node) throws IOException {
        String value = attribute.of(node);
        return attribute.type().textual() && !value.isEmpty() ? string(value) : literal(value);
    }

    /** Writes a whole number. */
    JsonWriter number(long value) throws IOException {
        return literal(Long.toString(value));
    }

    /** Begins a new line, for people and programs that read line by line. */
    JsonWriter line() throws IOException {
        if (!first) {
            out.write(',');
            first = true;
        }
        out.write('\n');
        return this;
    }

    /** Ends the text with a new line. */
    @Override
    public void close() throws IOException {
        out.write('\n');
        out.close();
    }

    private void separate() throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
    }

    private void quote(String text) throws IOException {
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.write("\\\"");
                case '\\' -> out.write("\\\\");
                // A page may hold the text in a script element: no tag may begin in it.
                case '<', '\u2028', '\u2029' -> escape(c);
                default -> {
                    if (c < ' ') {
                        escape(c);
                    } else {
                        out.write(c);
                    }
                }
            }
        }
        out.write('"');
    }

    private void escape(char c) throws IOException {
        out.write("\\u" + Integer.toHexString(0x10000 | c).substring(1));
    }
}
