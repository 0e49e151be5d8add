package reeb.server.predict;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.model.predict.Answered;
import reeb.model.predict.Prediction;
import reeb.server.http.Refusal;

/**
 * Asks models for the rows of several requests at once, since a model answers 64 rows in little more time than one.
 *
 * <p>What waits while others are answered goes together; besides, rows wait a few milliseconds for requests that are on their way. What is
 * said of a row is the same, whatever others it was asked for with; a request that fails fails alone.
 */
public final class Batches implements AutoCloseable {
    /** So many rows are asked for at once, or all of one request's piece. */
    static final int ROWS = 256;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    /** How long threads may take to end, all of them. */
    private static final long CLOSING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Metrics metrics;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private final List<Thread> threads;
    private int coming;
    private boolean closed;

    /** Rows of one request that wait for their answer. */
    private record Piece(ServedModel model, Points rows, boolean features, CompletableFuture<Said> said) {}

    /** A request whose rows are on their way. */
    public interface Coming extends AutoCloseable {
        /** The rows are there, or do not come. */
        @Override
        void close();
    }

    /**
     * Starts threads.
     *
     * @param threads how many batches are worked on at once
     * @param metrics counts batches
     */
    public Batches(int threads, Metrics metrics) {
        this.metrics = metrics;
        this.threads = IntStream.range(0, threads)
                .mapToObj(number -> Thread.ofPlatform()
                        .name("reeb-predict-" + number)
                        .daemon()
                        .start(this::work))
                .toList();
    }

    /** Hears of a request before its rows are there. */
    public Coming coming() {
        change(1);
        return () -> change(-1);
    }

    private void change(int by) {
        lock.lock();
        try {
            coming += by;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks a model, and waits for its answer.
     *
     * @param rows n x d, dense
     * @param features whether the features of the rows are wanted
     * @throws Refusal where the server stops
     * @throws reeb.api.problem.InputException where the rows are of another kind than the model takes
     */
    public Said ask(ServedModel model, Points rows, boolean features) {
        List<Prediction> predictions = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (int first = 0; first < rows.rows(); first += ROWS) {
            Piece piece = new Piece(
                    model,
                    slice(rows, first, Math.min(ROWS, rows.rows() - first)),
                    features,
                    new CompletableFuture<>());
            put(piece);
            Said said = answer(piece);
            predictions.addAll(said.predictions());
            all.addAll(said.features());
        }
        return new Said(predictions, all);
    }

    /** How many pieces wait to be asked for. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private static Points slice(Points rows, int first, int count) {
        long bytes = (long) rows.columns() * rows.precision().bytes();
        return Points.over(
                rows.whole().memory().asSlice(first * bytes, count * bytes), rows.precision(), count, rows.columns());
    }

    private void put(Piece piece) {
        lock.lock();
        try {
            if (closed) {
                throw Refusal.busy("the server stops");
            }
            waiting.add(piece);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static Said answer(Piece piece) {
        try {
            return piece.said().join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }

    private void work() {
        for (List<Piece> batch = take(); !batch.isEmpty(); batch = take()) {
            answer(batch);
        }
    }

    /** Waits for rows; gives none where there will be no more. */
    private List<Piece> take() {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                if (closed) {
                    return List.of();
                }
                changed.await();
            }
            List<Piece> batch = new ArrayList<>(List.of(waiting.removeFirst()));
            long left = PAUSE_NANOS;
            int rows = gather(batch);
            while (rows < ROWS && coming > 0 && left > 0 && !closed) {
                left = changed.awaitNanos(left);
                rows = gather(batch);
            }
            return batch;
        } catch (InterruptedException _) {
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Adds what waits for the same model, as far as it fits; gives the rows of all. */
    private int gather(List<Piece> batch) {
        int rows = batch.stream().mapToInt(piece -> piece.rows().rows()).sum();
        Iterator<Piece> others = waiting.iterator();
        while (others.hasNext() && rows < ROWS) {
            Piece other = others.next();
            if (other.model().equals(batch.getFirst().model())
                    && rows + other.rows().rows() <= ROWS) {
                others.remove();
                batch.add(other);
                rows += other.rows().rows();
            }
        }
        return rows;
    }

    @SuppressWarnings("CatchingUnchecked") // whatever happens is told to who asks, and the thread goes on
    private void answer(List<Piece> batch) {
        try {
            deliver(batch);
        } catch (Throwable fault) {
            if (batch.size() == 1) {
                batch.getFirst().said().completeExceptionally(fault);
            } else {
                // One of them is to blame, and the others get what they would have got alone.
                batch.forEach(piece -> answer(List.of(piece)));
            }
        }
    }

    private void deliver(List<Piece> batch) {
        ServedModel model = batch.getFirst().model();
        Points rows = batch.size() == 1 ? batch.getFirst().rows() : joined(batch);
        Answered answered = model.asking().ask(new RowForm(model).dataset(rows));
        metrics.batch(rows.rows());
        int first = 0;
        for (Piece piece : batch) {
            int end = first + piece.rows().rows();
            List<double[]> features = piece.features()
                    ? IntStream.range(first, end)
                            .mapToObj(row -> row(answered.features(), row))
                            .toList()
                    : List.of();
            piece.said().complete(new Said(answered.predictions().subList(first, end), features));
            first = end;
        }
    }

    private static Points joined(List<Piece> batch) {
        Points first = batch.getFirst().rows();
        int rows = batch.stream().mapToInt(piece -> piece.rows().rows()).sum();
        int width = first.precision().bytes();
        MemorySegment all = switch (first.precision()) {
            case BYTE -> MemorySegment.ofArray(new byte[rows * first.columns()]);
            case SINGLE -> MemorySegment.ofArray(new float[rows * first.columns()]);
            case DOUBLE -> MemorySegment.ofArray(new double[rows * first.columns()]);
        };
        long at = 0;
        for (Piece piece : batch) {
            long bytes = (long) piece.rows().rows() * first.columns() * width;
            MemorySegment.copy(piece.rows().memory(), 0, all, at, bytes);
            at += bytes;
        }
        return Points.over(all, first.precision(), rows, first.columns());
    }

    private static double[] row(Points features, int row) {
        double[] values = new double[features.columns()];
        features.copyRow(row, values);
        return values;
    }

    /** Ends the threads; what waits still is refused. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.forEach(piece -> piece.said().completeExceptionally(Refusal.busy("the server stops")));
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        long end = System.nanoTime() + CLOSING_NANOS;
        threads.forEach(thread -> await(thread, end));
    }

    private static void await(Thread thread, long end) {
        try {
            thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
