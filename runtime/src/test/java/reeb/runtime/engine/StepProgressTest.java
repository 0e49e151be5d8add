package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.spread.Backend;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;

final class StepProgressTest {
    private final Cancellation cancellation = new Cancellation();
    private final List<String> states = new ArrayList<>();
    private final List<Long> heard = new ArrayList<>();

    private Progress begin(long total) {
        return new StepProgress(cancellation, "sorting", total, (state, done) -> {
            states.add(state);
            heard.add(done);
        });
    }

    @Test
    void neverGoesBackWhoeverAdvancesIt() {
        try (Progress progress = begin(4000);
                Workers workers = new Workers(4)) {
            workers.parallel(4000, _ -> progress.advance(1), cancellation);
        }
        assertThat(heard).hasSize(4000).isSorted().endsWith(4000L);
    }

    @Test
    void endsWithAllThatWasToDo() {
        try (Progress progress = begin(10)) {
            progress.advance(3);
            progress.note("level 2");
            progress.advance(1);
        }
        assertThat(heard).containsExactly(3L, 4L, 10L);
        assertThat(states).containsExactly("sorting", "sorting, level 2", "sorting, level 2");
        heard.clear();
        try (Progress progress = begin(2)) {
            progress.advance(5);
        }
        assertThat(heard).containsExactly(2L);
    }

    @Test
    void placesAreAskedForOnlyWhereSomebodyWatches() {
        List<Points> shown = new ArrayList<>();
        AtomicBoolean watching = new AtomicBoolean();
        Listener listener = new CollectedPlaces(watching, shown);
        Step step = LoneStep.of(SamplePlugin.catalog(), "numbers", "", "data");
        try (Workers workers = new Workers(1);
                Progress progress = run(step, workers, listener).progress("moving", 2)) {
            progress.show(() -> {
                throw new AssertionError("nobody watches");
            });
            watching.set(true);
            Points places = Points.of(1, 2, new double[] {1, 2});
            progress.show(() -> places);
            progress.show(() -> {
                throw new InputException("there are none");
            });
            assertThat(shown).containsExactly(places);
        }
    }

    private Run run(Step step, Workers workers, Listener listener) {
        ResultCache none = new ResultCache(Optional.empty(), 0, Listener.SILENT);
        StepRun.Common common = new StepRun.Common(
                0,
                workers,
                cancellation,
                listener,
                new SharedNeighbors(none, 0),
                new SharedLayouts(none, 0, (_, _, _) -> Optional.empty(), _ -> true),
                other -> {
                    throw new IllegalStateException(other);
                },
                Optional.empty(),
                Optional.empty(),
                Backend.WHOLE);
        return new StepRun(step, common, new StepNotes(step, listener));
    }

    /** Watches while it is told to. */
    private record CollectedPlaces(AtomicBoolean watching, List<Points> places) implements Listener {
        @Override
        public void began(Step step) {}

        @Override
        public void advanced(Step step, String task, long done, long total) {}

        @Override
        public void ended(StepRecord record) {}

        @Override
        public void warned(String step, String message) {}

        @Override
        public boolean watches(Step step) {
            return watching.get();
        }

        @Override
        public void shown(Step step, Points shown) {
            places.add(shown);
        }
    }

    @Test
    void stopsWhereTheRunDoes() {
        Progress progress = begin(10);
        cancellation.cancel();
        assertThatThrownBy(() -> progress.advance(1)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(progress::close).isInstanceOf(CancellationException.class);
        assertThat(heard).isEmpty();
    }
}
