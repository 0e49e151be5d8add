package reeb.plugins.gephi;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What the toolkit and its libraries tell about themselves on the standard error. */
final class GephiLog {
    /** The root, to which OpenOrd reports; held, since loggers that nobody holds are forgotten with their levels. */
    private static final Logger ROOT = Logger.getLogger("");

    private GephiLog() {}

    /** Leaves out all but what is severe; nothing else in Reeb uses the loggers of Java. */
    static void quieten() {
        ROOT.setLevel(Level.SEVERE);
    }
}
