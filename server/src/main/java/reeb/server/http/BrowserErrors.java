package reeb.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import reeb.runtime.report.Html;

/** Errors for a browser: a page where a person has asked for one, and an object of JSON where a script has. */
final class BrowserErrors implements ErrorForm {
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;margin:18vh auto;max-width:40rem;padding:0 1rem;"
                    + "color-scheme:light dark}code{font-size:.9em}";

    @Override
    public Answer refused(Request request, int status, String message) {
        if (!wantsPage(request)) {
            return PLAIN.refused(request, status, message);
        }
        String title = status == 403 ? "This address lets nobody in" : "There is no page here";
        return page(status, title, message, status == 403);
    }

    @Override
    public Answer failed(Request request, String id) {
        return wantsPage(request)
                ? page(500, "Something went wrong", "the terminal of 'reeb explore' tells more of " + id, false)
                : PLAIN.failed(request, id);
    }

    /** Scripts ask for anything, browsers for pages first. */
    private static boolean wantsPage(Request request) {
        return !request.method().equals("POST")
                && String.join(",", request.header("Accept"))
                        .toLowerCase(Locale.ROOT)
                        .contains("text/html");
    }

    private static Answer page(int status, String title, String message, boolean shut) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Html html = new Html(out);
            html.raw("<!DOCTYPE html>\n").start("html", "lang", "en").start("head");
            html.empty("meta", "charset", "utf-8");
            html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.element("title", title + " – Reeb");
            html.start("style").raw(STYLE).end().end();
            html.start("body").start("main").element("h1", title).element("p", sentence(message));
            if (shut) {
                html.element(
                        "p",
                        "Each start of “reeb explore” prints an address that lets one browser in, once. Where the page is"
                                + " open in another tab of that browser, or you have let it in before, open the address"
                                + " without what follows the question mark.");
                html.element(
                        "p",
                        "For a new address, go to the terminal in which it runs, end it with Ctrl-C, and start the same"
                                + " command again. Runs and edits are kept.");
            }
            html.end().end().end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(status, "text/html; charset=utf-8", out.toByteArray());
    }

    /** Messages begin in lower case and end without a point. */
    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }
}
