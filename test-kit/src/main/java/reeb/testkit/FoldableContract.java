package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;

/** What holds for every part that learns from sums over blocks, beside what holds for all that learn. */
public interface FoldableContract extends TrainableContract {
    /** Learned block by block, of one block and of several, what is learned is that of all rows at once. */
    @Test
    default void learnsTheSameFromSumsOverBlocks() {
        for (int rows : new int[] {1000, Blocks.SIZE, Blocks.SIZE + 1, 3 * Blocks.SIZE - 5}) {
            Points points = ClustererContract.blobs(rows);
            Foldable part = (Foldable) part();
            Blocks blocks = new Blocks(rows, points.columns(), points.precision());
            assertThat(part.folds(blocks))
                    .as("learns from %d rows by blocks", rows)
                    .isTrue();

            Map<String, Points> learned = learned(part, points, blocks);
            Map<String, Points> whole =
                    part.train(Dataset.of(points), TestRun.parallel()).state();
            assertThat(learned.keySet()).isEqualTo(whole.keySet());
            whole.forEach((name, array) -> assertThat(array.memory()
                            .mismatch(Objects.requireNonNull(learned.get(name)).memory()))
                    .as("'%s' learned from %d rows by blocks", name, rows)
                    .isEqualTo(-1));
        }
    }

    private static Map<String, Points> learned(Foldable part, Points points, Blocks blocks) {
        Run run = TestRun.serial();
        Map<String, Points> state = Map.of();
        while (true) {
            List<Map<String, Points>> parts = new ArrayList<>();
            for (int block = 0; block < blocks.count(); block++) {
                int first = (int) blocks.first(block);
                Points rows = points.select(Rows.of(
                        IntStream.range(first, first + blocks.rows(block)).toArray()));
                parts.add(part.part(rows, state, run));
            }
            Map<String, Points> sum = parts.stream().reduce(part::join).orElseThrow();
            Foldable.Round round = part.model(blocks, state, sum, run);
            if (round.last()) {
                return round.state();
            }
            state = round.state();
        }
    }
}
