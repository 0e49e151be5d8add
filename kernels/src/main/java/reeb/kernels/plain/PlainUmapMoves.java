package reeb.kernels.plain;

import reeb.kernels.loops.UmapEdges;
import reeb.kernels.loops.UmapEpoch;
import reeb.kernels.loops.UmapMoves;

/**
 * The moves in plain loops, along any number of axes: for machines and launches without the Vector API, and what its form is
 * held against.
 */
public final class PlainUmapMoves implements UmapMoves {
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
            float power = UmapMoves.power(square, epoch.forces().b());
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
                    * (UmapMoves.power(square, epoch.forces().b())
                                    * epoch.forces().a()
                            + 1);
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
}
