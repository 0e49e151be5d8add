package reeb.cli;

/** How a run shows its progress. */
enum ProgressStyle {
    /** A bar on a terminal, lines elsewhere. */
    AUTO,
    /** A bar for the task under way, a line for each finished step. */
    BAR,
    /** A line for each finished step. */
    LINES,
    /** A JSON object on a line for each event, for programs. */
    JSON,
    /** Nothing but warnings. */
    NONE
}
