package reeb.plugins.explorer.browser.driver;

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

/**
 * A tab of the browser, apart from other tabs, without the network but for one server that may be named; it keeps what its pages
 * complain of.
 */
public final class Tab {
    /** Longest wait for anything, in milliseconds: long, as others may use the machine. */
    private static final int PATIENCE = 90_000;

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;

    private static final Set<String> COMPLAINTS = Set.of("error", "warning");

    /** What the browser says of itself where it puts the page together without a graphics card. */
    private static final String BROWSERS_OWN = "GPU stall due to ReadPixels";

    /**
     * Counts drawing calls and the frames in which they are. Notes when 300 ms have gone by since the last key, and when the address
     * was written: the page writes there where its view rests 400 ms after a key that moves it, and what it had to write before at
     * most 250 ms after.
     */
    private static final String COUNTER = """
            window.noted = { key: 0, paused: 0, addressed: 0 };
            addEventListener('keydown', () => {
              clearTimeout(noted.key);
              noted.paused = 0;
              noted.key = setTimeout(() => (noted.paused = performance.now()), 300);
            }, { capture: true });
            const write = history.replaceState;
            history.replaceState = function (...given) {
              noted.addressed = performance.now();
              return write.apply(this, given);
            };
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
    private volatile String server = "file:///";

    /**
     * Opens an empty tab on a wide screen.
     *
     * @param options what is otherwise
     * @param script what runs in each of its pages before their own
     */
    public Tab(Browser browser, UnaryOperator<Browser.NewContextOptions> options, String script) {
        // Motion takes long where there is no graphics card; what is about motion asks for it.
        context = browser.newContext(options.apply(
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setReducedMotion(ReducedMotion.REDUCE)));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(COUNTER + script);
        context.route(url -> !url.matches("(file|data|blob):.*") && !url.startsWith(server), this::refuse);
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

    /** Makes the screen wide enough for a review beside the stage, until it is cleared. */
    public Tab wide() {
        page.setViewportSize(1300, 800);
        return this;
    }

    /** Opens a file, afresh even where it is open. */
    public Shown open(Path file) {
        page.mouse().move(0, 0);
        forget();
        page.navigate("about:blank");
        page.navigate(file.toUri().toString());
        return new Shown(page);
    }

    /**
     * Goes to an address of a server on this machine, which alone it may ask from then on.
     *
     * @param address such as {@code http://127.0.0.1:8000/?token=...}
     */
    public Shown visit(String address) {
        server = address.replaceFirst("(?<=[^/:])/.*$", "/");
        page.navigate(address);
        return new Shown(page);
    }

    /** Drops what pages have kept, where the one that is open may keep anything. */
    private void forget() {
        if (page.url().startsWith("file:")) {
            page.evaluate("() => localStorage.clear()");
        }
    }

    /** What pages complained of so far. */
    public List<String> problems() {
        return problems;
    }

    /** The addresses that pages asked for so far and might not: beyond files and the server. */
    public List<String> requests() {
        return requests;
    }

    /** Makes it as it was at first. */
    public void clear() {
        context.pages().stream().filter(other -> !other.equals(page)).forEach(Page::close);
        if (page.viewportSize().width != WIDTH) {
            page.setViewportSize(WIDTH, HEIGHT);
        }
        problems.clear();
        requests.clear();
    }

    /** Closes it with all its pages, which ask for nothing any more by then: the driver cannot answer pages that are being closed. */
    public void close() {
        context.pages().forEach(open -> open.navigate("about:blank"));
        context.close();
    }
}
