package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** Pages of much: drawings of all of it come to an end, and pictures take little more memory than their pixels. */
abstract class LargeCases {
    private static final int ROWS = 120_000;
    private static final int ACROSS = 400;
    private static final int NODES = 3000;

    /** A page of so many pictures of so many pixels each way; {@code bench/pictures.mjs} is for 200,000. */
    private static final int PICTURES = 30_000;

    private static final int SIDE = 28;

    /** Bytes of the page's scripts and of what they hold, beside the pixels themselves: application, places, small copies. */
    private static final long BESIDE = 48L << 20;

    private static Points block(int rows) {
        double[] places = IntStream.range(0, 2 * rows)
                .mapToDouble(i -> i % 2 == 0 ? i / 2 % ACROSS : Math.floorDiv(i / 2, ACROSS))
                .toArray();
        return Points.of(rows, 2, places);
    }

    /** A block of rows, and a graph whose nodes lie in chains of a hundred and share rows with two others each. */
    private static Scene graph() {
        Dataset data = new Dataset(block(ROWS), Table.empty(), Optional.empty());
        int step = ROWS / NODES;
        List<Node> nodes = IntStream.range(0, NODES)
                .mapToObj(node -> new Node(
                        Rows.of(IntStream.range(node * step, Math.min(ROWS, (node + 3) * step))
                                .toArray()),
                        node,
                        0))
                .toList();
        List<Integer> edges = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            for (int next = node + 1; next < Math.min(NODES, node + 3); next++) {
                edges.addAll(List.of(node, next, (3 - next + node) * step));
            }
        }
        Ledger.Fate[] fates = new Ledger.Fate[ROWS];
        Arrays.fill(fates, Ledger.Fate.KEPT);
        MapperGraph graph = MapperGraph.of(
                nodes, edges.stream().mapToInt(Integer::intValue).toArray(), data.points(), Ledger.of(List.of(fates)));
        SequencedMap<String, View> views = new LinkedHashMap<>();
        views.put("map", new View(data, "Large", Map.of()));
        SequencedMap<String, Network> networks = new LinkedHashMap<>();
        networks.put("graph", new Network(graph, data, "Large", Map.of()));
        return new Scene("Large", views, networks, List.of());
    }

    private static long parts(Document drawing, String end) {
        return SavingCases.elements(drawing, "path").stream()
                .mapToLong(path -> path.getAttribute("d").split(end, -1).length - 1)
                .sum();
    }

    @Test
    void aDrawingOfAllRowsAndOneOfALargeGraphComeToAnEnd(Desk desk) throws IOException {
        Shown page = desk.open(Desk.withoutNeighbors(graph()), options -> options, "")
                .shown();
        byte[] map = SavingCases.exported(page, "Drawing of the view (SVG)", "Large-map.svg");
        assertThat(parts(SavingCases.xml(map), "h0")).as("a dot for each row").isEqualTo(ROWS);
        assertThat(map.length).isLessThan(3_000_000);

        page.find(".view-graph").click();
        page.settled();
        byte[] graph = SavingCases.exported(page, "Drawing of the view (SVG)", "Large-graph.svg");
        Document drawing = SavingCases.xml(graph);
        assertThat(SavingCases.elements(drawing, "path").stream()
                        .filter(path -> path.getAttribute("fill").equals("none")))
                .as("a line for each edge")
                .hasSize(2 * NODES - 3);
        assertThat(graph.length).isLessThan(3_000_000);
    }

    @Test
    void picturesTakeLittleMoreMemoryThanTheirPixels(Desk desk) throws IOException {
        byte[] pixels = new byte[PICTURES * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / (SIDE * SIDE) * 7 + i % 28 * 5);
        }
        Points rows = Points.of(PICTURES, SIDE * SIDE, pixels);
        Dataset data = new Dataset(block(PICTURES), Table.empty(), Optional.of(new Images(rows, SIDE, SIDE, 1)));
        SequencedMap<String, View> views = new LinkedHashMap<>();
        views.put("map", new View(data, "Pictures", Map.of()));
        Scene scene = new Scene("Pictures", views, new LinkedHashMap<>(), List.of());
        Shown page =
                desk.open(Desk.withoutNeighbors(scene), options -> options, "").shown();
        page.ask("row = 29999").says(".pinned h2", "Row 29999");
        page.until(
                "() => document.querySelector('.pinned canvas')?.getContext('2d').getImageData(9, 9, 1, 1).data[3] === 255",
                null);
        CDPSession session = page.page().context().newCDPSession(page.page());
        session.send("HeapProfiler.collectGarbage");
        JsonObject heap = session.send("Runtime.getHeapUsage");
        long held = heap.get("usedSize").getAsLong()
                + (heap.has("backingStorageSize")
                        ? heap.get("backingStorageSize").getAsLong()
                        : 0);
        assertThat(held)
                .as("bytes of scripts and their arrays: %s", heap)
                .isGreaterThan(pixels.length)
                .isLessThan(pixels.length + BESIDE);
    }
}
