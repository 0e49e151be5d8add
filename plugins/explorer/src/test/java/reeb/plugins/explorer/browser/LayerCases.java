package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Picture;
import reeb.plugins.explorer.browser.driver.Shown;

/** Lines of equal density, and shapes and hatches beside colours. */
abstract class LayerCases {
    private static final String CONTOURS = ".switch:has-text('Density contours') input";
    private static final String SHAPES = ".switch:has-text('Shapes and hatches') input";

    /** The share of pixels that are drawn over the marks. */
    private static double over(Shown page) {
        return ((Number) page.page().evaluate("""
                        () => {
                          const canvas = document.querySelector('.stage-overlay');
                          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                          return data.reduce((sum, value, at) => sum + (at % 4 === 3 && value > 128 ? 1 : 0), 0) / (data.length / 4);
                        }""")).doubleValue();
    }

    @Test
    void contoursLieOverMapsWhereTheyAreAskedFor(Desk desk) throws IOException {
        Shown page = desk.open();
        double labels = over(page);
        page.press("o").addressed("contours=1").settled();
        double lines = over(page);
        assertThat(lines).isGreaterThan(labels + 0.002);
        assertThat(page.find(CONTOURS).isChecked()).isTrue();
        page.press("4").settled();
        assertThat(over(page)).as("a graph has none").isLessThan(lines);
        page.press("1").settled().find(CONTOURS).click();
        page.until("() => !location.hash.includes('contours')", null).settled();
        assertThat(over(page)).isEqualTo(labels);
        Axe.bear(desk);
    }

    @Test
    void contoursAreThoseOfTheChosenRows(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("o").addressed("contours=1").settled();
        double all = over(page);
        page.ask("label = oval").chosen("60 rows").settled();
        assertThat(over(page)).as("one block of four").isLessThan(all);
        assertThat(Axe.violations(page)).isEmpty();
        Axe.bear(desk);
    }

    @Test
    void anAddressBringsContoursAndShapesBack(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("o", "h").addressed("contours=1").addressed("shapes=1");
        page.page().reload();
        page.shown();
        assertThat(page.find(CONTOURS).isChecked()).isTrue();
        assertThat(page.find(SHAPES).isChecked()).isTrue();
    }

    @Test
    void shapesTellCategoriesAsColoursDo(Desk desk) throws IOException {
        Shown page = desk.open();
        Picture round = page.drawing();
        page.press("h").addressed("shapes=1").settled();
        assertThat(page.find(".legend .swatch").evaluateAll("(all) => all.map((one) => one.className)"))
                .asString()
                .contains("shape-0", "shape-1", "shape-2", "shape-3");
        assertThat(page.drawing().lit()).isNotCloseTo(round.lit(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(Axe.violations(page)).isEmpty();
        page.press("4").settled();
        double hatched = page.drawing().lit();
        page.press("h").settled();
        assertThat(page.drawing().lit())
                .as("hatches leave some of the ground free")
                .isGreaterThan(hatched);
        Axe.bear(desk);
    }

    @Test
    void whoAsksForContrastGetsShapes(Desk desk) throws IOException {
        Shown contrast = desk.open(options -> options.setContrast(Contrast.MORE));
        assertThat(contrast.find(SHAPES).isChecked()).isTrue();
        Shown forced = desk.open(options -> options.setForcedColors(ForcedColors.ACTIVE));
        assertThat(forced.find(SHAPES).isChecked()).isTrue();
        assertThat(forced.drawing().lit()).isBetween(0.005, 0.9);
    }

    @Test
    void shapesAndContoursAreThereWithoutWebGl(Desk desk) throws IOException {
        String without = "const make = HTMLCanvasElement.prototype.getContext;"
                + "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
                + " return kind === 'webgl2' ? null : make.call(this, kind, ...more); };";
        Shown page = desk.open(Desk.shownScene(), options -> options, without).shown();
        double labels = over(page);
        double before = page.drawing().lit();
        page.press("o", "h").addressed("shapes=1").settled();
        page.page().waitForTimeout(200);
        assertThat(over(page)).isGreaterThan(labels + 0.002);
        assertThat(page.drawing().lit()).isNotEqualTo(before);
        Axe.bear(desk);
    }
}
