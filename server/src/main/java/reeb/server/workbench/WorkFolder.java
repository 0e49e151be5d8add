package reeb.server.workbench;

import java.nio.file.Path;

/**
 * Where the workbench writes.
 *
 * @param out the folder of runs, {@code reeb-runs} where no other is named; data that a browser has sent lie in its folder
 *     {@code data}, each in one of their own, with the workflow that was written for them
 */
public record WorkFolder(Path out) {
    private static final String DATA = "data";

    /** The folder of data that were sent; it need not be there yet. */
    Path data() {
        return out.resolve(DATA);
    }
}
