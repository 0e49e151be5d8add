package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** Dark and light, wide and narrow, with a screen reader: everybody can use a page. */
abstract class LookCases {
    private static final int PHONE = 390;

    private static Shown phone(Desk desk) throws IOException {
        return desk.open(
                options -> options.setViewportSize(PHONE, 844).setHasTouch(true).setIsMobile(true));
    }

    @Test
    void axeFindsNothingWrong(Desk desk) throws IOException {
        Shown page = desk.open();
        assertThat(Axe.violations(page)).as("at first").isEmpty();
        page.press("t").ask("label = oval").chosen("60 rows").says(".contrasts tbody", "label");
        assertThat(Axe.violations(page)).as("with a table and a selection").isEmpty();
        page.press("4").settled().press("ArrowRight", "Enter").says(".pinned h2", "Node");
        assertThat(Axe.violations(page)).as("with a node").isEmpty();
        page.press("d").settled();
        assertThat(Axe.violations(page)).as("in the dark").isEmpty();
        page.press("?");
        assertThat(Axe.violations(page)).as("with help").isEmpty();
        page.press("Escape", "e");
        assertThat(Axe.violations(page)).as("with the menu of files").isEmpty();
        Axe.bear(desk);
    }

    @Test
    void axeFindsNothingWrongOnAPhone(Desk desk) throws IOException {
        Shown page = phone(desk);
        assertThat(Axe.violations(page)).isEmpty();
        for (Locator fold : page.find(".fold").all()) {
            fold.click();
            assertThat(Axe.violations(page)).as(fold.innerText()).isEmpty();
        }
        Axe.bear(desk);
    }

    /** So that the tests above would see one. */
    @Test
    void axeFindsWhatIsWrong(Desk desk) throws IOException {
        Shown page = desk.open();
        page.find("#colour")
                .evaluate("(select) => select.removeAttribute('aria-label') || select.closest('label')"
                        + ".replaceWith(select)");
        assertThat(Axe.violations(page)).singleElement().asString().startsWith("select-name");
        Axe.bear(desk);
    }

    @Test
    void darkAndLightFollowThePersonAndTheKey(Desk desk) throws IOException {
        Shown page = desk.open(options -> options.setColorScheme(ColorScheme.DARK));
        int dark = page.ground() & 255;
        assertThat(dark).isLessThan(64);
        assertThat(page.drawing().lit()).isBetween(0.01, 0.9);
        assertThat(page.colour("body", "backgroundColor") & 255).isLessThan(64);
        page.press("d").settled();
        assertThat(page.ground() & 255).isGreaterThan(240);
        assertThat(page.drawing().lit()).isBetween(0.01, 0.9);
        page.addressed("theme=light");
    }

    @Test
    void aPhoneShowsOnePanelAtATimeAndNothingBesideTheScreen(Desk desk) throws IOException {
        Shown page = phone(desk);
        assertThat(page.page().evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(PHONE);
        assertThat(page.find("#layers").isHidden()).isTrue();
        assertThat(page.stage().width).isEqualTo(PHONE);
        page.find(".fold").getByText("Views").click();
        assertThat(page.find("#layers").isVisible()).isTrue();
        page.find(".fold").getByText("Table").click();
        assertThat(page.find("#layers").isHidden()).isTrue();
        assertThat(page.find("#table").isVisible()).isTrue();
        for (Locator target :
                page.find("button:visible, select:visible, input:visible").all()) {
            BoundingBox box = target.boundingBox();
            if (box != null && target.locator("xpath=ancestor::table").count() == 0) {
                assertThat(box.height)
                        .as(target.evaluate("(one) => one.outerHTML").toString())
                        .isGreaterThanOrEqualTo(43.5);
            }
        }
    }

    @Test
    void aTapShowsTheCardOfARow(Desk desk) throws IOException {
        Shown page = phone(desk);
        double[] at = page.where(ShownScene.place(75));
        page.page().touchscreen().tap(at[0], at[1]);
        page.says(".card strong", "Row 10");
        assertThat(page.find("#inspector").isHidden())
                .as("no panel covers the stage")
                .isTrue();
        page.find(".fold").getByText("Details").click();
        page.says(".pinned h2", page.find(".card strong").textContent());
    }

    @Test
    void forcedColoursKeepSwatchesAndShowWhatIsPressed(Desk desk) throws IOException {
        Shown page = desk.open(options -> options.setForcedColors(ForcedColors.ACTIVE));
        int before = page.colour(".entry .swatch >> nth=0", "backgroundColor");
        assertThat(before).isNotEqualTo(page.colour(".entry .swatch >> nth=1", "backgroundColor"));
        Object outline = page.find(".view[aria-pressed=true]").evaluate("(one) => getComputedStyle(one).outlineStyle");
        assertThat(Map.of("outline", outline)).containsEntry("outline", "solid");
    }
}
