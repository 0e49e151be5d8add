package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import reeb.api.Progress;

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
    void stopsWhereTheRunDoes() {
        Progress progress = begin(10);
        cancellation.cancel();
        assertThatThrownBy(() -> progress.advance(1)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(progress::close).isInstanceOf(CancellationException.class);
        assertThat(heard).isEmpty();
    }
}
