package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** Rows are chosen by a query, by searching, and by drawing about them; undone and done again. */
abstract class SelectionCases {
    /** Corners of a box about a group on the first map, on the page. */
    private static double[][] about(Shown page, int group) {
        double[] low = ShownScene.place(group * ShownScene.GROUP);
        double[] high = ShownScene.place((group + 1) * ShownScene.GROUP - 1);
        page.where(low);
        return new double[][] {
            page.atCamera(new double[] {low[0] - 0.7, low[1] - 0.7}),
            page.atCamera(new double[] {high[0] + 0.7, high[1] + 0.7})
        };
    }

    @Test
    void aQueryChoosesRowsAndTheirDetailsSayWhatSetsThemApart(Desk desk) throws IOException {
        Shown page = desk.open();
        page.ask("label = oval and turns < 3").chosen("30 rows");
        assertThat(page.text(".selection-bar .words")).isEqualTo("of 240 · label = oval and turns < 3");
        page.says("[aria-live]", "30 rows");
        assertThat(page.text(".selected h2")).isEqualTo("30 rows");
        page.says(".contrasts tbody", "label oval").says(".contrasts tbody", "turns");
        assertThat(page.texts(".contrasts tbody tr").stream().filter(line -> line.startsWith("label oval")))
                .singleElement()
                .asString()
                .contains("100 %");
        assertThat(page.find(".selected .mean canvas").getAttribute("aria-label"))
                .isEqualTo("Mean of 30 pictures");
        assertThat(page.texts(".selected h3")).contains("Core", "Border");
        assertThat(page.texts(".selected .bars .number")).containsExactly("30");
    }

    @Test
    void aQueryWithAMistakeSaysWhatAndWhere(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("/");
        page.find("#search").fill("lable = oval");
        page.press("Enter");
        assertThat(page.text(".mistake p")).isEqualTo("there is no column 'lable'; did you mean 'label'?");
        assertThat(page.text(".mistake pre")).isEqualTo("lable = oval\n^");
        page.find("#search").fill("slant > 1 slant < 3");
        page.press("Enter");
        assertThat(page.text(".mistake p")).isEqualTo("'and', 'or' or the end should come here, not 'slant'");
        assertThat(page.find("#search").evaluate("(input) => input.selectionStart"))
                .as("the caret is at the mistake")
                .isEqualTo(10);
        assertThat(page.chosen()).isEmpty();
        page.find("#search").fill("slant > 1000");
        page.press("Enter");
        page.says(".message", "No row meets this.");
    }

    @Test
    void searchingSuggestsCategoriesTextsAndNumbers(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("/");
        page.find("#search").fill("ova");
        assertThat(page.texts(".suggestions li")).startsWith("label: oval (60 rows)");
        page.press("ArrowDown");
        assertThat(page.find("#search").getAttribute("aria-activedescendant")).isEqualTo("suggestion-0");
        page.press("Enter").chosen("60 rows").focus().press("Escape").press("/");
        page.find("#search").fill("note 23");
        page.find(".suggestions li").getByText("note with").click();
        page.chosen("9 rows");
        page.find("#search").fill("1017");
        assertThat(page.texts(".suggestions li")).startsWith("Row 1017");
        page.press("Enter").chosen("1 row").says(".pinned h2", "Row 1017");
    }

    @Test
    void aBoxChoosesWhatIsWithinAndShiftAddsAndAltTakesAway(Desk desk) throws IOException {
        Shown page = desk.open();
        double[][] one = about(page, 1);
        double[][] other = about(page, 2);
        page.press("b").draw(one).chosen("60 rows");
        assertThat(page.text(".selection-bar .words")).isEqualTo("of 240 · box on map");
        assertThat(page.texts(".entry .number")).containsExactly("60", "60", "60", "60");
        assertThat(page.find(".entry[aria-pressed=true]").innerText()).startsWith("stroke");
        page.page().keyboard().down("Shift");
        page.draw(other).chosen("120 rows");
        page.page().keyboard().up("Shift");
        page.page().keyboard().down("Alt");
        page.draw(one).chosen("60 rows");
        page.page().keyboard().up("Alt");
        assertThat(page.find(".entry[aria-pressed=true]").innerText()).startsWith("loop");
    }

    @Test
    void lassoAndBrushChooseWhatTheyMeet(Desk desk) throws IOException {
        Shown page = desk.open();
        double[][] corners = about(page, 0);
        double[] middle = {(corners[0][0] + corners[1][0]) / 2, corners[1][1]};
        page.press("l")
                .draw(corners[0], new double[] {corners[1][0], corners[0][1]}, middle, corners[0])
                .says(".selection-bar .words", "lasso on map");
        assertThat(number(page.chosen()))
                .as("about half of a group, within a triangle")
                .isBetween(20, 40);
        page.press("Escape", "w").draw(page.atCamera(ShownScene.place(120)), page.atCamera(ShownScene.place(129)));
        page.says(".selection-bar .words", "brush on map");
        assertThat(number(page.chosen()))
                .as("all of a line, not all of the group")
                .isBetween(10, 59);
        page.press("Escape", "v").draw(corners[0], middle);
        assertThat(page.chosen()).as("the hand moves the view").isEmpty();
    }

    private static int number(String rows) {
        return Integer.parseInt(rows.replaceAll(" rows?", ""));
    }

    @Test
    void whatIsChosenIsUndoneAndDoneAgain(Desk desk) throws IOException {
        Shown page = desk.open();
        assertThat(page.find("[aria-label=Undo]").isDisabled()).isTrue();
        page.ask("label = oval").chosen("60 rows").press("i").chosen("180 rows");
        page.find("#colour").selectOption("slant");
        page.focus().press("Control+z");
        page.says("#legend-title", "label");
        assertThat(page.chosen()).isEqualTo("180 rows");
        page.press("Control+z").chosen("60 rows").press("Control+z");
        assertThat(page.chosen()).isEmpty();
        assertThat(page.find("[aria-label=Undo]").isDisabled()).isTrue();
        page.press("Control+Shift+z").chosen("60 rows").press("Control+y").chosen("180 rows");
        page.find("[aria-label=Redo]").click();
        page.says("#legend-title", "slant");
        assertThat(page.find("[aria-label=Redo]").isDisabled()).isTrue();
    }

    @Test
    void theTableHoldsTheChosenRowsInAnyOrder(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("t").ask("row < 1004").chosen("4 rows").says(".table-panel .hint", "4 rows chosen");
        assertThat(rows(page)).containsExactly("1000", "1001", "1002", "1003");
        page.find(".table-panel th button").getByText("turns").click();
        page.find(".table-panel th button").getByText("turns").click();
        page.says(".table-panel th[aria-sort=descending]", "turns");
        assertThat(rows(page)).containsExactly("1003", "1002", "1001", "1000");
        page.find(".table-panel tbody button").getByText("1002").click();
        page.says(".pinned h2", "Row 1002").says(".table-panel tr.here", "1002");
    }

    private static List<String> rows(Shown page) {
        return page.texts(".table-panel tbody th button");
    }
}
