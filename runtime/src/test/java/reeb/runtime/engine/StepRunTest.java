package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Snapshot;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.spread.Backend;
import reeb.runtime.workflow.Step;

final class StepRunTest {
    @Test
    void opensAStreamForEverySeedStepPartAndName() {
        try (Workers workers = new Workers(2)) {
            Run run = run("a", 1, workers);
            List<Long> firsts = Stream.of(
                            run.random("x"),
                            run.random("y"),
                            run.in("p").random("x"),
                            run.in("q").random("x"),
                            run.in("p").in("q").random("x"),
                            run("b", 1, workers).random("x"),
                            run("a", 2, workers).random("x"))
                    .map(random -> random.nextLong())
                    .toList();
            assertThat(firsts).doesNotHaveDuplicates();
            assertThat(run.random("x").nextLong()).isEqualTo(firsts.getFirst());
        }
    }

    @Test
    void opensTheSameStreamsOnAnyNumberOfThreads() {
        List<List<Long>> all =
                IntStream.of(1, 2, 4).mapToObj(StepRunTest::numbers).toList();
        assertThat(all.get(1)).isEqualTo(all.get(0));
        assertThat(all.get(2)).isEqualTo(all.get(0));
    }

    private static List<Long> numbers(int threads) {
        try (Workers workers = new Workers(threads)) {
            Run run = run("a", 1, workers);
            assertThat(run.parallelism()).isEqualTo(threads);
            return run.collect(
                    100, piece -> run.in("piece " + piece).random("x").nextLong());
        }
    }

    @Test
    void refusesToReserveWhatTheHeapCannotHold() {
        try (Workers workers = new Workers(1)) {
            Run run = run("a", 1, workers);
            run.reserve(1000, "little");
            assertThatThrownBy(() -> run.reserve(1L << 60, "all pairs; take fewer rows"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("GiB of memory are needed for all pairs; take fewer rows; ")
                    .hasMessageContaining("are left of the heap's")
                    .hasMessageContaining("-Xmx");
        }
    }

    @Test
    void keepsABoundedNumberOfSnapshots() {
        try (Workers workers = new Workers(1)) {
            Run run = run("a", 1, workers);
            Snapshot snapshot = new Snapshot(0, Points.of(0, 2, new float[0]));
            IntStream.range(0, Snapshot.MOST).forEach(_ -> run.snapshot(snapshot));
            run.in("lens").snapshot(snapshot);
            assertThatThrownBy(() -> run.snapshot(snapshot))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("at most 1000 snapshots");
        }
    }

    @Test
    void showsHowTheWorkStands() {
        List<String> heard = new ArrayList<>();
        Listener listener = new Runs(java.nio.file.Path.of(".")) {
            @Override
            public void advanced(Step step, String task, long done, long total) {
                heard.add(task + " " + done + "/" + total);
            }
        };
        try (Workers workers = new Workers(1);
                Progress progress = run("a", 1, workers, listener).progress("embedding", 9)) {
            progress.advance(1);
            progress.note("KL divergence 2.5");
            progress.advance(3);
        }
        assertThat(heard)
                .containsExactly(
                        "embedding 1/9", "embedding, KL divergence 2.5 4/9", "embedding, KL divergence 2.5 9/9");
    }

    @Test
    void drawsTheSameNumbersForEver() {
        try (Workers workers = new Workers(1)) {
            assertThat(run("a", 1, workers).random("x").nextLong()).isEqualTo(-702_443_297_948_987_143L);
        }
    }

    private static Run run(String name, long seed, Workers workers) {
        return run(name, seed, workers, new Runs(java.nio.file.Path.of(".")));
    }

    private static Run run(String name, long seed, Workers workers, Listener listener) {
        try (Catalog catalog = SamplePlugin.catalog()) {
            Step step = Step.alone(name, catalog.find("dice").orElseThrow(), new SampleData.Dice(1));
            StepNotes notes = new StepNotes(step, listener);
            ResultCache none = new ResultCache(Optional.empty(), 0, listener);
            StepRun.Common common = new StepRun.Common(
                    seed,
                    workers,
                    new Cancellation(),
                    listener,
                    new SharedNeighbors(none, seed),
                    new SharedLayouts(none, seed, (_, _, _) -> Optional.empty(), _ -> true),
                    _ -> Points.of(0, 1, new double[0]),
                    Optional.empty(),
                    Optional.empty(),
                    Backend.WHOLE);
            return new StepRun(step, common, notes);
        }
    }
}
