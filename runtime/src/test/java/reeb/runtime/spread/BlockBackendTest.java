package reeb.runtime.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.workflow.Step;

/** What happens where the others do not treat rows, and which memory there is. */
final class BlockBackendTest {
    private static final Dataset ROWS = Dataset.of(Points.of(2, 1, new double[] {3, 4}));

    @TempDir
    private Path folder;

    /** Gives rows as they are. */
    @Named("same")
    record Same() implements Lens, Foldable {
        @Override
        public Points view(Dataset data, Run run) {
            return data.points();
        }

        @Override
        public Model train(Dataset data, Run run) {
            throw new AssertionError("nothing is learned here");
        }

        @Override
        public Model restore(Map<String, Points> state) {
            throw new AssertionError("nothing is restored here");
        }

        @Override
        public boolean folds(Blocks rows) {
            return true;
        }

        @Override
        public Map<String, Points> part(Points block, Map<String, Points> state, Run run) {
            return state;
        }

        @Override
        public Map<String, Points> join(Map<String, Points> sum, Map<String, Points> next) {
            return sum;
        }

        @Override
        public Round model(Blocks rows, Map<String, Points> state, Map<String, Points> sum, Run run) {
            return new Round(state, true);
        }
    }

    /** Counts how often it is asked to treat rows. */
    private record Counted(AtomicInteger times) implements Model {
        @Override
        public Points transform(Points fresh, Run run) {
            times.incrementAndGet();
            throw new InputException("row 7 is wrong");
        }

        @Override
        public Map<String, Points> state() {
            return Map.of();
        }
    }

    /** Others that refuse whatever they are asked to do. */
    private record Refusing(RuntimeException problem) implements TaskPool {
        @Override
        public void work(Job job, Outcomes outcomes, Progress progress, Run run) {
            throw problem;
        }

        @Override
        public int others() {
            return 2;
        }
    }

    @Test
    void whatAClusterRefusesIsToldAtOnce() throws IOException {
        AtomicInteger times = new AtomicInteger();

        assertRefused(new ClusterException("executor 0 does not see it"), times, "executor 0 does not see it");
        assertThat(times).hasValue(0);
    }

    @Test
    void whatIsWrongWithARowIsToldByItsNumberAmongAll() throws IOException {
        AtomicInteger times = new AtomicInteger();

        assertRefused(new InputException("row 1 of a block is wrong"), times, "row 7 is wrong");
        assertThat(times).hasValue(1);
    }

    @Test
    void muchMemoryIsThatOfAFileWhichGoesWithIt() throws IOException {
        try (Catalog catalog = SamplePlugin.catalog();
                BlockBackend backend = BlockBackend.local(catalog, Optional.of(folder))) {
            MemorySegment memory = backend.memory(1L << 23).orElseThrow();

            assertThat(memory.isMapped()).isTrue();
            assertThat(memory.byteSize()).isEqualTo(1L << 23);
            assertThat(memory.get(ValueLayout.JAVA_LONG, (1 << 23) - 8)).isZero();
            memory.set(ValueLayout.JAVA_LONG, (1 << 23) - 8, 42);
            assertThat(memory.get(ValueLayout.JAVA_LONG, (1 << 23) - 8)).isEqualTo(42);
            assertThat(backend.memory(1000)).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void memoryThatTheDiskDoesNotHoldIsRefused() throws IOException {
        try (Catalog catalog = SamplePlugin.catalog();
                BlockBackend backend = BlockBackend.local(catalog, Optional.of(folder))) {
            assertThatThrownBy(() -> backend.memory(1L << 60))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("1,099,511,627,776 MiB are needed in " + folder)
                    .hasMessageContaining("-Djava.io.tmpdir=DIR");
        }
    }

    private void assertRefused(RuntimeException problem, AtomicInteger times, String message) throws IOException {
        try (Catalog catalog = SamplePlugin.catalog();
                Workers workers = new Workers(1);
                BlockBackend backend = BlockBackend.on(new Refusing(problem), catalog, Optional.of(folder))) {
            Step step = Step.alone("dice", catalog.find("dice").orElseThrow(), new SampleData.Dice(1));
            Run run = LoneRun.of(step, 1, workers, new Cancellation());

            assertThatThrownBy(() ->
                            backend.transform(new Same(), new Counted(times), ROWS, new Backend.Whose("same", 1), run))
                    .isInstanceOf(InputException.class)
                    .hasMessage(message);
        }
    }
}
