package reeb.plugins.explorer.browser.driver;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import reeb.testkit.Needs;

/** The browser that all tests share, and a desk of its own for each test that asks for one. */
public final class Chromium implements ParameterResolver, AfterEachCallback {
    /** As on machines without a graphics card: WebGL2 in software; and nothing that the browser asks for by itself. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--ignore-gpu-blocklist",
            // The page is put together without the stand-in for a graphics card, which is slow at it; marks are drawn
            // by it.
            "--disable-gpu-compositing");

    private static final ExtensionContext.Namespace DESKS = ExtensionContext.Namespace.create(Chromium.class);

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private @Nullable Path folder;
    private @Nullable Tab shared;

    /** Prepares to start. */
    public Chromium() {}

    /** Starts the browser, or skips what needs it where the machine has none; with {@code CI=true} that fails. */
    public void start() throws IOException {
        Optional<Path> node = program("node");
        Optional<Path> chromium = program("chromium");
        Needs.machine(node.isPresent(), "a program 'node' is on the PATH, which drives the browser");
        Needs.machine(chromium.isPresent(), "a program 'chromium' is on the PATH");
        folder = Files.createTempDirectory("reeb-explorer");
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(FLAGS));
    }

    /** The folder of pages. */
    public Path folder() {
        return Objects.requireNonNull(folder, "started");
    }

    /**
     * Opens a tab of its own.
     *
     * @param options changes what is usual
     * @param script what runs in each of its pages before their own
     */
    public Tab tab(UnaryOperator<Browser.NewContextOptions> options, String script) {
        return new Tab(Objects.requireNonNull(browser, "started"), options, script);
    }

    /** The tab of tests that need nothing special, as opening one takes longer than most of them. */
    public Tab shared() {
        if (shared == null) {
            shared = tab(options -> options, "");
        }
        return shared;
    }

    /** Closes it after a test that failed, wherever that left it; the next test gets another. */
    public void dropShared() {
        shared().close();
        shared = null;
    }

    /** Ends it, and removes the pages. */
    public void end() throws IOException {
        if (playwright != null) {
            playwright.close();
        }
        if (folder != null) {
            try (Stream<Path> pages = Files.list(folder)) {
                for (Path page : pages.toList()) {
                    Files.delete(page);
                }
            }
            Files.delete(folder);
        }
    }

    private static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Desk resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Desk desk = new Desk(this);
        context.getStore(DESKS).put(Desk.class, desk);
        return desk;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Desk desk = context.getStore(DESKS).get(Desk.class, Desk.class);
        if (desk != null) {
            desk.clear(context.getExecutionException().isEmpty());
        }
    }
}
