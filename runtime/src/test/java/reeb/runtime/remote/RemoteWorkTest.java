package reeb.runtime.remote;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.spread.Backend;
import reeb.runtime.spread.BlockBackend;
import reeb.runtime.spread.ClusterException;
import reeb.runtime.workflow.Step;

/** What others say where their memory does not suffice names their setting, and not that of the process that asks them. */
final class RemoteWorkTest {
    private static final int ROWS = 3000;

    @TempDir
    private Path folder;

    /** Has tasks done here, as executors do. */
    private record Here(RemoteWork work) implements RemotePool.Carrier {
        @Override
        public void carry(List<byte[]> tasks, Answers answers, Runnable alive) {
            for (int task = 0; task < tasks.size(); task++) {
                answers.take(task, work.answer(tasks.get(task), "executor 0 on host7"));
            }
        }

        @Override
        public int workers() {
            return 2;
        }

        @Override
        public void close() {}
    }

    @Test
    void memoryThatIsAskedFor() throws IOException {
        assertTooLarge("modest", new GreedyPlugin.Modest(), "GiB of memory are needed for all of it; ");
    }

    @Test
    void memoryThatIsTaken() throws IOException {
        assertTooLarge("greedy", new GreedyPlugin.Greedy(), "the memory is used up, ");
    }

    private void assertTooLarge(String name, Part part, String problem) throws IOException {
        try (Catalog catalog = Catalog.of(List.of(new GreedyPlugin()));
                Workers workers = new Workers(1);
                BlockBackend backend = BlockBackend.on(pool(catalog, workers), catalog, Optional.of(folder))) {
            Run run = LoneRun.of(
                    Step.alone(name, catalog.find(name).orElseThrow(), part), 1, workers, new Cancellation());
            Dataset rows = Dataset.of(Points.of(ROWS, 1, new double[ROWS]));

            assertThatThrownBy(() -> backend.apart(part, rows, List.of(), new Backend.Whose(name, 1), run))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageStartingWith("executor 0 on host7: ")
                    .hasMessageContaining(problem)
                    .hasMessageContaining("--spark memory=")
                    .hasMessageNotContaining("REEB_JAVA_OPTIONS");
        }
    }

    private RemotePool pool(Catalog catalog, Workers workers) throws IOException {
        RemoteWork work = new RemoteWork("ours", catalog, workers, "--spark memory=");
        return new RemotePool(new Here(work), "ours", Optional.of(folder));
    }
}
