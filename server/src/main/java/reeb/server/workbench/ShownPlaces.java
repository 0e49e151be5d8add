package reeb.server.workbench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import reeb.api.data.Points;
import reeb.runtime.json.JsonWriter;

/**
 * The newest places that an embedding or a layout has shown. They are taken only while somebody asks for them, some times a second.
 */
final class ShownPlaces {
    /** More dots than these show nothing more, and take long to send and to draw. */
    private static final int MOST = 20_000;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** Whoever has not asked for so long no longer watches. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int MOST_COORDINATE = 65_535;

    private final AtomicLong asked = new AtomicLong(System.nanoTime() - 2 * PATIENCE_NANOS);
    private volatile long taken = System.nanoTime() - 2 * PAUSE_NANOS;
    private volatile Optional<Shown> newest = Optional.empty();

    /**
     * Places of one moment.
     *
     * @param number counts them, from 1
     * @param step whose rows they are
     * @param rows how many there are
     * @param bytes the dots shown: their number, four bytes, and two bytes each for x to the right and y upwards, lowest byte first;
     *     both axes have the scale of the longer
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Shown(int number, String step, int rows, byte[] bytes) {
        Map<String, Object> told() {
            return JsonWriter.object(
                    "number", number, "step", step, "rows", rows, "shown", (bytes.length - Integer.BYTES) / 4);
        }
    }

    /** Tells whether somebody watches and has not just been shown some. */
    boolean wanted() {
        long now = System.nanoTime();
        return now - asked.get() < PATIENCE_NANOS && now - taken >= PAUSE_NANOS;
    }

    /** Takes places, n x 1 or more. */
    void take(String step, Points places) {
        taken = System.nanoTime();
        int number = newest.map(Shown::number).orElse(0) + 1;
        newest = Optional.of(new Shown(number, step, places.rows(), packed(places)));
    }

    /** Gives the newest places, if there are any, to somebody who from now on watches. */
    Optional<Shown> asked() {
        asked.set(System.nanoTime());
        return newest;
    }

    /** Packs each of the rows, or one of so many: the same ones each time. */
    static byte[] packed(Points places) {
        int every = Math.max(1, Math.ceilDiv(places.rows(), MOST));
        int shown = Math.ceilDiv(places.rows(), every);
        int second = places.columns() > 1 ? 1 : 0;
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int row = 0; row < places.rows(); row += every) {
            for (int axis = 0; axis < 2; axis++) {
                double value = places.at(row, axis * second);
                least[axis] = Math.min(least[axis], value);
                most[axis] = Math.max(most[axis], value);
            }
        }
        double span = Math.max(most[0] - least[0], most[1] - least[1]);
        double scale = span > 0 && Double.isFinite(span) ? MOST_COORDINATE / span : 0;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + 4 * shown).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(shown);
        for (int row = 0; row < places.rows(); row += every) {
            for (int axis = 0; axis < 2; axis++) {
                double middle = (MOST_COORDINATE - scale * (most[axis] - least[axis])) / 2;
                bytes.putShort((short) Math.round(middle + scale * (places.at(row, axis * second) - least[axis])));
            }
        }
        return bytes.array();
    }
}
