package reeb.plugins.clusterers;

import java.util.Arrays;
import reeb.api.data.Labels;

/** Numbers clusters by their lowest row. */
final class Numbering {
    private Numbering() {}

    /** Numbers what the rows belong to, named by numbers below a bound that may have gaps, or {@link Labels#NOISE}. */
    static Labels byLowestRow(int[] owners) {
        int[] numbers = new int[Arrays.stream(owners).max().orElse(Labels.NOISE) + 1];
        Arrays.fill(numbers, Labels.NOISE);
        int[] labels = new int[owners.length];
        int count = 0;
        for (int row = 0; row < owners.length; row++) {
            int owner = owners[row];
            if (owner != Labels.NOISE && numbers[owner] == Labels.NOISE) {
                numbers[owner] = count++;
            }
            labels[row] = owner == Labels.NOISE ? Labels.NOISE : numbers[owner];
        }
        return Labels.of(labels);
    }
}
