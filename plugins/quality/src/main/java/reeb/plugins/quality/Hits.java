package reeb.plugins.quality;

/** For each number of neighbours, the rows whose label they tell: with the row among them, and without. */
final class Hits {
    private final int[] training;
    private final int[] leaveOneOut;

    Hits(int k) {
        training = new int[k];
        leaveOneOut = new int[k];
    }

    /** Counts what a number of others tell. */
    void alone(int others, boolean hit) {
        leaveOneOut[others - 1] += hit ? 1 : 0;
    }

    /** Counts what the row and a number of others tell; nothing where that is more than is asked for. */
    void together(int others, boolean hit) {
        if (others < training.length) {
            training[others] += hit ? 1 : 0;
        }
    }

    void add(Hits more) {
        for (int i = 0; i < training.length; i++) {
            training[i] += more.training[i];
            leaveOneOut[i] += more.leaveOneOut[i];
        }
    }

    /** Gives the counts with the row, not to be changed. */
    int[] training() {
        return training;
    }

    /** Gives the counts without the row, not to be changed. */
    int[] leaveOneOut() {
        return leaveOneOut;
    }
}
