package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.Explorer;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;
import reeb.plugins.layouts.LensLayout;
import reeb.testkit.AllPairs;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestOutput;
import reeb.testkit.TestRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sliders with which a served page has its graph built anew. */
abstract class LiveCases {
    private static final String SERVER = "http://127.0.0.1:9";

    private static final String PARAMETERS = """
            {"graphs": [{"name": "graph", "page": "page", "parameters": [
              {"path": "graph.cover.resolution", "name": "resolution", "part": "cubes", "about": "Intervals per axis.",
               "value": 6, "type": "whole", "least": 1, "greatest": 1000000},
              {"path": "graph.clusterer.eps", "name": "eps", "part": "dbscan", "about": "Radius.", "value": null,
               "type": "number", "above": 0},
              {"path": "graph.noise", "name": "noise", "part": "mapper", "about": "Noise.", "value": "drop",
               "type": "choice", "choices": [{"name": "drop", "about": ""}, {"name": "nearest", "about": ""}]}]}]}
            """;

    /** Answers as {@code reeb explore} does: a graph of as many nodes as the resolution says, which the part writes. */
    private static final class Served {
        private final List<JsonNode> asked = new CopyOnWriteArrayList<>();

        Shown open(Desk desk) throws IOException {
            Shown page = desk.open("<!DOCTYPE html><title>before</title>", options -> options, "");
            page.page().route(SERVER + "/**", this::answer);
            page.page().navigate(SERVER + "/");
            page.shown().press("4").settled();
            page.find("#live .live-form").waitFor();
            return page;
        }

        private void answer(Route route) {
            try {
                String path = route.request().url().substring(SERVER.length());
                switch (path) {
                    case "/api/session" -> json(route, 200, "{\"live\":true}");
                    case "/api/graphs" -> json(route, 200, PARAMETERS);
                    case "/api/graphs/graph" -> build(route);
                    case "/api/graphs/graph/workflow" -> json(route, 200, "{\"values\":" + values(route) + "}");
                    default ->
                        route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html; charset=utf-8")
                                .setBody(Desk.shownScene()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static JsonNode values(Route route) {
            return JsonMapper.shared().readTree(route.request().postData()).get("values");
        }

        private void build(Route route) throws IOException {
            JsonNode values = values(route);
            asked.add(values);
            JsonNode resolution = values.path("graph.cover.resolution");
            if (!resolution.isMissingNode() && (!resolution.isInt() || resolution.asInt() < 1)) {
                json(route, 422, "{\"error\":\"resolution: must be at least 1 but is " + resolution.asString() + "\"}");
                return;
            }
            int nodes = resolution.asInt(6);
            json(
                    route,
                    200,
                    "{\"graph\":\"graph\",\"settings\":[\"graph.cover.resolution=" + nodes
                            + "\"],\"milliseconds\":12.3,\"nodes\":" + nodes
                            + ",\"edges\":0,\"rows\":\"all rows\",\"update\":" + update(nodes) + "}");
        }

        private static void json(Route route, int status, String body) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(body));
        }
    }

    /** Writes the graph whose nodes are as many equal parts of all rows. */
    private static String update(int nodes) throws IOException {
        Scene scene = ShownScene.scene();
        Network before = scene.networks().get("graph");
        int size = ShownScene.ROWS / nodes;
        List<Node> parts = IntStream.range(0, nodes)
                .mapToObj(node -> new Node(
                        Rows.of(IntStream.range(node * size, (node + 1) * size).toArray()), node, 0))
                .toList();
        MapperGraph graph = MapperGraph.of(
                parts, new int[0], before.graph().lens(), before.graph().ledger());
        SequencedMap<String, Network> networks = new LinkedHashMap<>();
        networks.put("graph", new Network(graph, before.data(), before.title(), before.facts()));
        Explorer part = new Explorer(
                new LensLayout(),
                Optional.empty(),
                0,
                new AllPairs(),
                new PlainEuclidean(),
                0,
                Optional.empty(),
                64,
                Explorer.Content.GRAPHS);
        TestOutput output = TestOutput.of(part);
        part.present(new Scene(scene.title(), scene.views(), networks, List.of()), output, TestRun.serial());
        return new String(output.files().get("json"), StandardCharsets.UTF_8);
    }

    private static Locator field(Shown page, String path) {
        return page.find("[id='live-" + path + "']");
    }

    private static Shown type(Shown page, String value) {
        field(page, "graph.cover.resolution").fill(value);
        field(page, "graph.cover.resolution").press("Enter");
        return page.focus();
    }

    @Test
    void whatIsTypedBuildsTheGraphThatIsShown(Desk desk) throws IOException {
        Served served = new Served();
        Shown page = served.open(desk);
        type(page, "12").says(".live-status", "12 nodes, 0 edges; all rows. Built in 12 ms");
        assertThat(served.asked).hasSize(1);
        page.ask("node = 11").chosen("20 rows");
        page.find("button:text-is('As in the run')").click();
        page.says(".live-status", "6 nodes");
        assertThat(served.asked.getLast()).isEmpty();
        page.ask("node = 5").chosen("40 rows");
    }

    @Test
    void aSliderIsFollowedWhenItRests(Desk desk) throws IOException {
        Served served = new Served();
        Shown page = served.open(desk);
        Locator slider = page.find("[aria-label='resolution by slider']");
        slider.focus();
        page.press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight").says(".live-status", "10 nodes");
        assertThat(served.asked.getLast().get("graph.cover.resolution").asInt()).isEqualTo(10);
        assertThat(field(page, "graph.cover.resolution").inputValue()).isEqualTo("10");
        type(page, "80").says(".live-status", "80 nodes");
        assertThat(slider.getAttribute("max")).isEqualTo("80");
    }

    @Test
    void theNodeThatIsPinnedStaysPinnedAsTheOneMostLikeIt(Desk desk) throws IOException {
        Shown page = new Served().open(desk);
        page.ask("row = 1150").says(".pinned h2", "Row 1150");
        page.find(".pinned .chip").getByText("Node 5").click();
        page.says(".pinned h2", "Node 5");
        type(page, "4").says(".pinned h2", "Node 2");
    }

    @Test
    void whatIsWrongIsToldAndTheGraphStays(Desk desk) throws IOException {
        Served served = new Served();
        Shown page = served.open(desk);
        type(page, "0").says(".live-wrong", "must be at least 1 but is 0");
        page.ask("node = 5").chosen("60 rows");
        type(page, "many").says(".live-wrong", "must be at least 1 but is many");
        assertThat(served.asked.getLast().get("graph.cover.resolution").asString())
                .isEqualTo("many");
        type(page, "3").says(".live-status", "3 nodes");
        assertThat(page.find(".live-wrong").isVisible()).isFalse();
        // The browser itself tells of answers that are none.
        assertThat(desk.takeProblems()).allMatch(problem -> problem.contains("422"));
    }

    @Test
    void choicesAreMovedAndWhatWasFoundIsTakenAlong(Desk desk) throws IOException {
        Served served = new Served();
        Shown page = served.open(desk);
        assertThat(page.find("button:text-is('As --set')").isDisabled()).isTrue();
        field(page, "graph.noise").selectOption("nearest");
        page.says(".live-status", "6 nodes");
        assertThat(served.asked.getLast().get("graph.noise").asString()).isEqualTo("nearest");
        page.find("button:text-is('As --set')").click();
        page.says(".message", "--set graph.cover.resolution=6");
        byte[] workflow = page.saved(
                ".json", () -> page.find("button:text-is('As workflow')").click());
        assertThat(new String(workflow, StandardCharsets.UTF_8))
                .isEqualTo("{\"values\":{\"graph.noise\":\"nearest\"}}");
    }

    @Test
    void theLegendStandsAboveTheSlidersAndBothFitAPhone(Desk desk) throws IOException {
        Shown page = new Served().open(desk);
        String above = "() => document.querySelector('.legend').getBoundingClientRect().bottom"
                + " <= document.querySelector('#live').getBoundingClientRect().top";
        assertThat(page.page().evaluate(above)).isEqualTo(true);
        page.page().setViewportSize(390, 844);
        page.settled();
        page.find("#live .live-form").scrollIntoViewIfNeeded();
        assertThat(page.find("#live .live-form").isVisible()).isTrue();
        assertThat(page.page().evaluate("() => document.querySelector('#layers').scrollWidth <= 390"))
                .as("nothing hangs out at the side")
                .isEqualTo(true);
        assertThat(Axe.violations(page)).isEmpty();
        Axe.bear(desk);
    }

    @Test
    void aPageThatIsNotServedHasNoSliders(Desk desk) throws IOException {
        assertThat(desk.open().press("4").settled().find("#live").isVisible()).isFalse();
    }
}
