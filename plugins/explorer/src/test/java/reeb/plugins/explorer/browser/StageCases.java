package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Picture;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** What nodes, names and rings look like, near and far, and how far a view can go. */
abstract class StageCases {
    /** Notes the words that are on the stage now, with their boxes. */
    private static final String WORDS = """
            window.words = [];
            const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
            const over = (context) => context.canvas.className === 'stage-overlay';
            CanvasRenderingContext2D.prototype.clearRect = function (...given) {
              if (over(this)) window.words = [];
              return clearRect.apply(this, given);
            };
            CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...more) {
              const half = this.measureText(text).width / 2;
              const high = Number.parseFloat(this.font.match(/([0-9.]+)px/)[1]) / 2;
              if (over(this)) words.push({ text, left: x - half, right: x + half, top: y - high, bottom: y + high });
              return fillText.call(this, text, x, y, ...more);
            };
            """;

    /** Brings the rows of a node into the middle of the graph's view. */
    private static Shown near(Shown page, int node, String rows) {
        page.press("4").settled().ask("node = " + node).chosen(rows);
        page.find(".selection-bar button").getByText("Show").click();
        // Names lie over the middles of nodes.
        page.find("canvas.stage-overlay").evaluate("(canvas) => (canvas.style.display = 'none')");
        return page.settled();
    }

    private static double[] middle(Shown page) {
        BoundingBox stage = page.stage();
        return new double[] {stage.x + stage.width / 2, stage.y + stage.height / 2};
    }

    /** Node 3 has 50 rows of one label alone, and 25 of each of two other classes: its pie has two halves. */
    @Test
    void aNodeIsAPieOfTheColumnThatColours(Desk desk) throws IOException {
        Shown page = desk.open();
        page.find("#colour").selectOption(ShownScene.MARKUP);
        near(page, 3, "50 rows");
        // As near as it can be while it is closed, so that its halves are large.
        for (int step = 0; step < 40 && !halves(page, 5); step++) {
            page.press("-").settled();
        }
        assertThat(halves(page, 5)).as("right and left differ").isTrue();
        page.find("#colour").selectOption("label");
        page.settled();
        assertThat(halves(page, 5)).as("a node of one label has one colour").isFalse();
    }

    /** Whether what is right of the middle is of another colour than what is left of it, both of one colour each. */
    private static boolean halves(Shown page, int away) throws IOException {
        double[] middle = middle(page);
        Picture right = page.around(new double[] {middle[0] + away, middle[1]}, 2);
        Picture left = page.around(new double[] {middle[0] - away, middle[1]}, 2);
        if (right.lit() < 1 || left.lit() < 1) {
            return false;
        }
        double[] one = right.ink();
        double[] other = left.ink();
        return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) + Math.abs(one[2] - other[2]) > 100;
    }

    @Test
    void whatIsPointedAtInOneViewHasARingInTheOther(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("s").settled();
        page.find("#beside").selectOption("grid");
        page.addressed("beside=grid").settled();
        double[] at = page.where(ShownScene.place(75));
        String other = "canvas.stage-overlay >> nth=1";
        Object before = page.find(other).evaluate("(canvas) => canvas.toDataURL()");
        page.page().mouse().move(at[0], at[1]);
        page.says(".card strong", "Row 1075").settled();
        assertThat(page.find(other).evaluate("(canvas) => canvas.toDataURL()")).isNotEqualTo(before);
        page.page().mouse().move(at[0], 2);
        page.until("() => document.querySelector('.card').hidden", null).settled();
        assertThat(page.find(other).evaluate("(canvas) => canvas.toDataURL()"))
                .as("it goes with the pointer")
                .isEqualTo(before);
    }

    @Test
    void namesGrowMoreTheNearerOneComesAndNeverOverlap(Desk desk) throws IOException {
        Shown page = desk.open(Desk.shownScene(), options -> options, WORDS).shown();
        page.find("#colour").selectOption("street");
        page.settled();
        Set<String> far = words(page);
        assertThat(far).as("streets that have room").isNotEmpty();
        Set<String> near = new TreeSet<>();
        for (int step = 0; step < 4; step++) {
            page.press("+").settled();
            near.addAll(words(page));
        }
        near.removeAll(far);
        assertThat(near).as("streets that have room only nearer").isNotEmpty();
    }

    /** The names on the stage; none may lie on another. */
    private static Set<String> words(Shown page) {
        List<?> words = (List<?>) Objects.requireNonNull(page.page().evaluate("() => words"));
        List<Map<?, ?>> boxes =
                words.stream().<Map<?, ?>>map(word -> (Map<?, ?>) word).toList();
        Set<String> texts = new TreeSet<>();
        for (int place = 0; place < boxes.size(); place++) {
            Map<?, ?> box = boxes.get(place);
            texts.add(Objects.requireNonNull(box.get("text")).toString());
            assertThat(boxes.subList(0, place)).as("what lies on " + box).noneMatch(other -> meet(box, other));
        }
        return texts;
    }

    private static boolean meet(Map<?, ?> one, Map<?, ?> other) {
        return side(one, "left") < side(other, "right")
                && side(one, "right") > side(other, "left")
                && side(one, "top") < side(other, "bottom")
                && side(one, "bottom") > side(other, "top");
    }

    private static double side(Map<?, ?> box, String name) {
        return ((Number) Objects.requireNonNull(box.get(name))).doubleValue();
    }

    @Test
    void thePartOfTheDataThatStaysInViewCannotBeDraggedAway(Desk desk) throws IOException {
        Shown page = desk.open();
        BoundingBox stage = page.stage();
        double[] left = {stage.x + 10, stage.y + stage.height / 2};
        double[] right = {stage.x + stage.width - 10, left[1]};
        for (int drag = 0; drag < 3; drag++) {
            page.draw(left, right);
        }
        assertThat(page.settled().drawing().lit()).as("to the right").isGreaterThan(0.005);
        for (int drag = 0; drag < 6; drag++) {
            page.draw(right, left);
        }
        assertThat(page.settled().drawing().lit()).as("to the left").isGreaterThan(0.005);
    }
}
