package reeb.cli.progress;

/** How a run shows its progress. */
public enum ProgressStyle {
    /** A bar on a terminal, lines elsewhere. */
    AUTO,
    /** A bar for the task under way, a line for each finished step. */
    BAR,
    /** A line for each finished step. */
    LINES,
    /** A JSON object on a line for each event, for programs. */
    JSON,
    /** Nothing but warnings. */
    NONE;

    /**
     * Begins to show a run.
     *
     * @param screen where
     * @param terminal whether a person watches it
     */
    public RunProgress on(Screen screen, boolean terminal) {
        return switch (this) {
            case AUTO -> terminal ? new BarProgress(screen) : new LineProgress(screen, false);
            case BAR -> new BarProgress(screen);
            case LINES -> new LineProgress(screen, false);
            case JSON -> new JsonProgress(screen);
            case NONE -> new LineProgress(screen, true);
        };
    }
}
