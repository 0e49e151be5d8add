package reeb.api.data;

import java.util.function.IntUnaryOperator;

/** Codes of categories: those of few in a quarter of the memory, since there may be one for each of many million rows. */
final class Codes {
    private Codes() {}

    /**
     * Keeps codes.
     *
     * @param codes from -1 to the number of categories less 1; copied
     * @param categories how many
     * @return the code of each row
     */
    static IntUnaryOperator of(int[] codes, int categories) {
        if (categories > Byte.MAX_VALUE) {
            int[] copy = codes.clone();
            return row -> copy[row];
        }
        byte[] bytes = new byte[codes.length];
        for (int row = 0; row < bytes.length; row++) {
            bytes[row] = (byte) codes[row];
        }
        return row -> bytes[row];
    }
}
