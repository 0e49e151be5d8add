package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.UmapEdges;
import reeb.kernels.loops.UmapEpoch;
import reeb.kernels.loops.UmapMoves;

/**
 * The moves of maps of two axes on vectors of 512 bits, a place a lane: no lane meets another, and no rounding is fused, so
 * that the result is that of the plain loops.
 *
 * <p>Powers, and steps cut to the farthest, are written out at each use: the compiler gives up inlining methods of vectors after
 * two or three, and vectors passed to a method go through the heap. What is a minimum of floats by its meaning is one of whole
 * numbers here, which takes one instruction.
 */
final class VectorUmapMoves implements UmapMoves {
    private static final VectorSpecies<Float> SINGLE = FloatVector.SPECIES_512;
    private static final VectorSpecies<Integer> WHOLE = IntVector.SPECIES_512;
    private static final int AXES = 2;
    private static final int SIGN = Integer.MIN_VALUE;
    private static final int SPREAD = UmapEdges.SPREAD;

    /** Added to a number below 2^22, leaves it rounded in the lowest bits. */
    private static final float ROUNDING = 0x1.8p23f;

    private static final int ROUNDING_BITS = 0x4B400000;

    @Override
    public void move(UmapEpoch epoch, int first, int end, int[] active) {
        int[] counts = new int[SIDE_BY_SIDE];
        int[] list = new int[active.length / SIDE_BY_SIDE + SIDE_BY_SIDE];
        float[] places = new float[AXES * SIDE_BY_SIDE];
        float[] steps = new float[AXES * SIDE_BY_SIDE];
        float attraction = epoch.attraction();
        float repulsion = epoch.repulsion();
        for (int group = first; group < end; group++) {
            int most = list(epoch, group, list, counts, active);
            load(epoch, group, places);
            for (int i = 0; i < most; i++) {
                attract(epoch, attraction, active, i, places, steps);
                repel(epoch, repulsion, group, i, places, steps);
                step(epoch.rate(), counts, i, places, steps);
            }
            store(epoch, group, places);
        }
    }

    /** Lists the active edges of 16 places side by side; gives their largest number. */
    private static int list(UmapEpoch epoch, int group, int[] list, int[] counts, int[] active) {
        int most = 0;
        for (int lane = 0; lane < SIDE_BY_SIDE; lane++) {
            int place = group * SIDE_BY_SIDE + lane;
            int count = place < epoch.rows() ? pack(epoch.edges(), epoch.number(), place, list) : 0;
            for (int i = 0; i < count; i++) {
                active[i * SIDE_BY_SIDE + lane] = list[i];
            }
            counts[lane] = count;
            most = Math.max(most, count);
        }
        return most;
    }

    private static int pack(UmapEdges edges, int epoch, int place, int[] list) {
        int count = 0;
        int end = edges.starts()[place + 1];
        for (int edge = edges.starts()[place]; edge < end; edge += SIDE_BY_SIDE) {
            IntVector rate = IntVector.fromArray(WHOLE, edges.rates(), edge);
            IntVector sum =
                    rate.mul(epoch).add(IntVector.fromArray(WHOLE, PHASES, 0).add(edge * SPREAD));
            VectorMask<Integer> overflows = sum.compare(VectorOperators.ULT, rate);
            VectorMask<Integer> chosen =
                    overflows.and(VectorMask.fromLong(WHOLE, (1L << Math.min(end - edge, 16)) - 1));
            IntVector.fromArray(WHOLE, edges.targets(), edge).compress(chosen).intoArray(list, count);
            count += chosen.trueCount();
        }
        return count;
    }

    private static void load(UmapEpoch epoch, int group, float[] places) {
        for (int axis = 0; axis < AXES; axis++) {
            System.arraycopy(epoch.from()[axis], group * SIDE_BY_SIDE, places, axis * SIDE_BY_SIDE, SIDE_BY_SIDE);
        }
    }

    private static void store(UmapEpoch epoch, int group, float[] places) {
        for (int axis = 0; axis < AXES; axis++) {
            System.arraycopy(places, axis * SIDE_BY_SIDE, epoch.to()[axis], group * SIDE_BY_SIDE, SIDE_BY_SIDE);
        }
    }

    /** Starts the steps of 16 places by those towards the ends of their edges. */
    private static void attract(UmapEpoch epoch, float attraction, int[] active, int i, float[] places, float[] steps) {
        FloatVector x = FloatVector.fromArray(SINGLE, epoch.from()[0], 0, active, i * SIDE_BY_SIDE);
        FloatVector y = FloatVector.fromArray(SINGLE, epoch.from()[1], 0, active, i * SIDE_BY_SIDE);
        FloatVector wayX = FloatVector.fromArray(SINGLE, places, 0).sub(x);
        FloatVector wayY = FloatVector.fromArray(SINGLE, places, SIDE_BY_SIDE).sub(y);
        FloatVector square = wayX.mul(wayX).add(wayY.mul(wayY));
        IntVector bits = square.reinterpretAsInts();
        FloatVector part =
                bits.and(0x7fffff).or(0x3f800000).reinterpretAsFloats().sub(1);
        FloatVector log = part.mul(-0.11003206f).add(0.37066022f).mul(part).add(-0.7033232f);
        log = log.mul(part).add(1.4422168f).mul(part);
        log = log.add(bits.lanewise(VectorOperators.LSHR, 23)
                .or(0x4B000000)
                .reinterpretAsFloats()
                .sub(0x1p23f + 127));
        FloatVector exact = log.mul(epoch.forces().b());
        FloatVector shifted = exact.add(ROUNDING);
        FloatVector rest = exact.sub(shifted.sub(ROUNDING));
        FloatVector power = rest.mul(0.05600585f).add(0.24263996f).mul(rest).add(0.6931053f);
        power = power.mul(rest).add(0.9999245f);
        IntVector whole =
                shifted.reinterpretAsInts().sub(ROUNDING_BITS - 127).max(1).min(254);
        power = whole.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats().mul(power);
        FloatVector fading = square.mul(power.mul(epoch.forces().a()).add(1));
        FloatVector strength = power.mul(attraction).div(fading);
        VectorMask<Integer> apart = square.compare(VectorOperators.GT, 0).cast(WHOLE);
        IntVector zero = IntVector.zero(WHOLE);
        int farthest = Float.floatToRawIntBits(epoch.farthest());
        IntVector stepX = strength.mul(wayX).reinterpretAsInts();
        stepX = stepX.and(SIGN).or(stepX.and(Integer.MAX_VALUE).min(farthest));
        zero.blend(stepX, apart).reinterpretAsFloats().intoArray(steps, 0);
        IntVector stepY = strength.mul(wayY).reinterpretAsInts();
        stepY = stepY.and(SIGN).or(stepY.and(Integer.MAX_VALUE).min(farthest));
        zero.blend(stepY, apart).reinterpretAsFloats().intoArray(steps, SIDE_BY_SIDE);
    }

    /** Adds to the steps of 16 places those away from some drawn ones. */
    private static void repel(UmapEpoch epoch, float repulsion, int group, int i, float[] places, float[] steps) {
        int negatives = epoch.negatives();
        int farthest = Float.floatToRawIntBits(epoch.farthest());
        for (int draw = i * negatives; draw < (i + 1) * negatives; draw++) {
            int start = epoch.negative(group, draw);
            if (start == group * SIDE_BY_SIDE) {
                continue;
            }
            FloatVector x = FloatVector.fromArray(SINGLE, epoch.from()[0], start);
            FloatVector y = FloatVector.fromArray(SINGLE, epoch.from()[1], start);
            FloatVector wayX = FloatVector.fromArray(SINGLE, places, 0).sub(x);
            FloatVector wayY =
                    FloatVector.fromArray(SINGLE, places, SIDE_BY_SIDE).sub(y);
            FloatVector square = wayX.mul(wayX).add(wayY.mul(wayY));
            IntVector bits = square.reinterpretAsInts();
            FloatVector part =
                    bits.and(0x7fffff).or(0x3f800000).reinterpretAsFloats().sub(1);
            FloatVector log = part.mul(-0.11003206f).add(0.37066022f).mul(part).add(-0.7033232f);
            log = log.mul(part).add(1.4422168f).mul(part);
            log = log.add(bits.lanewise(VectorOperators.LSHR, 23)
                    .or(0x4B000000)
                    .reinterpretAsFloats()
                    .sub(0x1p23f + 127));
            FloatVector exact = log.mul(epoch.forces().b());
            FloatVector shifted = exact.add(ROUNDING);
            FloatVector rest = exact.sub(shifted.sub(ROUNDING));
            FloatVector power = rest.mul(0.05600585f).add(0.24263996f).mul(rest).add(0.6931053f);
            power = power.mul(rest).add(0.9999245f);
            IntVector whole =
                    shifted.reinterpretAsInts().sub(ROUNDING_BITS - 127).max(1).min(254);
            power = whole.lanewise(VectorOperators.LSHL, 23)
                    .reinterpretAsFloats()
                    .mul(power);
            FloatVector fading =
                    square.add(NEAR).mul(power.mul(epoch.forces().a()).add(1));
            FloatVector strength = FloatVector.broadcast(SINGLE, repulsion).div(fading);
            IntVector stepX = strength.mul(wayX).reinterpretAsInts();
            stepX = stepX.and(SIGN).or(stepX.and(Integer.MAX_VALUE).min(farthest));
            FloatVector.fromArray(SINGLE, steps, 0)
                    .add(stepX.reinterpretAsFloats())
                    .intoArray(steps, 0);
            IntVector stepY = strength.mul(wayY).reinterpretAsInts();
            stepY = stepY.and(SIGN).or(stepY.and(Integer.MAX_VALUE).min(farthest));
            FloatVector.fromArray(SINGLE, steps, SIDE_BY_SIDE)
                    .add(stepY.reinterpretAsFloats())
                    .intoArray(steps, SIDE_BY_SIDE);
        }
    }

    /** Moves the places that have so many active edges. */
    private static void step(float rate, int[] counts, int i, float[] places, float[] steps) {
        VectorMask<Float> moving = IntVector.fromArray(WHOLE, counts, 0)
                .compare(VectorOperators.GT, i)
                .cast(SINGLE);
        for (int lane = 0; lane < places.length; lane += SIDE_BY_SIDE) {
            FloatVector step = FloatVector.fromArray(SINGLE, steps, lane).mul(rate);
            FloatVector.fromArray(SINGLE, places, lane).add(step, moving).intoArray(places, lane);
        }
    }

    /** What the phases of 16 edges in a row differ by. */
    private static final int[] PHASES = phases();

    private static int[] phases() {
        int[] phases = new int[SIDE_BY_SIDE];
        for (int lane = 0; lane < SIDE_BY_SIDE; lane++) {
            phases[lane] = lane * SPREAD;
        }
        return phases;
    }
}
