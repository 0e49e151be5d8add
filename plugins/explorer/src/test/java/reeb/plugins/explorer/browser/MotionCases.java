package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** Marks move from view to view and end where they belong; they jump where a person wants less motion. */
abstract class MotionCases {
    private static Shown moving(Desk desk) throws IOException {
        return desk.open(options -> options.setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    @Test
    void marksEndWhereTheNextMapHasThem(Desk desk) throws IOException {
        Shown page = moving(desk);
        double[] was = page.where(ShownScene.place(22));
        double[] before = page.around(was, 12).ink();
        int frames = page.frames();
        page.press("2").settled();
        assertThat(page.frames() - frames).as("frames on the way").isGreaterThan(2);
        double[] after = page.around(page.where(ShownScene.turnedPlace(22)), 12).ink();
        for (int channel = 0; channel < 3; channel++) {
            assertThat(after[channel]).isBetween(before[channel] - 12, before[channel] + 12);
        }
        assertThat(page.around(was, 12).lit()).as("nothing stays where it was").isLessThan(0.02);
    }

    @Test
    void aWayThatIsBrokenOffLeadsElsewhere(Desk desk) throws IOException {
        Shown page = moving(desk);
        page.press("2").settled();
        double[] elsewhere = page.where(ShownScene.turnedPlace(22));
        page.press("4", "2", "1").settled();
        assertThat(page.view()).isEqualTo("map");
        assertThat(page.around(page.where(ShownScene.place(22)), 12).lit()).isGreaterThan(0.3);
        assertThat(page.around(elsewhere, 12).lit()).isLessThan(0.02);
    }

    @Test
    void marksJumpWhereAPersonWantsLessMotion(Desk desk) throws IOException {
        Shown page = desk.open();
        int frames = page.frames();
        page.press("2").settled();
        assertThat(page.view()).isEqualTo("turned");
        assertThat(page.frames() - frames).isBetween(1, 2);
    }

    @Test
    void drawsNothingWhileNothingChanges(Desk desk) throws IOException {
        Shown page = moving(desk);
        int before = page.frames();
        assertThat(before).isPositive();
        page.page().evaluate("""
                () => new Promise((done) => {
                  let left = 40;
                  const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
                  next();
                })""");
        assertThat(page.frames()).isEqualTo(before);
        page.press("+").settled();
        assertThat(page.frames()).as("a closer view is drawn").isGreaterThan(before);
    }
}
