package reeb.plugins.explorer.browser.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.Explorer;
import reeb.plugins.layouts.LensLayout;
import reeb.testkit.AllPairs;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestOutput;
import reeb.testkit.TestRun;

/**
 * Where one test writes pages and opens them. Whatever a page complains of, asks of the network or asks the person fails the
 * test, unless it takes that.
 */
public final class Desk {
    private static @Nullable String shownScene;

    private final Chromium chromium;
    private final List<Tab> own = new ArrayList<>();

    public Desk(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Writes a page as the part does. */
    public static String written(Scene scene) throws IOException {
        return new String(files(scene, 64).get("html"), StandardCharsets.UTF_8);
    }

    /** Writes a page of many rows, without the nearest of each, which are searched among all pairs here. */
    public static String withoutNeighbors(Scene scene) throws IOException {
        return new String(files(scene, 64, 0).get("html"), StandardCharsets.UTF_8);
    }

    /** Writes the files of a page that itself holds so many MiB of data, by their endings. */
    public static SequencedMap<String, byte[]> files(Scene scene, int within) throws IOException {
        return files(scene, within, ShownScene.NEIGHBORS);
    }

    private static SequencedMap<String, byte[]> files(Scene scene, int within, int neighbors) throws IOException {
        Explorer part = new Explorer(
                new LensLayout(),
                Optional.empty(),
                neighbors,
                new AllPairs(),
                new PlainEuclidean(),
                64,
                Optional.empty(),
                within,
                Explorer.Content.PAGE);
        TestOutput output = TestOutput.of(part);
        part.present(scene, output, TestRun.serial());
        return output.files();
    }

    /** The page of {@link ShownScene}, which is written once. */
    public static String shownScene() throws IOException {
        if (shownScene == null) {
            shownScene = written(ShownScene.scene());
        }
        return shownScene;
    }

    /** Opens the page of {@link ShownScene} on a wide screen, in the tab that tests share. */
    public Shown open() throws IOException {
        return chromium.shared().open(file(shownScene())).shown();
    }

    /** Opens any page on a wider screen in the tab that tests share; it need not show anything yet. */
    public Shown openWide(String html) throws IOException {
        return chromium.shared().wide().open(file(html));
    }

    /** Opens it in a tab that is set up otherwise. */
    public Shown open(UnaryOperator<Browser.NewContextOptions> options) throws IOException {
        return open(shownScene(), options, "").shown();
    }

    /**
     * Opens any page in a tab of its own; it need not show anything yet.
     *
     * @param script what runs in it before its own
     */
    public Shown open(String html, UnaryOperator<Browser.NewContextOptions> options, String script) throws IOException {
        Tab tab = chromium.tab(options, script);
        own.add(tab);
        return tab.open(file(html));
    }

    private Path file(String html) throws IOException {
        return Files.writeString(chromium.folder().resolve("page.html"), html);
    }

    private List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>(own);
        tabs.add(chromium.shared());
        return tabs;
    }

    /** Gives what pages complained of so far, and bears it. */
    public List<String> takeProblems() {
        List<String> taken =
                tabs().stream().flatMap(tab -> tab.problems().stream()).toList();
        tabs().forEach(tab -> tab.problems().clear());
        return taken;
    }

    /** Closes the pages; where the test went well so far, they must have been quiet. */
    public void clear(boolean well) {
        List<String> requests =
                tabs().stream().flatMap(tab -> tab.requests().stream()).toList();
        List<String> problems = takeProblems();
        own.forEach(Tab::close);
        if (well) {
            chromium.shared().clear();
            assertThat(problems).as("what pages complained of").isEmpty();
            assertThat(requests).as("what pages asked of the network").isEmpty();
        } else {
            chromium.dropShared();
        }
    }
}
