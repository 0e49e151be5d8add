package reeb.kernels;

/** Sums pair by pair, for any number of axes. */
final class PlainPairForces implements PairForces {
    @Override
    public void add(PairLists pairs, PairForce force, float[][] places, float[][] slopes, int[] range) {
        for (int row = range[0]; row < range[1]; row++) {
            for (int entry = pairs.starts()[row]; entry < pairs.starts()[row + 1]; entry++) {
                int other = pairs.partners()[entry];
                float fading = force.offset() + square(places, row, other);
                float pull = force.strength() / (fading * fading);
                for (int axis = 0; axis < places.length; axis++) {
                    slopes[axis][row] += pull * (places[axis][row] - places[axis][other]);
                }
            }
        }
    }

    /** Gives the squared distance of two places. */
    static float square(float[][] places, int row, int other) {
        float square = 0;
        for (float[] axis : places) {
            square += (axis[row] - axis[other]) * (axis[row] - axis[other]);
        }
        return square;
    }
}
