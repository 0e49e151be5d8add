package reeb.runtime.remote;

import java.util.List;
import java.util.Map;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** What comes back of a task. */
sealed interface Answer {
    /**
     * It is done.
     *
     * @param arrays what it has come to, by name
     * @param warnings what the user should know
     */
    record Done(Map<String, Points> arrays, List<String> warnings) implements Answer {}

    /**
     * It cannot be done, there or anywhere.
     *
     * @param message says why
     * @param expected whether the data are the reason; else it is a fault
     */
    record Refused(String message, boolean expected) implements Answer {
        RuntimeException problem() {
            return expected ? new InputException(message) : new IllegalStateException(message);
        }
    }

    /** Gives it as bytes. */
    default byte[] bytes() {
        FrameWriter writer = new FrameWriter();
        switch (this) {
            case Done done -> writer.number(0).texts(done.warnings()).arrays(done.arrays());
            case Refused refused -> writer.number(refused.expected() ? 1 : 2).text(refused.message());
        }
        return writer.bytes();
    }

    /** Reads one. */
    static Answer of(byte[] bytes) {
        FrameReader reader = new FrameReader(bytes);
        int kind = reader.count();
        if (kind == 0) {
            List<String> warnings = reader.texts();
            return new Done(reader.arrays(), warnings);
        }
        return new Refused(reader.text(), kind == 1);
    }
}
