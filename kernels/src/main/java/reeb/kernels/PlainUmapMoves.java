package reeb.kernels;

/**
 * The moves in plain loops, along any number of axes: for machines and launches without the Vector API, and what its form is
 * held against.
 */
final class PlainUmapMoves implements UmapMoves {
    @Override
    public void move(UmapEpoch epoch, int first, int end, int[] active) {
        Row row = new Row(epoch);
        for (int place = first * SIDE_BY_SIDE; place < Math.min(end * SIDE_BY_SIDE, epoch.rows()); place++) {
            row.move(place, list(epoch, place, active), active);
        }
    }

    private static int list(UmapEpoch epoch, int place, int[] active) {
        UmapEdges edges = epoch.edges();
        int count = 0;
        for (int edge = edges.starts()[place]; edge < edges.starts()[place + 1]; edge++) {
            active[count] = edges.targets()[edge];
            count += edges.active(edge, epoch.number()) ? 1 : 0;
        }
        return count;
    }

    /** The row that moves. */
    private static final class Row {
        private final UmapEpoch epoch;
        private final float[] position;
        private final float[] way;
        private final float[] step;

        Row(UmapEpoch epoch) {
            this.epoch = epoch;
            this.position = new float[epoch.from().length];
            this.way = new float[position.length];
            this.step = new float[position.length];
        }

        void move(int place, int count, int[] active) {
            for (int axis = 0; axis < position.length; axis++) {
                position[axis] = epoch.from()[axis][place];
            }
            int group = place / SIDE_BY_SIDE;
            int negatives = epoch.negatives();
            for (int i = 0; i < count; i++) {
                attract(active[i]);
                for (int j = i * negatives; j < (i + 1) * negatives; j++) {
                    int start = epoch.negative(group, j);
                    if (start != group * SIDE_BY_SIDE) {
                        repel(start + place % SIDE_BY_SIDE);
                    }
                }
                for (int axis = 0; axis < position.length; axis++) {
                    position[axis] += step[axis] * epoch.rate();
                }
            }
            for (int axis = 0; axis < position.length; axis++) {
                epoch.to()[axis][place] = position[axis];
            }
        }

        private void attract(int other) {
            float square = square(other);
            float power = power(square, epoch.forces().b());
            float strength = power
                    * epoch.attraction()
                    / (square * (power * epoch.forces().a() + 1));
            for (int axis = 0; axis < step.length; axis++) {
                step[axis] = square > 0 ? bounded(strength * way[axis]) : 0;
            }
        }

        private void repel(int other) {
            float square = square(other);
            float fading = (square + NEAR)
                    * (power(square, epoch.forces().b()) * epoch.forces().a() + 1);
            float strength = epoch.repulsion() / fading;
            for (int axis = 0; axis < step.length; axis++) {
                step[axis] += bounded(strength * way[axis]);
            }
        }

        private float square(int other) {
            float square = 0;
            for (int axis = 0; axis < way.length; axis++) {
                way[axis] = position[axis] - epoch.from()[axis][other];
                square += way[axis] * way[axis];
            }
            return square;
        }

        private float bounded(float step) {
            return Math.min(Math.max(step, -epoch.farthest()), epoch.farthest());
        }
    }

    /** Computes base^exponent as two to the power of exponent log2(base), both by polynomials: within 5e-4, for base > 0. */
    static float power(float base, float exponent) {
        int bits = Float.floatToRawIntBits(base);
        float t = Float.intBitsToFloat((bits & 0x7fffff) | 0x3f800000) - 1;
        float log = ((t * -0.11003206f + 0.37066022f) * t + -0.7033232f) * t + 1.4422168f;
        log = log * t + ((bits >>> 23) - 127);
        float exact = log * exponent;
        float shifted = exact + 0x1.8p23f;
        float rest = exact - (shifted - 0x1.8p23f);
        float power = ((rest * 0.05600585f + 0.24263996f) * rest + 0.6931053f) * rest + 0.9999245f;
        int whole = Math.min(Math.max(Float.floatToRawIntBits(shifted) - (0x4B400000 - 127), 1), 254);
        return Float.intBitsToFloat(whole << 23) * power;
    }
}
