package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.AllPairs;
import reeb.plugins.explorer.Explorer;
import reeb.plugins.layouts.LensLayout;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestOutput;
import reeb.testkit.TestRun;

/**
 * Where one test writes pages and opens them. Whatever a page complains of, asks of the network or asks the person fails the
 * test, unless it is told to bear that.
 */
final class Desk {
    /** Longest wait for anything, in milliseconds: long, as others may use the machine. */
    private static final int PATIENCE = 20_000;

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

    private static @Nullable String shownScene;

    private final Browser browser;
    private final Path folder;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Desk(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    /** Writes a page as the part does. */
    static String written(Scene scene) throws IOException {
        Explorer part = new Explorer(
                new LensLayout(),
                Optional.empty(),
                ShownScene.NEIGHBORS,
                new AllPairs(),
                new PlainEuclidean(),
                64,
                Optional.empty());
        TestOutput output = TestOutput.of(part);
        part.present(scene, output, TestRun.serial());
        return new String(output.files().get("html"), StandardCharsets.UTF_8);
    }

    /** Opens the page of {@link ShownScene} on a wide screen. */
    Shown open() throws IOException {
        return open(options -> options);
    }

    /** Opens it in a browser that is set up otherwise. */
    Shown open(UnaryOperator<Browser.NewContextOptions> options) throws IOException {
        return open(shownScene(), options, "").shown();
    }

    /** The page of {@link ShownScene}, which is written once. */
    static String shownScene() throws IOException {
        if (shownScene == null) {
            shownScene = written(ShownScene.scene());
        }
        return shownScene;
    }

    /**
     * Opens any page; it need not show anything yet.
     *
     * @param script what runs in it before its own
     */
    Shown open(String html, UnaryOperator<Browser.NewContextOptions> options, String script) throws IOException {
        Path file = folder.resolve("page.html");
        Files.writeString(file, html);
        // Motion takes long where there is no graphics card; what is about motion asks for it.
        BrowserContext context = browser.newContext(options.apply(
                new Browser.NewContextOptions().setViewportSize(1100, 700).setReducedMotion(ReducedMotion.REDUCE)));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(COUNTER + script);
        context.route(url -> !url.matches("(file|data|blob):.*"), this::refuse);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().contains(BROWSERS_OWN)) {
                problems.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> problems.add("uncaught: " + error));
        page.onDialog(dialog -> {
            problems.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(file.toUri().toString());
        return new Shown(page);
    }

    private void refuse(Route route) {
        requests.add(route.request().url());
        route.abort();
    }

    /** Gives what pages complained of so far, and bears it. */
    List<String> takeProblems() {
        List<String> taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }

    /** Closes the pages; where the test went well so far, they must have been quiet. */
    void clear(boolean well) {
        contexts.forEach(BrowserContext::close);
        if (well) {
            assertThat(problems).as("what pages complained of").isEmpty();
            assertThat(requests).as("what pages asked of the network").isEmpty();
        }
    }
}
