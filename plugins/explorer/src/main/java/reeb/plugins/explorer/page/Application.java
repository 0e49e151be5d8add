package reeb.plugins.explorer.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import reeb.plugins.explorer.wire.Sha256;

/**
 * The application that a page holds, as the build bundles it from {@code src/main/web}.
 *
 * @param script a module of JavaScript
 * @param files a script that the module runs when a file is to be written, or a server adds panels to the page
 * @param style its style sheet
 */
record Application(String script, String files, String style) {
    private static final String FOLDER = "/reeb/plugins/explorer/";

    /** Reads it from the jar. */
    static Application bundled() {
        return new Application(script("app.js"), script("files.js"), resource("app.css"));
    }

    private static String script(String name) {
        // The bundler sees to "</script"; behind "<!--" a parser of HTML takes "<script" for a beginning, too.
        return resource(name).replace("<!--", "\\x3c!--");
    }

    private static String resource(String name) {
        try (InputStream stream = Application.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + name + ", which the build bundles");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Says what a browser may do for the page: run these scripts, apply this style, show pictures of its own, ask the server that it
     * came from if one did, and nothing else.
     */
    String policy() {
        return "default-src 'none'; script-src " + hash(script) + " " + hash(files) + "; style-src " + hash(style)
                + "; img-src blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8))) + "'";
    }
}
