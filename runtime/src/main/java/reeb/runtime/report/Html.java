package reeb.runtime.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements of HTML 5 to a stream, in UTF-8. Whatever is given as text or as the value of an attribute is shown as it
 * is: nothing in it can become an element, an attribute or a script.
 */
public final class Html {
    private final OutputStream out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins to write; the stream stays open. */
    public Html(OutputStream out) {
        this.out = out;
    }

    /** Opens an element; attributes come as name, value, name, value. */
    public Html start(String element, String... attributes) throws IOException {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html end() throws IOException {
        return raw("</" + open.pop() + ">");
    }

    /** Writes an element that has no end, such as an image. */
    public Html empty(String element, String... attributes) throws IOException {
        return tag(element, attributes);
    }

    /** Writes an element with nothing but text in it. */
    public Html element(String element, String text, String... attributes) throws IOException {
        return start(element, attributes).text(text).end();
    }

    /** Writes text. */
    public Html text(String text) throws IOException {
        return raw(escaped(text));
    }

    /** Begins a new line of the source, for those who read it. */
    public Html line() throws IOException {
        return raw("\n");
    }

    /** Writes what is HTML already: constants of the report alone. */
    public Html raw(String html) throws IOException {
        out.write(html.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private Html tag(String element, String... attributes) throws IOException {
        raw("<" + element);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" " + attributes[i] + "=\"").text(attributes[i + 1]).raw("\"");
        }
        return raw(">");
    }

    /** Makes text of text, with U+FFFD for control characters and halves of surrogate pairs. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.appendCodePoint(character);
                default -> escaped.appendCodePoint(shown(character) ? character : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean shown(int character) {
        return !Character.isISOControl(character) && (character < 0xd800 || character > 0xdfff);
    }
}
