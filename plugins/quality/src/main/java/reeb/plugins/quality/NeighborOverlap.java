package reeb.plugins.quality;

/** For each number of neighbours, how many of them are the same in two spaces, added up over rows; ties count by parts. */
final class NeighborOverlap {
    /** The unit of parts: sums of whole numbers do not depend on the order of the rows, and n k of them fit. */
    private static final double UNIT = 0x1p31;

    private final int k;

    /** For each number of neighbours those that are wholly among them for the first time. */
    private final long[] whole;

    /** For each number of neighbours the parts of those that are not. */
    private final long[] parts;

    NeighborOverlap(int k) {
        this.k = k;
        this.whole = new long[k];
        this.parts = new long[k];
    }

    /** Counts those of some rows. */
    static NeighborOverlap of(int first, int end, int k, NearestPlaces before, NearestPlaces after) {
        NeighborOverlap shared = new NeighborOverlap(k);
        Count count = shared.new Count(before, after);
        for (int row = first; row < end; row++) {
            count.count(row);
        }
        return shared;
    }

    void add(NeighborOverlap more) {
        for (int i = 0; i < k; i++) {
            whole[i] += more.whole[i];
            parts[i] += more.parts[i];
        }
    }

    /** Gives for each number of neighbours the mean share of those that are the same. */
    double[] means(int rows) {
        double[] means = new double[k];
        long sum = 0;
        for (int i = 0; i < k; i++) {
            sum += whole[i];
            means[i] = (sum + parts[i] / UNIT) / ((i + 1L) * rows);
        }
        return means;
    }

    /** The counting of one row after the other; for one thread. */
    private final class Count {
        private final NearestPlaces.Cursor before;
        private final NearestPlaces.Cursor after;

        /** The group of each row in the space before, from 1 on; 0 for those that are in none. */
        private final int[] groupOf;

        private final int[] common = new int[k];

        Count(NearestPlaces before, NearestPlaces after) {
            this.before = before.cursor();
            this.after = after.cursor();
            this.groupOf = new int[after.rows()];
        }

        void count(int row) {
            before.look(row);
            after.look(row);
            for (int group = 0; group < before.groups(); group++) {
                mark(group, group + 1);
            }
            for (int group = 0; group < after.groups(); group++) {
                compare(group);
            }
            for (int group = 0; group < before.groups(); group++) {
                mark(group, 0);
            }
        }

        private void mark(int group, int number) {
            for (int place = before.start(group); place < before.end(group); place++) {
                groupOf[before.member(place)] = number;
            }
        }

        private void compare(int group) {
            int start = after.start(group);
            int end = after.end(group);
            if (end - start == 1) {
                int other = groupOf[after.member(start)] - 1;
                if (other >= 0) {
                    add(other, group, 1);
                }
                return;
            }
            for (int place = start; place < end; place++) {
                int other = groupOf[after.member(place)] - 1;
                if (other >= 0) {
                    common[other]++;
                }
            }
            for (int other = 0; other < before.groups(); other++) {
                if (common[other] > 0) {
                    add(other, group, common[other]);
                    common[other] = 0;
                }
            }
        }

        /** Adds rows that are in a group of either space. */
        private void add(int one, int other, long rows) {
            long a = before.start(one);
            long b = after.start(other);
            long ofA = before.end(one) - a;
            long ofB = after.end(other) - b;
            int complete = (int) Math.max(a + ofA, b + ofB);
            if (complete <= k) {
                whole[complete - 1] += rows;
            }
            for (int size = (int) Math.max(a, b) + 1; size < complete && size <= k; size++) {
                long inA = Math.min(size - a, ofA);
                long inB = Math.min(size - b, ofB);
                double part = inA * ofB < inB * ofA ? (double) (rows * inA) / ofA : (double) (rows * inB) / ofB;
                parts[size - 1] += Math.round(part * UNIT);
            }
        }
    }
}
