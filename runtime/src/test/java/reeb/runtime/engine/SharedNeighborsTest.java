package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SampleGraphs;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Notes;
import reeb.runtime.store.Result;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.Step;
import reeb.testkit.TestRun;

final class SharedNeighborsTest {
    private static final Metric TAXI = new SampleGraphs.Taxi();

    private final List<String> searches = new ArrayList<>();
    private final List<ResultCache> opened = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A search that says whether it is exact. */
    public record Search(boolean exact) implements NeighborSearch {
        @Override
        public NeighborGraph search(Points points, int k, Metric metric, Run run) {
            return metric.nearest(points, k, run);
        }

        @Override
        public boolean exact(Points points, Metric metric) {
            return exact;
        }
    }

    @AfterEach
    void close() {
        opened.forEach(ResultCache::close);
    }

    @Test
    void findsExactNeighboursOnceForEveryoneWhoAsksForAsManyOrFewer() {
        SharedNeighbors shared = new SharedNeighbors(cache(), 1);
        NeighborGraph five = ask(shared, new Search(true), points(), 5);
        NeighborGraph three = ask(shared, new Search(true), points(), 3);
        ask(shared, new Search(true), points(), 6);
        assertThat(searches).hasSize(2);
        assertThat(three.neighbors())
                .isEqualTo(TAXI.nearest(points(), 3, TestRun.serial()).neighbors());
        assertThat(three.distances()).isEqualTo(five.nearest(3).distances());
    }

    @Test
    void doesNotCutApproximateNeighboursSinceTheOrderOfStepsMustNotMatter() {
        SharedNeighbors shared = new SharedNeighbors(cache(), 1);
        ask(shared, new Search(false), points(), 5);
        ask(shared, new Search(false), points(), 3);
        ask(shared, new Search(false), points(), 5);
        assertThat(searches).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void tellsPointsByTheirValuesAndSelectionsByTheirPlacesToo() {
        SharedNeighbors shared = new SharedNeighbors(cache(), 1);
        ask(shared, new Search(true), points(), 2);
        ask(shared, new Search(true), points(), 2);
        assertThat(searches).hasSize(1);
        ask(shared, new Search(true), points().select(Rows.of(0, 1, 2, 5)), 2);
        ask(shared, new Search(true), points().select(Rows.of(0, 1, 2, 5)), 2);
        assertThat(searches).hasSize(2);
        ask(shared, new Search(true), points().select(Rows.of(0, 1, 2, 6)), 2);
        assertThat(searches).hasSize(3);
        ask(shared, new Search(true), sparse(), 2);
        ask(shared, new Search(true), sparse(), 2);
        assertThat(searches).hasSize(4);
    }

    @Test
    void keepsNeighboursAndWhatWasSaidForLaterRuns() {
        try (ResultCache cache = cache()) {
            ask(new SharedNeighbors(cache, 1), new Search(true), points(), 4);
        }
        Kept again = kept(new SharedNeighbors(cache(), 2), new Search(true), points(), 4);
        assertThat(searches).hasSize(1);
        assertThat(again.notes().figures()).containsEntry("recall", List.of(0.5));
    }

    @Test
    void searchesAgainForAnotherSeedWhereTheSearchIsRandom() {
        try (ResultCache cache = cache()) {
            ask(new SharedNeighbors(cache, 1), new Search(false), points(), 4);
        }
        ask(new SharedNeighbors(cache(), 2), new Search(false), points(), 4);
        assertThat(searches).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void drawsTheSameNumbersInEveryBuild() {
        ask(new SharedNeighbors(cache(), 1), new Search(false), points(), 4);
        assertThat(searches)
                .containsExactly("neighbors\n46535095cb9b0cb6c8b2ec04bce6c5832f31cbb37adacfe8ef4efb51e6743415");
    }

    @Test
    void refusesMoreNeighboursThanThereAre() {
        SharedNeighbors shared = new SharedNeighbors(cache(), 1);
        assertThatThrownBy(() -> ask(shared, new Search(true), points(), points().rows()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("choose fewer neighbours or more rows");
        assertThat(searches).isEmpty();
    }

    private ResultCache cache() {
        StepStore store = new StepStore(folder, _ -> {});
        ResultCache cache = new ResultCache(Optional.of(store), 1L << 30, Listener.SILENT);
        opened.add(cache);
        return cache;
    }

    private NeighborGraph ask(SharedNeighbors shared, NeighborSearch search, Points points, int k) {
        return SharedNeighbors.graph(kept(shared, search, points, k));
    }

    private Kept kept(SharedNeighbors shared, NeighborSearch search, Points points, int k) {
        try (Catalog catalog = SamplePlugin.catalog()) {
            Step step =
                    Step.alone("step" + searches.size(), catalog.find("dice").orElseThrow(), new SampleData.Dice(1));
            return shared.of(new SharedNeighbors.Wanted(search, points, k, TAXI), step, TestRun.serial(), name -> {
                searches.add(name);
                NeighborGraph graph = search.search(points, k, TAXI, TestRun.serial());
                return new Kept(new Result.Neighbors(graph), new Notes(Map.of("recall", List.of(0.5)), List.of()));
            });
        }
    }

    private static Points sparse() {
        return Points.of(SparseRows.of(2, new long[] {0, 1, 2, 4}, new int[] {0, 1, 0, 1}, new double[] {1, 2, 3, 4}));
    }

    private static Points points() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 37 % 23;
        }
        return Points.of(12, 2, values);
    }
}
