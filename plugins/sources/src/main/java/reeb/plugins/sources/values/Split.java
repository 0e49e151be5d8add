package reeb.plugins.sources.values;

import java.util.List;
import reeb.api.About;

/** Which part of a data set to take. */
public enum Split {
    /** Both, the training rows first. */
    @About("The training rows, then the test rows.")
    ALL("train", "test"),
    /** What models learn from. */
    @About("The training rows.")
    TRAIN("train"),
    /** What models are tested on. */
    @About("The test rows.")
    TEST("test");

    private final List<String> names;

    Split(String... names) {
        this.names = List.of(names);
    }

    /** Lists the parts by name, in the order of their rows. */
    public List<String> names() {
        return names;
    }
}
