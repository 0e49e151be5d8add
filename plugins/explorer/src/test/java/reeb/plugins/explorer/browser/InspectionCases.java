package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** What a mark is, told to who points at it, pins it, or goes there by keys. */
abstract class InspectionCases {
    /** A row of the second group with others on all sides. */
    private static final int ROW = 75;

    @Test
    void aCardTellsOfTheRowUnderThePointerAfterAMoment(Desk desk) throws IOException {
        Shown page = desk.open();
        double[] at = page.where(ShownScene.place(ROW));
        page.page().evaluate("""
                () => {
                  window.moved = 0;
                  document.querySelector('canvas.marks').addEventListener(
                    'pointermove', () => (moved ||= performance.now()), { capture: true });
                  new MutationObserver((_, observer) => {
                    if (!document.querySelector('.card').hidden) {
                      window.shownAfter = performance.now() - moved;
                      observer.disconnect();
                    }
                  }).observe(document.querySelector('.card'), { attributes: true });
                }""");
        page.page().mouse().move(at[0], at[1]);
        page.says(".card strong", "Row " + (ShownScene.FIRST + ROW));
        assertThat(((Number) page.page().evaluate("() => shownAfter")).doubleValue())
                .isGreaterThanOrEqualTo(120);
        assertThat(page.text(".card")).contains("stroke", "37.5", "2022-03-24", "In node 3", "Nearest");
        assertThat(page.find(".card > canvas").getAttribute("aria-label")).isEqualTo("Picture of row 1075");
        assertThat(page.find(".card .strip canvas").count()).isEqualTo(ShownScene.NEIGHBORS);
        double[] next = page.atCamera(ShownScene.place(ROW + 1));
        page.page().mouse().move(next[0], next[1]);
        page.says(".card strong", "Row 1076");
        double[] beside = page.atCamera(new double[] {15, 2});
        page.page().mouse().move(beside[0], beside[1]);
        assertThat(page.find(".card").isHidden()).isTrue();
    }

    @Test
    void aClickPinsTheRowWithItsNearest(Desk desk) throws IOException {
        Shown page = desk.open();
        double[] at = page.where(ShownScene.place(ROW));
        page.page().mouse().click(at[0], at[1]);
        page.says(".pinned h2", "Row 1075");
        assertThat(page.text(".pinned")).contains("Nearest in features", "street 37");
        assertThat(titles(page)).containsExactlyInAnyOrder("Row 1065", "Row 1074", "Row 1076", "Row 1085");
        page.find(".pinned .chip").getByText("Choose them").click();
        page.chosen("5 rows");
        page.find(".pinned .thumb[title='Row 1065']").click();
        page.says(".pinned h2", "Row 1065");
        page.find(".pinned [aria-label=Unpin]").click();
        assertThat(page.find(".pinned").isHidden()).isTrue();
    }

    private static List<String> titles(Shown page) {
        return page.find(".pinned .thumb").all().stream()
                .map(thumb -> thumb.getAttribute("title"))
                .toList();
    }

    @Test
    void arrowsGoToTheNextMarkAndTheLiveRegionSaysWhatIsThere(Desk desk) throws IOException {
        Shown page = desk.open();
        double[] at = page.where(ShownScene.place(ROW));
        page.page().mouse().click(at[0], at[1]);
        page.page().mouse().move(at[0], at[1] + 300);
        page.focus().press("ArrowRight").says("[aria-live]", "Row 1076, label stroke");
        page.press("ArrowUp").says("[aria-live]", "Row 1086, label stroke");
        page.press("ArrowLeft").says("[aria-live]", "Row 1085, label stroke");
        page.press("ArrowDown", "ArrowDown").says("[aria-live]", "Row 1065, label stroke");
        page.says(".card strong", "Row 1065").press("Enter").says(".pinned h2", "Row 1065");
        page.press("Space").chosen("1 row").press("ArrowRight", "Shift+Space").chosen("2 rows");
        page.press("Alt+Space").chosen("1 row").says("[aria-live]", "1 row of 240 chosen");
    }

    @Test
    void clicksWithShiftAddToWhatIsChosen(Desk desk) throws IOException {
        Shown page = desk.open();
        page.where(ShownScene.place(70));
        page.page().keyboard().down("Shift");
        for (int row = 70; row < 73; row++) {
            double[] at = page.atCamera(ShownScene.place(row));
            page.page().mouse().click(at[0], at[1]);
        }
        page.page().keyboard().up("Shift");
        page.chosen("3 rows").addressed("query=row = 1070 or row = 1071 or row = 1072");
    }

    @Test
    void helpListsEveryKeyAndEscapeClosesIt(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("?");
        assertThat(page.texts("dialog kbd"))
                .contains("1 … 9", "← → ↑ ↓", "Tab", "Enter", "Space", "F", "Esc", "Ctrl+Z", "/", "C", "P", "S", "T");
        page.press("Escape");
        assertThat(page.find("dialog").isVisible()).isFalse();
        page.focus().press("c");
        assertThat(page.find("#colour").evaluate("(select) => select === document.activeElement"))
                .isEqualTo(true);
    }

    @Test
    void panelsFold(Desk desk) throws IOException {
        Shown page = desk.open();
        double width = page.stage().width;
        page.press("[", "]");
        assertThat(page.find("#layers").isHidden()).isTrue();
        assertThat(page.find("#inspector").isHidden()).isTrue();
        assertThat(page.find(".fold[aria-expanded=true]").count()).isZero();
        assertThat(page.stage().width).isGreaterThan(width + 300);
        page.find(".fold").getByText("Table").click();
        assertThat(page.find("#table").isVisible()).isTrue();
    }
}
