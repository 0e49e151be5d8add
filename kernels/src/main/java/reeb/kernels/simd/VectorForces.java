package reeb.kernels.simd;

import reeb.kernels.loops.Forces;
import reeb.kernels.loops.GridPlaces;
import reeb.kernels.loops.Motion;
import reeb.kernels.loops.Springs;

/** The loops on vectors of 256 or 512 bits. */
public final class VectorForces implements Forces {
    /** To be made only where the module {@code jdk.incubator.vector} is there. */
    public VectorForces() {}

    @Override
    public void attract(Springs springs, int first, int end) {
        switch (springs.places().length) {
            case 1 -> Attractions.line(springs, first, end);
            case 2 -> Attractions.plane(springs, first, end);
            default -> Attractions.space(springs, first, end);
        }
    }

    @Override
    public double logarithms(Springs springs, int first, int end) {
        return Logarithms.sum(springs, first, end);
    }

    @Override
    public void spread(GridPlaces places, float[] grid, int first, int end) {
        switch (places.places().length) {
            case 1 -> Splines.spreadLine(places, grid, first, end);
            case 2 -> Splines.spreadPlane(places, grid, first, end);
            default -> Splines.spreadSpace(places, grid, first, end);
        }
    }

    @Override
    public double read(GridPlaces places, float[] grid, float[][] forces, int first, int end) {
        double potential = switch (places.places().length) {
            case 1 -> Splines.readLine(places, grid, forces, first, end);
            case 2 -> Splines.readPlane(places, grid, forces, first, end);
            default -> Splines.readSpace(places, grid, forces, first, end);
        };
        return potential - OwnShares.subtract(places, forces, first, end);
    }

    @Override
    public double repel(float[][] places, int rows, float[][] forces, int first, int end) {
        return AllPairs.repel(places, rows, forces, first, end);
    }

    @Override
    public void move(Motion motion, Motion.Step step, int first, int end) {
        Moves.move(motion, step, first, end);
    }
}
