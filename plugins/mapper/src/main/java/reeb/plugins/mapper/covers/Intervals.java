package reeb.plugins.mapper.covers;

/** The intervals of one axis; both ends ascend with the interval's number, so those that hold a value are neighbours. */
sealed interface Intervals permits Ends, CentredIntervals, Everything {
    int count();

    /** Tells whether a value is on the inner side of an interval's lower end. */
    boolean startsBefore(int interval, double value);

    /** Tells whether a value is on the inner side of an interval's upper end. */
    boolean endsAfter(int interval, double value);

    /** Finds the first interval that ends after a value; the count where none does. */
    default int first(double value) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endsAfter(middle, value)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Finds the last interval that starts before a value; -1 where none does. */
    default int last(double value) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startsBefore(middle, value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
