package reeb.toolkit.nodes;

import java.util.function.IntUnaryOperator;
import reeb.api.data.Column;
import reeb.api.data.Rows;

/**
 * Finds the most frequent code of some rows, such as those of a node; of codes that are as frequent the lowest. One object
 * serves any number of sets of rows, one after another; it is not for several threads.
 */
public final class Modes {
    private final IntUnaryOperator codes;
    private final int[] counts;

    /**
     * What is found of a set of rows.
     *
     * @param code the most frequent, -1 where no row has one
     * @param count how many of the rows have it
     * @param coded how many of the rows have any code
     */
    public record Mode(int code, int count, int coded) {
        /**
         * Tells how many of the rows that have a code have this one.
         *
         * @return a share above 0, at most 1; NaN where no row has a code
         */
        public double purity() {
            return (double) count / coded;
        }
    }

    /**
     * Prepares.
     *
     * @param most how many codes there are
     * @param codes gives each row its code, from 0 to below that number, or less than 0 for none
     */
    public Modes(int most, IntUnaryOperator codes) {
        this.codes = codes;
        this.counts = new int[most];
    }

    /**
     * Prepares to find the most frequent categories.
     *
     * @param column of the rows
     */
    public Modes(Column.Categories column) {
        this(column.names().size(), column::code);
    }

    /**
     * Looks at some rows. O(rows), however many codes there are.
     *
     * @param rows each of which has a code or none
     * @return the most frequent code
     */
    public Mode of(Rows rows) {
        int mode = -1;
        int coded = 0;
        for (int at = 0; at < rows.size(); at++) {
            int code = codes.applyAsInt(rows.at(at));
            if (code >= 0) {
                coded++;
                counts[code]++;
                mode = mode < 0 || ahead(code, mode) ? code : mode;
            }
        }
        Mode found = new Mode(mode, mode < 0 ? 0 : counts[mode], coded);
        for (int at = 0; at < rows.size(); at++) {
            int code = codes.applyAsInt(rows.at(at));
            if (code >= 0) {
                counts[code] = 0;
            }
        }
        return found;
    }

    private boolean ahead(int code, int mode) {
        return counts[code] > counts[mode] || (counts[code] == counts[mode] && code < mode);
    }
}
