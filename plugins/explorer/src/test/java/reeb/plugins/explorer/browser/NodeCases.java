package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Picture;
import reeb.plugins.explorer.browser.driver.Shown;

/** Nodes of a graph far and near: pies, and the pictures of the rows in them. */
abstract class NodeCases {
    private static Picture middle(Shown page, int reach) throws IOException {
        BoundingBox stage = page.stage();
        return page.around(new double[] {stage.x + stage.width / 2, stage.y + stage.height / 2}, reach);
    }

    /** Node 3 has 50 rows of one label: far one colour, near a picture for each, which differ in brightness with ground between them. */
    @Test
    void aNodeOpensIntoThePicturesOfItsRows(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled().ask("node = 3").chosen("50 rows");
        page.find(".selection-bar button").getByText("Show").click();
        page.find("canvas.stage-overlay").evaluate("(canvas) => (canvas.style.display = 'none')");
        page.settled();
        for (int step = 0; step < 30 && middle(page, 5).spread() > 2; step++) {
            page.press("-").settled();
        }
        assertThat(middle(page, 5).lit()).as("a pie, as far as it is closed").isEqualTo(1);
        assertThat(middle(page, 5).spread()).as("of one colour").isLessThan(2);
        page.find(".selection-bar button").getByText("Show").click();
        page.settled();
        Picture open = middle(page, 120);
        assertThat(open.spread()).as("pictures and what is between them").isGreaterThan(20);
        assertThat(open.lit()).as("neither a full disc nor an empty one").isBetween(0.05, 0.9);
        assertThat(open.saturation()).as("in the colour of their label").isGreaterThan(25);

        // As near as it goes: one picture alone, of one brightness in this scene.
        page.press("+", "+", "+", "+", "+", "+", "+", "+", "+", "+").settled();
        assertThat(middle(page, 60).spread()).isGreaterThan(1);
        // What is pointed at is a row now, and no node.
        BoundingBox stage = page.stage();
        page.page().mouse().move(stage.x + stage.width / 2 + 3, stage.y + stage.height / 2 + 2);
        page.says(".card strong", "Row 1");
    }

    @Test
    void theSameGraphLiesTheSameEachTimeItIsOpened(Desk desk) throws IOException {
        byte[] first = SavingCases.exported(desk.open(), "Graph (GEXF)", ".gexf");
        byte[] second = SavingCases.exported(desk.open(), "Graph (GEXF)", ".gexf");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aNodeShowsTheMeanOfItsPicturesAndThoseFromCoreToBorder(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled().ask("row = 1000").says(".pinned h2", "Row 1000");
        page.find(".pinned .chip").getByText("Node 0").click();
        page.says(".pinned h2", "Node 0").says(".pinned figcaption", "Mean");
        // Greys of rows 0 to 29 are 120 to 149.
        assertThat(page.find(".pinned .mean canvas")
                        .evaluate("(canvas) => canvas.getContext('2d').getImageData(4, 4, 1, 1).data[0]"))
                .isIn(134, 135);
        assertThat(page.texts(".pinned h3")).contains("Core", "Border");
        assertThat(page.find(".pinned .thumb").count()).isEqualTo(24);
    }
}
