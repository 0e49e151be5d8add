package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.Forces;
import reeb.kernels.loops.Motion;

/** Moves rows down the gradient, as many at a time as a vector holds. */
final class Moves {
    private static final VectorSpecies<Float> SINGLE = Species.SINGLE;
    private static final int LANES = SINGLE.length();

    private Moves() {}

    static void move(Motion motion, Motion.Step step, int first, int end) {
        float[][] places = motion.places();
        float[][] velocities = motion.velocities();
        for (int row = first; row < end; row += LANES) {
            FloatVector square = FloatVector.zero(SINGLE);
            for (int axis = 0; axis < places.length; axis++) {
                FloatVector velocity = accelerate(motion, step, axis, row);
                square = velocity.mul(velocity).add(square);
            }
            FloatVector share = FloatVector.broadcast(SINGLE, 1);
            VectorMask<Float> far = square.compare(VectorOperators.GT, step.longest() * step.longest());
            if (far.anyTrue()) {
                FloatVector longest = FloatVector.broadcast(SINGLE, step.longest());
                share = share.blend(longest.div(square.sqrt()), far);
            }
            for (int axis = 0; axis < places.length; axis++) {
                FloatVector velocity = share.mul(FloatVector.fromArray(SINGLE, velocities[axis], row));
                velocity.intoArray(velocities[axis], row);
                velocity.add(FloatVector.fromArray(SINGLE, places[axis], row)).intoArray(places[axis], row);
            }
        }
    }

    private static FloatVector accelerate(Motion motion, Motion.Step step, int axis, int row) {
        FloatVector repulsion = FloatVector.fromArray(SINGLE, motion.repulsion()[axis], row);
        FloatVector slope = FloatVector.fromArray(SINGLE, motion.attraction()[axis], row)
                .mul(step.exaggeration())
                .sub(repulsion.mul(step.repulsion()));
        FloatVector velocity = FloatVector.fromArray(SINGLE, motion.velocities()[axis], row);
        FloatVector gain = FloatVector.fromArray(SINGLE, motion.gains()[axis], row);
        VectorMask<Float> turned = slope.mul(velocity).compare(VectorOperators.GT, 0);
        gain = gain.add(Forces.GAIN).blend(gain.mul(Forces.GAIN_LOSS).add(step.loss()), turned);
        gain = gain.max(Forces.LEAST_GAIN);
        gain.intoArray(motion.gains()[axis], row);
        velocity = velocity.mul(step.momentum()).sub(gain.mul(step.rate()).mul(slope));
        velocity.intoArray(motion.velocities()[axis], row);
        return velocity;
    }
}
