package reeb.plugins.models;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.Run;

/** Counts how often a model is right. */
final class Tally {
    private final Labelling labels;
    private final int[] counted;
    private final int[] right;

    Tally(Labelling labels, int folds) {
        this.labels = labels;
        this.counted = new int[folds];
        this.right = new int[folds];
    }

    /** Counts a row of a fold, unless its class is not known. */
    void count(int row, int fold, int guess) {
        if (labels.knows(row)) {
            counted[fold]++;
            right[fold] += guess == labels.of(row) ? 1 : 0;
        }
    }

    void record(Run run) {
        double rows = Arrays.stream(counted).sum();
        int largest = IntStream.range(0, labels.classes())
                .map(number -> labels.members(number).size())
                .max()
                .orElseThrow();
        run.figure("accuracy", Arrays.stream(right).sum() / rows);
        run.figure("most-frequent", largest / rows);
        run.figure(
                "accuracy-of-folds",
                IntStream.range(0, counted.length)
                        .filter(fold -> counted[fold] > 0)
                        .mapToDouble(fold -> (double) right[fold] / counted[fold])
                        .toArray());
    }
}
