package reeb.server.predict;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.server.http.Refusal;
import reeb.server.http.Request;

/** Answers requests for the nodes of rows: reads their bodies, makes rows of them, and asks models, each within its bounds. */
public final class Predicting implements AutoCloseable {
    /** So many requests may wait beside those that are answered; further ones are refused. */
    static final int WAITING = 64;

    /**
     * So many batches are worked on at once, each by all threads: the second fills the gaps of the first. With more of them on a machine of many
     * processors the memory that models take for a batch would have no bound.
     */
    private static final int BATCHES = 2;

    private final Bounds bounds;
    private final int working;
    private final Metrics metrics;
    private final Bodies bodies;
    private final Batches batches;
    private final Semaphore places;
    private final Semaphore decoders;
    private final AtomicBoolean ready = new AtomicBoolean(true);

    /**
     * How much requests may take.
     *
     * @param body the most bytes of a body
     * @param rows the most rows of a request
     * @param threads how many threads work
     */
    public record Bounds(int body, int rows, int threads) {}

    /**
     * What a request asks for.
     *
     * @param rows n x d, as the model takes them
     * @param features whether their features are wanted
     */
    public record Wish(Points rows, boolean features) {}

    /** Makes rows of a body. */
    @FunctionalInterface
    public interface Reading {
        /**
         * Makes them.
         *
         * @throws Refusal where they are none that the model takes
         */
        Wish read(byte[] body);
    }

    /** Starts the threads that ask models. */
    public Predicting(Bounds bounds, Metrics metrics) {
        this.bounds = bounds;
        this.metrics = metrics;
        this.bodies = new Bodies(bounds.body());
        this.working = Math.min(bounds.threads(), BATCHES);
        this.batches = new Batches(working, metrics);
        this.places = new Semaphore(WAITING + working);
        this.decoders = new Semaphore(working);
    }

    /** How much requests may take. */
    public Bounds bounds() {
        return bounds;
    }

    /** Counts what is asked. */
    public Metrics metrics() {
        return metrics;
    }

    /** Gives what was counted, in the text format of Prometheus. */
    public String counted() {
        return metrics.text(WAITING + working - places.availablePermits());
    }

    /** Tells whether requests are answered still. */
    public boolean ready() {
        return ready.get();
    }

    /** Answers no further requests, so that the server can stop once those are answered that are here. */
    public void drain() {
        ready.set(false);
    }

    /**
     * Answers a request.
     *
     * @param reading makes rows of the body
     * @throws Refusal where it cannot be answered, or not now
     */
    public Said answer(ServedModel model, Request request, Reading reading) {
        if (!ready()) {
            throw Refusal.busy("the server stops");
        }
        try {
            return bodies.read(request, body -> placed(model, body, reading));
        } catch (InputException wrong) {
            throw new Refusal(400, String.valueOf(wrong.getMessage()));
        }
    }

    private Said placed(ServedModel model, byte[] body, Reading reading) {
        if (!places.tryAcquire()) {
            throw Refusal.busy("the server has " + WAITING + " requests to answer before this one; try again");
        }
        try {
            Wish wish;
            try (Batches.Coming _ = batches.coming()) {
                wish = reading.read(body);
            }
            Said said = batches.ask(model, wish.rows(), wish.features());
            metrics.said(model.name(), said.predictions());
            return said;
        } finally {
            places.release();
        }
    }

    /**
     * Makes rows of pictures.
     *
     * @throws Refusal where the model takes none, or one is in a format that is not taken, or cannot be decoded
     */
    public Points decode(ServedModel model, List<byte[]> pictures) {
        ServedModel.Decoding decoding = model.decoding()
                .orElseThrow(() -> new Refusal(
                        400,
                        "the model '" + model.name() + "' takes no pictures, but rows of "
                                + model.input().columns() + " numbers"));
        requireRows(pictures.size());
        for (int at = 0; at < pictures.size(); at++) {
            PictureKind.require(pictures.get(at), at);
        }
        decoders.acquireUninterruptibly();
        try {
            return decoding.decode(pictures);
        } finally {
            decoders.release();
        }
    }

    /** Refuses more rows than a request may have, before anything is made of them. */
    public void requireRows(long rows) {
        if (rows > bounds.rows()) {
            throw new Refusal(413, "the request has more than the " + bounds.rows() + " rows that one may have");
        }
    }

    @Override
    public void close() {
        drain();
        batches.close();
    }
}
