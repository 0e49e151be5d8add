package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** More rows than are drawn at once. */
abstract class ManyCases {
    private static final int ROWS = 300_000;
    private static final int ACROSS = 600;

    /** A block of rows, of which the left half is of one class and the right half of the other. */
    private static Scene scene() {
        double[] places = IntStream.range(0, 2 * ROWS)
                .mapToDouble(i -> i % 2 == 0 ? i / 2 % ACROSS : Math.floorDiv(i / 2, ACROSS))
                .toArray();
        Table table = new Table(List.of(new Column.Categories(
                "half",
                IntStream.range(0, ROWS).map(row -> row % ACROSS / (ACROSS / 2)).toArray(),
                List.of("left", "right"))));
        Dataset data = new Dataset(Points.of(ROWS, 2, places), table, Optional.empty());
        SequencedMap<String, View> views = new LinkedHashMap<>();
        views.put("map", new View(data, "Many", Map.of()));
        return new Scene("Many", views, new LinkedHashMap<>(), List.of());
    }

    @Test
    void allAreDrawnInPartsAndNoneIsLeftOut(Desk desk) throws IOException {
        Shown page = desk.open(Desk.withoutNeighbors(scene()), options -> options, "")
                .shown();
        int calls = calls(page);
        double[] left = page.where(new double[] {ACROSS / 4.0, 90});
        page.settled();
        assertThat(calls(page) - calls).as("parts").isGreaterThanOrEqualTo(3);
        double[] right = page.atCamera(new double[] {3 * ACROSS / 4.0, 90});
        assertThat(page.around(left, 40).lit()).as("no gap").isGreaterThan(0.99);
        assertThat(page.around(left, 40).spread()).as("of one colour").isLessThan(1);
        assertThat(page.around(right, 40).spread()).isLessThan(1);
        page.ask("half = left").chosen("150,000 rows");
        page.settled();
        assertThat(page.around(right, 40).saturation()).as("stands back").isLessThan(15);
        assertThat(page.around(right, 40).lit()).as("and is there").isGreaterThan(0.9);
        page.press("2").settled();
        assertThat(page.view()).isEqualTo("Grid");
        assertThat(page.drawing().lit()).isBetween(0.2, 0.95);
    }

    private static int calls(Shown page) {
        return ((Number) page.page().evaluate("() => drawn.calls")).intValue();
    }
}
