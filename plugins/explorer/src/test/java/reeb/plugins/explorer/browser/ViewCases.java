package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** The same rows as maps, graph, grid and columns, by WebGL2 or without it. */
abstract class ViewCases {
    /** A browser that has no WebGL2. */
    private static final String WITHOUT_WEBGL = """
            const given = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
              return kind === 'webgl2' ? null : given.call(this, kind, ...more);
            };
            """;

    @Test
    void numbersShowOneViewAfterAnother(Desk desk) throws IOException {
        Shown page = desk.open();
        assertThat(page.view()).isEqualTo("map");
        String[] names = {"map", "turned", "cells", "graph", "Grid", "Columns"};
        for (int view = names.length; view >= 1; view--) {
            page.press(String.valueOf(view)).settled();
            assertThat(page.view()).isEqualTo(names[view - 1]);
            assertThat(page.drawing().lit()).as(names[view - 1]).isBetween(0.01, 0.95);
        }
        page.press("9");
        assertThat(page.view()).as("no view has this key").isEqualTo("map");
    }

    @Test
    void twoViewsShareWhatIsChosenAndPointedAt(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("s").settled();
        assertThat(page.find("canvas.marks").count()).isEqualTo(2);
        page.find("#beside").selectOption("grid");
        page.addressed("beside=grid").ask("label = stroke").chosen("60 rows");
        for (int pane = 0; pane < 2; pane++) {
            assertThat(page.find("canvas.marks").nth(pane).isVisible()).isTrue();
        }
        page.press("s").settled();
        assertThat(page.find("canvas.marks").count()).isEqualTo(1);
        page.until("() => !location.hash.includes('beside=')", null);
    }

    @Test
    void theViewStaysNearTheDataAndASmallMapTellsWhereItIs(Desk desk) throws IOException {
        Shown page = desk.open();
        double whole = page.moved("f")[2];
        double near = page.moved("+", "+", "+", "+", "+", "+")[2];
        assertThat(whole / near).as("six steps of a half").isBetween(10.0, 13.0);
        assertThat(page.around(corner(page), 40).lit()).as("the small map").isGreaterThan(0.05);
        String[] back = Collections.nCopies(20, "-").toArray(String[]::new);
        assertThat(page.moved(back)[2] / whole)
                .as("at most twice as far as the whole")
                .isBetween(1.5, 2.1);
    }

    private static double[] corner(Shown page) {
        return new double[] {page.stage().x + page.stage().width - 70, page.stage().y + page.stage().height - 60};
    }

    @Test
    void aLostContextIsDrawnAgain(Desk desk) throws IOException {
        Shown page = desk.open();
        double[] at = page.where(ShownScene.place(22));
        double[] before = page.around(at, 12).ink();
        page.page().evaluate("""
                () => {
                  const gl = document.querySelector('canvas.marks').getContext('webgl2');
                  window.lose = gl.getExtension('WEBGL_lose_context');
                  lose.loseContext();
                }""");
        page.says(".message", "The graphics card dropped this page");
        int frames = page.frames();
        page.page().evaluate("() => lose.restoreContext()");
        page.says(".message", "The graphics card is back.").settled();
        assertThat(page.frames()).isGreaterThan(frames);
        assertThat(page.around(at, 12).ink()).containsExactly(before, offset(4.0));
        page.press("2").settled();
        assertThat(page.around(page.where(ShownScene.turnedPlace(22)), 12).lit())
                .isGreaterThan(0.3);
        assertThat(desk.takeProblems()).as("the browser itself tells").allMatch(text -> text.contains("CONTEXT_LOST"));
    }

    @Test
    void withoutWebGlTheSameIsThereAndThePersonIsTold(Desk desk) throws IOException {
        double[] at = desk.open().where(ShownScene.place(22));
        Shown page =
                desk.open(Desk.shownScene(), options -> options, WITHOUT_WEBGL).shown();
        page.says(".message", "This browser has no WebGL2");
        assertThat(page.where(ShownScene.place(22))).containsExactly(at, offset(0.5));
        assertThat(page.frames()).as("frames of WebGL2").isZero();
        assertThat(page.around(at, 12).lit()).isGreaterThan(0.3);
        assertThat(page.around(at, 12).saturation()).isGreaterThan(40);
        for (int view = 2; view <= 6; view++) {
            page.press(String.valueOf(view)).settled();
            assertThat(page.drawing().lit()).isBetween(0.01, 0.95);
        }
        page.press("1");
        double[] mark = page.where(ShownScene.place(75));
        page.page().mouse().click(mark[0], mark[1]);
        page.says(".pinned h2", "Row 1075");
    }
}
