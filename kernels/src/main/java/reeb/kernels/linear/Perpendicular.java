package reeb.kernels.linear;

import java.util.List;
import reeb.api.Run;
import reeb.kernels.base.Vectors;

/** Makes vectors perpendicular to each other and of length 1. */
public final class Perpendicular {
    private Perpendicular() {}

    /**
     * Makes vectors orthonormal, in their order; nearly orthonormal ones stay what they are but for rounding. O(d k^2).
     *
     * @param vectors k of d values, independent of each other
     * @param run this execution
     * @return new vectors
     */
    public static List<double[]> orthonormal(List<double[]> vectors, Run run) {
        List<double[]> made = vectors.stream().map(double[]::clone).toList();
        Orthonormal.make(made, run);
        return made;
    }

    /**
     * Takes what a vector has along others out of it; twice, since the first time leaves rounding errors of what it removes.
     *
     * @param directions k orthonormal ones of d values
     * @param vector of d values, changed in place
     */
    public static void beside(List<double[]> directions, double[] vector) {
        Vectors.remove(directions, vector);
        Vectors.remove(directions, vector);
    }

    /**
     * Scales a vector to length 1; zeros stay what they are.
     *
     * @param vector changed in place
     * @return the length that it had
     */
    public static double normalize(double[] vector) {
        double length = Math.sqrt(Vectors.dot(vector, vector));
        if (length > 0) {
            Vectors.scale(1 / length, vector);
        }
        return length;
    }
}
