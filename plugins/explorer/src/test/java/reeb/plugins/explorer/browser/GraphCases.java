package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** Nodes of the graph, and the rows that are chosen from there. */
abstract class GraphCases {
    /** Opens the graph with node 0 pinned. */
    private static Shown pinned(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled().ask("row = 1000").says(".pinned h2", "Row 1000");
        page.find(".pinned .chip").getByText("Node 0").click();
        return page.says(".pinned h2", "Node 0");
    }

    private static Shown choose(Shown page, String chip) {
        page.find(".pinned .chip").getByText(chip).click();
        return page;
    }

    @Test
    void aNodeTellsItsRowsAndItsEdges(Desk desk) throws IOException {
        Shown page = pinned(desk);
        assertThat(page.texts(".pinned .hint").getFirst()).isEqualTo("30 rows, joined to 1 node");
        assertThat(page.texts(".pinned .bars .bar-name")).containsExactly("oval");
        assertThat(page.text(".pinned")).contains("label purity", "component");
        assertThat(page.texts(".pinned .edges li")).containsExactly("Node 1\n10 rows shared");
        page.find(".edges .plain").click();
        page.chosen("10 rows").says(".selection-bar .words", "rows shared by nodes 0 and 1");
        page.find(".edges .chip").click();
        page.says(".pinned h2", "Node 1");
    }

    @Test
    void aClickOnAnEdgeChoosesTheRowsThatItsNodesShare(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled();
        double[] places = places(page);
        double[] middle = page.where(between(places, 0, 1));
        page.page().mouse().move(middle[0], middle[1]);
        assertThat(page.find("canvas.marks").evaluate("(canvas) => canvas.style.cursor"))
                .isEqualTo("pointer");
        page.page().mouse().click(middle[0], middle[1]);
        page.chosen("10 rows").says(".selection-bar .words", "rows shared by nodes 0 and 1");
        double[] other = page.atCamera(between(places, 1, 2));
        page.page().keyboard().down("Shift");
        page.page().mouse().click(other[0], other[1]);
        page.page().keyboard().up("Shift");
        page.chosen("14 rows");
        BoundingBox stage = page.stage();
        page.page().mouse().click(stage.x + stage.width - 12, stage.y + stage.height - 12);
        assertThat(page.chosen()).as("beside all edges nothing happens").isEqualTo("14 rows");
    }

    /** Where the nodes lie, as the page holds it: x, y, x, y, ... */
    private static double[] places(Shown page) {
        List<?> places = (List<?>) page.page().evaluate("""
                () => {
                  const text = atob(document.getElementById('blob:graph0.positions').textContent);
                  return Array.from(new Float32Array(Uint8Array.from(text, (sign) => sign.charCodeAt(0)).buffer));
                }""");
        return places.stream()
                .mapToDouble(place -> ((Number) place).doubleValue())
                .toArray();
    }

    private static double[] between(double[] places, int from, int to) {
        return new double[] {(places[2 * from] + places[2 * to]) / 2, (places[2 * from + 1] + places[2 * to + 1]) / 2};
    }

    @Test
    void rowsOfANodeOfThoseAroundAndOfItsComponentAreChosen(Desk desk) throws IOException {
        Shown page = pinned(desk);
        choose(page, "Its rows").chosen("30 rows").addressed("query=node = 0");
        choose(page, "1 step around").chosen("44 rows").says(".selection-bar .words", "1 step around node 0");
        choose(page, "2 steps").chosen("60 rows");
        choose(page, "Component").chosen("60 rows").says(".selection-bar .words", "component of node 0");
        page.ask("size = 30").chosen("30 rows");
    }

    @Test
    void theShortestPathBetweenTwoNodesIsChosen(Desk desk) throws IOException {
        Shown page = pinned(desk);
        choose(page, "Path to …").says(".message", "choose the shortest path from node 0");
        walkTo(page, "Node 2,").press("Enter").chosen("60 rows");
        page.says(".selection-bar .words", "shortest path from node 0 to node 2");
        choose(page, "Path to …");
        walkTo(page, "Node 3,").press("Enter");
        page.says(".message", "No path leads from node 0 to node 3: they are in different components.");
        assertThat(page.chosen()).isEqualTo("60 rows");
        choose(page, "Path to …").focus().press("Escape");
        assertThat(page.find(".message").isVisible()).isFalse();
    }

    /** Goes from node to node by Tab until the live region says that one is there. */
    private static Shown walkTo(Shown page, String node) {
        page.focus();
        for (int step = 0; step < 6; step++) {
            page.press("Tab").settled();
            if (page.find("[aria-live]").textContent().startsWith(node)) {
                return page;
            }
        }
        throw new AssertionError("Tab never came to " + node);
    }

    @Test
    void tabGoesFromLargeToSmallNodesAndBackAndLetsGoAfterEscape(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled().focus().press("ArrowRight");
        List<String> said = new ArrayList<>();
        for (int step = 0; step < 6; step++) {
            page.press("Tab").settled();
            said.add(page.find("[aria-live]").textContent());
        }
        int largest = said.indexOf("Node 5, 60 rows, 100 % label loop, joined to 0 nodes");
        assertThat(largest).isNotNegative();
        assertThat(said.get((largest + 1) % 6)).startsWith("Node 3, 50 rows, 100 % label stroke");
        assertThat(said.get((largest + 2) % 6)).startsWith("Node 0, 30 rows, 100 % label oval, joined to 1 node");
        page.press("Shift+Tab").settled();
        assertThat(page.find("[aria-live]").textContent()).isEqualTo(said.get(4));
        page.press("Escape", "Tab");
        assertThat(page.find("canvas.marks").evaluate("(canvas) => canvas === document.activeElement"))
                .as("Tab leaves the stage")
                .isEqualTo(false);
    }

    @Test
    void aBoxAboutNodesChoosesAllTheirRowsAndSpaceTheNodeOneIsAt(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled().press("b");
        BoundingBox stage = page.stage();
        page.draw(
                new double[] {stage.x + 4, stage.y + 4},
                new double[] {stage.x + stage.width - 4, stage.y + stage.height - 4});
        page.chosen("180 rows").says(".selection-bar .words", "box around 6 nodes");
        page.focus().press("ArrowRight").settled();
        String there = page.find("[aria-live]").textContent();
        page.press("Space").chosen(there.replaceAll("^Node \\d+, (\\d+ rows),.*$", "$1"));
    }

    @Test
    void nodesAreLargeByTheirRowsOrByAnAttribute(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("4").settled();
        double before = page.drawing().lit();
        page.find("[aria-label='Size of nodes by']").selectOption("label purity");
        page.addressed("size=label purity").settled();
        assertThat(page.drawing().lit()).isNotEqualTo(before);
        page.press("1");
        assertThat(page.find("[aria-label='Size of nodes by']").isVisible())
                .as("maps have no nodes")
                .isFalse();
    }
}
