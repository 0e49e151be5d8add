package reeb.runtime.remote;

import java.util.List;
import java.util.Map;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.runtime.spread.ClusterException;

/** What comes back of a task. */
sealed interface Answer {
    /** How the bytes of each kind begin. */
    int DONE = 0;

    int WRITTEN = 1;
    int REFUSED = 2;

    /**
     * It is done.
     *
     * @param arrays what it has come to, by name
     * @param warnings what the user should know
     */
    record Done(Map<String, Points> arrays, List<String> warnings) implements Answer {}

    /**
     * It is done, and what it has come to lies in the folder that all see.
     *
     * @param file what it has come to: rows
     * @param warnings what the user should know
     */
    record Written(SharedFile file, List<String> warnings) implements Answer {}

    /** Why something cannot be done. */
    enum Reason {
        /** The data, or a parameter. */
        DATA,
        /** Where it was to be done. */
        PLACE,
        /** A fault in a program. */
        FAULT
    }

    /**
     * It cannot be done, there or anywhere.
     *
     * @param message says why
     * @param reason what kind of reason that is
     */
    record Refused(String message, Reason reason) implements Answer {
        RuntimeException problem() {
            return switch (reason) {
                case DATA -> new InputException(message);
                case PLACE -> new ClusterException(message);
                case FAULT -> new IllegalStateException(message);
            };
        }
    }

    /** Gives it as bytes. */
    default byte[] bytes() {
        FrameWriter writer = new FrameWriter();
        switch (this) {
            case Done done -> writer.number(DONE).texts(done.warnings()).arrays(done.arrays());
            case Written written -> written.file().write(writer.number(WRITTEN).texts(written.warnings()));
            case Refused refused ->
                writer.number(REFUSED).text(refused.reason().name()).text(refused.message());
        }
        return writer.bytes();
    }

    /** Reads one. */
    static Answer of(byte[] bytes) {
        FrameReader reader = new FrameReader(bytes);
        int kind = reader.count();
        if (kind == REFUSED) {
            Reason reason = Reason.valueOf(reader.text());
            return new Refused(reader.text(), reason);
        }
        List<String> warnings = reader.texts();
        return kind == DONE ? new Done(reader.arrays(), warnings) : new Written(SharedFile.read(reader), warnings);
    }
}
