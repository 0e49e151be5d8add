package reeb.plugins.explorer.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import reeb.plugins.explorer.wire.Blob;
import reeb.plugins.explorer.wire.Payload;

/**
 * One file of HTML that opens without a server and asks for nothing: the application, the manifest, and the blobs in elements
 * that browsers do not run, unless they are too much for that and lie beside it.
 */
public final class HtmlPage {
    private final String title;
    private final Payload payload;
    private final Application application;

    /**
     * Takes what the page holds.
     *
     * @param title any text
     */
    public HtmlPage(String title, Payload payload) {
        this.title = title;
        this.payload = payload;
        this.application = Application.bundled();
    }

    /** Writes the page; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        text(out, """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%POLICY%">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <title>%TITLE%</title>
                """.replace("%POLICY%", application.policy()).replace("%TITLE%", escaped(title)));
        text(out, "<style>" + application.style() + "</style>\n</head>\n<body>\n");
        text(out, "<noscript>This page needs JavaScript, which your browser does not run here.</noscript>\n");
        // Before all data, so that nothing is put where the parser is at work.
        text(out, "<div id=\"app\"></div>\n");
        text(out, "<script type=\"application/json\" id=\"manifest\">" + payload.manifest() + "</script>\n");
        text(out, "<script type=\"text/plain\" id=\"files\">" + application.files() + "</script>\n");
        // It begins while blobs arrive, and waits for each that it needs.
        text(out, "<script type=\"module\" async>" + application.script() + "</script>\n");
        for (Blob blob : payload.beside() ? List.<Blob>of() : payload.blobs()) {
            text(out, "<script type=\"application/octet-stream\" id=\"blob:" + blob.name() + "\">");
            try (OutputStream letters = Base64.getEncoder().wrap(new Kept(out))) {
                blob.writeTo(letters);
            }
            text(out, "</script>\n");
        }
        text(out, "</body>\n</html>\n");
    }

    /** A stream that stays open when a filter over it is closed. */
    private static final class Kept extends OutputStream {
        private final OutputStream out;

        Kept(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes any text as text; characters that HTML does not allow become blanks. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
