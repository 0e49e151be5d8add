package reeb.plugins.explorer.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A tab of the browser, apart from other tabs, without the network; it keeps what its pages complain of. */
final class Tab {
    /** Longest wait for anything, in milliseconds: long, as others may use the machine. */
    private static final int PATIENCE = 20_000;

    private static final Set<String> COMPLAINTS = Set.of("error", "warning");

    /** What the browser says of itself where it puts the page together without a graphics card. */
    private static final String BROWSERS_OWN = "GPU stall due to ReadPixels";

    /** Counts drawing calls and the frames in which they are. */
    private static final String COUNTER = """
            window.drawn = { calls: 0, frames: 0, last: -1 };
            for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced']) {
              const draw = WebGL2RenderingContext.prototype[name];
              WebGL2RenderingContext.prototype[name] = function (...given) {
                const now = document.timeline.currentTime;
                drawn.calls++;
                drawn.frames += now === drawn.last ? 0 : 1;
                drawn.last = now;
                return draw.apply(this, given);
              };
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    /**
     * Opens an empty tab on a wide screen.
     *
     * @param options what is otherwise
     * @param script what runs in each of its pages before their own
     */
    Tab(Browser browser, UnaryOperator<Browser.NewContextOptions> options, String script) {
        // Motion takes long where there is no graphics card; what is about motion asks for it.
        context = browser.newContext(options.apply(
                new Browser.NewContextOptions().setViewportSize(1100, 700).setReducedMotion(ReducedMotion.REDUCE)));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(COUNTER + script);
        context.route(url -> !url.matches("(file|data|blob):.*"), this::refuse);
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> problems.add("uncaught: " + error.error()));
        context.onDialog(this::dismiss);
        page = context.newPage();
    }

    private void refuse(Route route) {
        requests.add(route.request().url());
        route.abort();
    }

    private void listen(ConsoleMessage message) {
        if (COMPLAINTS.contains(message.type()) && !message.text().contains(BROWSERS_OWN)) {
            problems.add(message.type() + ": " + message.text());
        }
    }

    private void dismiss(Dialog dialog) {
        problems.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    /** Opens a file, afresh even where it is open. */
    Shown open(Path file) {
        page.mouse().move(0, 0);
        page.navigate("about:blank");
        page.navigate(file.toUri().toString());
        return new Shown(page);
    }

    /** What pages complained of so far. */
    List<String> problems() {
        return problems;
    }

    /** The addresses beyond this machine that pages asked for so far. */
    List<String> requests() {
        return requests;
    }

    /** Makes it as it was at first. */
    void clear() {
        context.pages().stream().filter(other -> !other.equals(page)).forEach(Page::close);
        problems.clear();
        requests.clear();
    }

    void close() {
        context.close();
    }
}
