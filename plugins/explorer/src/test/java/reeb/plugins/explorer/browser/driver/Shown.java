package reeb.plugins.explorer.browser.driver;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page that is open, and what a person can do with it. */
public final class Shown {
    /** Waits until no frame was drawn for a while: five in which the browser could have. */
    private static final String SETTLED = """
            () => new Promise((done) => {
              let [quiet, before] = [0, -1];
              const look = () => {
                quiet = drawn.calls === before ? quiet + 1 : 0;
                before = drawn.calls;
                if (quiet >= 5) done(); else requestAnimationFrame(look);
              };
              look();
            })""";

    private final Page page;

    public Shown(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /** Waits until the whole application stands and nothing moves. */
    public Shown shown() {
        page.locator(".views").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        // Values are there once the first address is written.
        until("() => location.hash.includes('view=') && document.querySelector('#colour option')", null);
        return settled();
    }

    public Shown settled() {
        page.evaluate(SETTLED);
        return this;
    }

    /** Waits until something is so, without making the browser draw meanwhile. */
    public Shown until(String condition, @Nullable Object given) {
        page.waitForFunction(condition, given, new Page.WaitForFunctionOptions().setPollingInterval(40));
        return this;
    }

    public Shown press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    public String text(String selector) {
        return find(selector).innerText();
    }

    public List<String> texts(String selector) {
        return find(selector).allInnerTexts();
    }

    /** Waits until an element says something. */
    public Shown says(String selector, String text) {
        find(selector)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** Types a query and asks it. */
    public Shown ask(String query) {
        press("/");
        find("#search").fill(query);
        return press("Enter").focus();
    }

    /** What is chosen, as the bar says it, such as {@code 60 rows}; empty where nothing is. */
    public String chosen() {
        Locator bar = find(".selection-bar");
        return bar.isVisible() ? bar.locator("strong").innerText() : "";
    }

    /** Waits until so many rows are chosen. */
    public Shown chosen(String rows) {
        return says(".selection-bar strong", rows);
    }

    /** The name of the view that is shown. */
    public String view() {
        return text(".view[aria-pressed=true] .view-name");
    }

    /** The parts of the address behind #. */
    public Map<String, String> address() {
        String fragment = page.url().replaceFirst("^[^#]*#?", "");
        return Arrays.stream(fragment.split("&"))
                .filter(part -> part.contains("="))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    /** Waits until the address holds a text. */
    public Shown addressed(String text) {
        return until("(text) => decodeURIComponent(location.hash).replaceAll('+', ' ').includes(text)", text);
    }

    /** Presses keys that move the view, and gives the camera where it came to rest: its middle, and how much it sees across. */
    public double[] moved(String... keys) {
        press(keys)
                .until(
                        "() => noted.paused > 0 && noted.addressed > noted.paused && location.hash.includes('camera=')",
                        null);
        return settled().camera();
    }

    /** The camera of the address. */
    private double[] camera() {
        return Arrays.stream(Objects.requireNonNull(address().get("camera"), "no camera in the address")
                        .split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Shows all, and tells where a place of the arrangement then is on the page, in its pixels. */
    public double[] where(double[] place) {
        moved("f");
        return atCamera(place);
    }

    /** Tells where a place is under the camera of the address. */
    public double[] atCamera(double[] place) {
        double[] camera = camera();
        BoundingBox box = stage();
        double scale = page.viewportSize().width / camera[2];
        return new double[] {
            box.x + box.width / 2 + (place[0] - camera[0]) * scale,
            box.y + box.height / 2 - (place[1] - camera[1]) * scale
        };
    }

    /** Where the marks are drawn. */
    public BoundingBox stage() {
        return Objects.requireNonNull(find("canvas.marks").first().boundingBox(), "no stage");
    }

    /** Frames drawn so far. */
    public int frames() {
        return ((Number) page.evaluate("() => drawn.frames")).intValue();
    }

    /** Looks at what is drawn within so many pixels of a place of the page. */
    public Picture around(double[] at, int reach) throws IOException {
        return look(at[0] - reach, at[1] - reach, 2.0 * reach, 2.0 * reach);
    }

    /** Looks at the whole stage. */
    public Picture drawing() throws IOException {
        BoundingBox box = stage();
        return look(box.x, box.y, box.width, box.height);
    }

    private Picture look(double left, double top, double width, double height) throws IOException {
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setClip(left, top, width, height));
        return Picture.of(png, ground());
    }

    /** The colour of the stage where nothing is drawn, as 0xrrggbb. */
    public int ground() {
        return colour("canvas.marks", "backgroundColor");
    }

    /** A colour of the first element of a selector, as 0xrrggbb. */
    public int colour(String selector, String property) {
        String css = (String)
                find(selector).first().evaluate("(element, property) => getComputedStyle(element)[property]", property);
        return Arrays.stream(css.replaceAll("[^0-9,]", "").split(","))
                .limit(3)
                .mapToInt(Integer::parseInt)
                .reduce(0, (rgb, channel) -> rgb << 8 | channel);
    }

    /** Draws from place to place of the page with the pressed pointer. */
    public Shown draw(double[]... places) {
        page.mouse().move(places[0][0], places[0][1]);
        page.mouse().down();
        for (double[] place : places) {
            page.mouse().move(place[0], place[1], new Mouse.MoveOptions().setSteps(4));
        }
        page.mouse().up();
        return this;
    }

    /** Lets the stage take keys. */
    public Shown focus() {
        find("canvas.marks").first().focus();
        return this;
    }

    /** The bytes of the file that something saves. */
    public byte[] saved(String ending, Runnable action) throws IOException {
        Download download = page.waitForDownload(action);
        if (!download.suggestedFilename().endsWith(ending)) {
            throw new AssertionError(download.suggestedFilename() + " does not end with " + ending);
        }
        try (InputStream file = download.createReadStream()) {
            return file.readAllBytes();
        }
    }
}
