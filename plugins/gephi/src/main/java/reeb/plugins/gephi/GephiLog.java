package reeb.plugins.gephi;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the toolkit and its libraries tell about themselves on the standard error. */
final class GephiLog {
    /** Held here, since loggers that nobody holds are forgotten with their levels. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.gephi"),
            Logger.getLogger("org.netbeans"),
            Logger.getLogger("org.openide"),
            Logger.getLogger("org.apache.pdfbox"),
            Logger.getLogger("org.apache.fontbox"));

    private GephiLog() {}

    /** Leaves out all but what is severe. */
    static void quieten() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
