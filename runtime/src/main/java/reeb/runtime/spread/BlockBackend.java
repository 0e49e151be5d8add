package reeb.runtime.spread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import reeb.api.Clusterer;
import reeb.api.Part;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Selection;
import reeb.api.data.Table;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.files.TemporaryFolder;

/**
 * Works on rows block by block: sums of blocks are joined as they come, and treated rows go to a file, which is mapped, as does what
 * parts ask for as {@link Run#memory}. So none of these takes heap that grows with the number of rows. Where tasks are done by others, they label groups of rows too. Parts that do not learn by blocks
 * get all rows at once.
 */
public final class BlockBackend implements Backend {
    /** The most rows that others treat in a task, fewer than a block so that what they come to fits in a small heap. */
    private static final int MOST_SENT = Blocks.SIZE / 4;

    /** The fewest, unless there are no more: below, a task is hardly worth sending. */
    private static final int LEAST_SENT = 1024;

    /** Tasks for each that works at a time, so that none waits long for the others at the end. */
    private static final int EACH = 4;

    /** The least memory that is a file's: less is not worth making one. */
    private static final long LEAST_SPILLED = 1 << 18;

    private final TaskPool pool;
    private final BlockWork known;
    private final TemporaryFolder scratch;
    private final AtomicInteger files = new AtomicInteger();

    private BlockBackend(TaskPool pool, Catalog catalog, TemporaryFolder scratch) {
        this.pool = pool;
        this.known = new BlockWork(catalog);
        this.scratch = scratch;
    }

    /**
     * Begins to work in this process.
     *
     * @param catalog the parts there are
     * @param parent where a folder is made for what is treated; the system's folder for temporary files where it is empty
     * @throws IOException where it cannot be made
     */
    public static BlockBackend local(Catalog catalog, Optional<Path> parent) throws IOException {
        return on(new LocalPool(catalog), catalog, parent);
    }

    /**
     * Begins.
     *
     * @param pool does the tasks; closed with this
     * @param catalog the parts there are
     * @param parent where a folder is made for what is treated; the system's folder for temporary files where it is empty
     * @throws IOException where it cannot be made
     */
    public static BlockBackend on(TaskPool pool, Catalog catalog, Optional<Path> parent) throws IOException {
        return new BlockBackend(pool, catalog, TemporaryFolder.create(parent, "blocks"));
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
            List<BlockTask> tasks = tasks(part, BlockTask.Operation.SUM, whose, state, ranges(blocks));
            Foldable.Round round = foldable.model(blocks, state, sum(tasks, foldable, points, run), run);
            if (round.last()) {
                return foldable.restore(round.state());
            }
            state = round.state();
        }
    }

    private static List<BlockTask> tasks(
            Part part,
            BlockTask.Operation operation,
            Whose whose,
            Map<String, Points> state,
            List<TaskRows.Range> ranges) {
        return BlockTask.of(part, operation, whose, state, ranges.stream());
    }

    private static List<TaskRows.Range> ranges(Blocks blocks) {
        return IntStream.range(0, blocks.count())
                .mapToObj(block -> new TaskRows.Range((int) blocks.first(block), blocks.rows(block)))
                .toList();
    }

    private Map<String, Points> sum(List<BlockTask> tasks, Foldable foldable, Points points, Run run) {
        try (Progress progress = run.progress("summing up rows", tasks.size())) {
            OrderedJoin sums = new OrderedJoin(foldable, tasks.size());
            pool.work(
                    TaskPool.Job.of(points, tasks),
                    (block, part) -> {
                        sums.take(block, part);
                        progress.advance(1);
                    },
                    progress,
                    run);
            return sums.total();
        }
    }

    @Override
    public Points transform(Trainable learner, Model model, Dataset data, Whose whose, Run run) {
        Points points = data.points();
        if (!(learner instanceof Part part) || !(learner instanceof Foldable || mayGo(part, model, points, whose))) {
            return model.transform(data, run);
        }
        return treated(
                TaskPool.Job.of(points, tasks(part, BlockTask.Operation.TREAT, whose, model.state(), treating(points))),
                () -> model.transform(data, run),
                run);
    }

    /** Tells whether rows may be treated block by block by what a part has learned, and whether that is worth while. */
    private boolean mayGo(Part part, Model model, Points points, Whose whose) {
        return treating(points).size() > 1 && LooksAt.pointsAlone(model) && known.knows(part, whose);
    }

    @Override
    public Points apart(Part part, Dataset data, List<Path> inputs, Whose whose, Run run) {
        Points points = data.points();
        if (!LooksAt.rowsAlone(part, data) || treating(points).size() < 2 || !known.knows(part, whose)) {
            return BlockWork.apart(part, data, inputs, run);
        }
        Dataset seen = new Dataset(points, Table.empty(), data.images(), Optional.empty(), data.features());
        List<BlockTask> tasks = tasks(part, BlockTask.Operation.TREAT_APART, whose, Map.of(), treating(points));
        return treated(new TaskPool.Job(seen, inputs, tasks), () -> BlockWork.apart(part, data, inputs, run), run);
    }

    /** Cuts rows into those that are treated together: none where they cannot be. */
    private List<TaskRows.Range> treating(Points points) {
        if (points.sparse().isPresent()) {
            return List.of();
        }
        int size = pool.others() == 0
                ? Blocks.SIZE
                : Math.clamp(points.rows() / (EACH * pool.others()), LEAST_SENT, MOST_SENT);
        return IntStream.range(0, Math.ceilDiv(points.rows(), size))
                .mapToObj(part -> new TaskRows.Range(part * size, Math.min(size, points.rows() - part * size)))
                .toList();
    }

    private Points treated(TaskPool.Job job, Supplier<Points> whole, Run run) {
        List<BlockTask> tasks = job.tasks();
        if (tasks.isEmpty()) {
            return whole.get();
        }
        Path file = scratch.path().resolve("rows-" + files.incrementAndGet());
        try (SpilledRows spilled = SpilledRows.create(file, job.data().points().rows());
                Progress progress = run.progress("treating rows", tasks.size())) {
            pool.work(
                    job,
                    (task, treated) -> {
                        spilled.add(((TaskRows.Range) tasks.get(task).rows()).first(), result(treated));
                        progress.advance(1);
                    },
                    progress,
                    run);
            return spilled.mapped();
        } catch (ClusterException problem) {
            throw problem;
        } catch (InputException problem) {
            // What is wrong with a row is told by its number among all rows, not by that in the block.
            Points _ = whole.get();
            throw problem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<List<Labels>> labels(
            Clusterer clusterer, Points points, List<Selection> selections, Whose whose, Run run) {
        if (pool.others() == 0 || points.sparse().isPresent() || !known.knows(clusterer, whose)) {
            return Optional.empty();
        }
        List<List<Selection>> regions = Regions.of(selections, pool.others());
        List<BlockTask> tasks = BlockTask.of(
                clusterer,
                BlockTask.Operation.LABEL,
                whose,
                Map.of(),
                regions.stream().map(TaskRows.Groups::new));
        int[] starts = new int[regions.size()];
        for (int region = 1; region < starts.length; region++) {
            starts[region] = starts[region - 1] + regions.get(region - 1).size();
        }
        Labels[] labels = new Labels[selections.size()];
        try (Progress progress = run.progress("clustering", selections.size())) {
            pool.work(
                    TaskPool.Job.of(points, tasks),
                    (region, found) -> {
                        put(regions.get(region), result(found), labels, starts[region]);
                        progress.advance(regions.get(region).size());
                    },
                    progress,
                    run);
        }
        return Optional.of(Arrays.asList(labels));
    }

    /** Cuts the labels of a region into those of its groups. */
    private static void put(List<Selection> region, Points found, Labels[] labels, int start) {
        int from = 0;
        for (int group = 0; group < region.size(); group++) {
            int first = from;
            int[] own = IntStream.range(0, region.get(group).rows().size())
                    .map(row -> (int) found.at(first + row, 0))
                    .toArray();
            labels[start + group] = Labels.of(own);
            from += own.length;
        }
    }

    @Override
    public Optional<MemorySegment> memory(long bytes) {
        if (bytes < LEAST_SPILLED) {
            return Optional.empty();
        }
        Path file = scratch.path().resolve("memory-" + files.incrementAndGet());
        try {
            MemorySegment memory = SpilledRows.memory(file, bytes);
            // Without a name, where the system lets a mapped file lose it, it leaves the disk as soon as the memory is
            // let go.
            scratch.remove(file);
            return Optional.of(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Points result(Map<String, Points> arrays) {
        Points result = arrays.get(BlockWork.RESULT);
        if (result == null) {
            throw new IllegalStateException("a task came back without its result");
        }
        return result;
    }

    private static Blocks blocks(Points points) {
        return new Blocks(points.rows(), points.columns(), points.precision());
    }

    /** Removes what was treated; what is mapped of it stays readable where the system allows it. */
    @Override
    public void close() {
        pool.close();
        scratch.close();
    }
}
