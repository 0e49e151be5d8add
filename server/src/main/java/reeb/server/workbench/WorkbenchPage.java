package reeb.server.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.hash.Hashes;
import reeb.server.http.Answer;

/**
 * The page on which a person begins and sees a run go on. Its application comes with the plugin whose part shows runs, as it is bundled
 * with that part's own.
 */
public final class WorkbenchPage {
    private static final String PART = "explorer";
    private static final String SCRIPT = "workbench.js";
    private static final String STYLE = "workbench.css";
    private static final String HTML = "text/html; charset=utf-8";

    private final byte[] page;
    private final String policy;

    private WorkbenchPage(String script, String style) {
        this.page = ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<title>Reeb</title>\n<style>" + style + "</style>\n</head>\n<body>\n"
                        + "<noscript>This page needs JavaScript, which your browser does not run here.</noscript>\n"
                        + "<script type=\"module\">" + script + "</script>\n</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
        this.policy = "default-src 'none'; script-src " + hash(script) + "; style-src " + hash(style)
                + "; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /**
     * Finds it.
     *
     * @param catalog the parts there are
     * @throws InputException where the part is not there that brings it
     */
    public static WorkbenchPage of(Catalog catalog) throws IOException {
        PartType part = catalog.find(PART)
                .orElseThrow(() -> new InputException("the page to begin on comes with the part '" + PART
                        + "', which is not installed; 'reeb plugins' lists what is left out, and why"));
        return new WorkbenchPage(
                resource(part.type(), SCRIPT).replace("<!--", "\\x3c!--"), resource(part.type(), STYLE));
    }

    private static String resource(Class<?> beside, String name) throws IOException {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new InputException("the part '" + PART + "' is of another version, without a page to begin on;"
                        + " install the one that comes with this program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String text) {
        return "'sha256-"
                + Base64.getEncoder().encodeToString(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    Answer answer() {
        return Answer.of(HTML, page).under(policy);
    }
}
