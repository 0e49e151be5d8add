package reeb.runtime.spread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reeb.api.Part;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.files.TemporaryFolder;

/**
 * Works on rows block by block on this machine: sums of blocks are joined as they come, and treated rows go to a file, which is mapped. So
 * neither takes heap that grows with the number of rows. Parts that do not learn by blocks get all rows at once.
 */
public final class LocalBlocks implements Backend {
    private final BlockWork work;
    private final TemporaryFolder scratch;
    private final AtomicInteger files = new AtomicInteger();

    private LocalBlocks(BlockWork work, TemporaryFolder scratch) {
        this.work = work;
        this.scratch = scratch;
    }

    /**
     * Begins.
     *
     * @param catalog the parts there are
     * @param parent where a folder is made for what is treated; the system's folder for temporary files where it is empty
     * @throws IOException where it cannot be made
     */
    public static LocalBlocks open(Catalog catalog, Optional<Path> parent) throws IOException {
        return new LocalBlocks(new BlockWork(catalog), TemporaryFolder.create(parent, "blocks"));
    }

    @Override
    public Model train(Trainable learner, Dataset data, Whose whose, Run run) {
        Points points = data.points();
        Blocks blocks = blocks(points);
        if (!(learner instanceof Foldable foldable)
                || !(learner instanceof Part part)
                || points.sparse().isPresent()
                || blocks.count() == 0
                || !foldable.folds(blocks)) {
            return learner.train(data, run);
        }
        Map<String, Points> state = Map.of();
        while (true) {
            BlockTask task = BlockTask.of(part, BlockTask.Operation.SUM, whose, state);
            Foldable.Round round = foldable.model(blocks, state, sum(task, foldable, points, run), run);
            if (round.last()) {
                return foldable.restore(round.state());
            }
            state = round.state();
        }
    }

    /** Sums all blocks up in the shape that {@link Foldable#join} tells of. */
    private Map<String, Points> sum(BlockTask task, Foldable foldable, Points points, Run run) {
        Blocks blocks = blocks(points);
        Map<String, Points> total = null;
        Map<String, Points> group = null;
        try (Progress progress = run.progress("summing up rows", blocks.count())) {
            for (int block = 0; block < blocks.count(); block++) {
                group = joined(foldable, group, work.sum(task, rows(points, blocks, block), run));
                if ((block + 1) % Blocks.GROUP == 0 || block + 1 == blocks.count()) {
                    total = joined(foldable, total, group);
                    group = null;
                }
                progress.advance(1);
            }
        }
        if (total == null) {
            throw new IllegalStateException("there are no rows to sum up");
        }
        return total;
    }

    private static Map<String, Points> joined(
            Foldable foldable, @Nullable Map<String, Points> sum, Map<String, Points> next) {
        return sum == null ? next : foldable.join(sum, next);
    }

    @Override
    public Points transform(Trainable learner, Model model, Dataset data, Whose whose, Run run) {
        Points points = data.points();
        if (!(learner instanceof Foldable)
                || !(learner instanceof Part part)
                || points.sparse().isPresent()
                || points.rows() == 0) {
            return model.transform(data, run);
        }
        BlockTask task = BlockTask.of(part, BlockTask.Operation.TREAT, whose, model.state());
        Model restored = work.model(task, run);
        Path file = scratch.path().resolve("rows-" + files.incrementAndGet());
        Blocks blocks = blocks(points);
        try (SpilledRows spilled = SpilledRows.create(file, points.rows());
                Progress progress = run.progress("treating rows", blocks.count())) {
            for (int block = 0; block < blocks.count(); block++) {
                spilled.add(treated(restored, points, block, run));
                progress.advance(1);
            }
            return spilled.mapped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Points treated(Model model, Points points, int block, Run run) {
        try {
            return model.transform(rows(points, blocks(points), block), run);
        } catch (InputException problem) {
            // What is wrong with a row is told by its number among all rows, not by that in the block.
            Points _ = model.transform(points, run);
            throw problem;
        }
    }

    private static Blocks blocks(Points points) {
        return new Blocks(points.rows(), points.columns(), points.precision());
    }

    private static Points rows(Points points, Blocks blocks, int block) {
        int first = (int) blocks.first(block);
        return points.select(
                Rows.of(IntStream.range(first, first + blocks.rows(block)).toArray()));
    }

    /** Removes what was treated; what is mapped of it stays readable where the system allows it. */
    @Override
    public void close() {
        scratch.close();
    }
}
