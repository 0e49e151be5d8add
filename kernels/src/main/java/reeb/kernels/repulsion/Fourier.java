package reeb.kernels.repulsion;

import java.util.ArrayList;
import java.util.List;
import reeb.kernels.loops.FourierSteps;
import reeb.kernels.loops.Lines;

/** The discrete Fourier transform of a length without prime factors above 5, of 16 sequences at a time. */
final class Fourier {
    private final int length;
    private final FourierSteps steps;
    private final List<Pass> passes = new ArrayList<>();

    /** One factor of the length. */
    private static final class Pass {
        private final int radix;
        private final float[] turns;
        private final int width;

        Pass(int radix, float[] turns, int width) {
            this.radix = radix;
            this.turns = turns;
            this.width = width;
        }

        int radix() {
            return radix;
        }

        float[] turns() {
            return turns;
        }

        int width() {
            return width;
        }
    }

    Fourier(int length, FourierSteps steps) {
        this.length = length;
        this.steps = steps;
        int width = Lines.WIDTH;
        int left = length;
        while (left > 1) {
            int radix = radix(left);
            passes.add(new Pass(radix, turns(left, radix), width));
            left /= radix;
            width *= radix;
        }
    }

    /**
     * Finds a length that transforms fast.
     *
     * @param least what is needed
     * @return the next multiple of 4 without prime factors above 5
     */
    static int fastLength(int least) {
        for (int length = Math.ceilDiv(least, 4) * 4; ; length += 4) {
            if (withoutFactors(length) == 1) {
                return length;
            }
        }
    }

    private static int withoutFactors(int length) {
        int left = length;
        for (int radix : new int[] {2, 3, 5}) {
            while (left % radix == 0) {
                left /= radix;
            }
        }
        return left;
    }

    private static int radix(int left) {
        if (left % 4 == 0) {
            return 4;
        }
        return left % 2 == 0 ? 2 : left % 3 == 0 ? 3 : 5;
    }

    private static float[] turns(int left, int radix) {
        int groups = left / radix;
        float[] turns = new float[2 * groups * (radix - 1)];
        for (int group = 0, i = 0; group < groups; group++) {
            for (int output = 1; output < radix; output++) {
                double angle = -2 * Math.PI * ((long) group * output % left) / left;
                turns[i++] = (float) Math.cos(angle);
                turns[i++] = (float) Math.sin(angle);
            }
        }
        return turns;
    }

    int length() {
        return length;
    }

    /**
     * Transforms forward: sums value(k) exp(-2 pi i j k / length). O(16 length log length).
     *
     * @param values overwritten
     * @param spare overwritten
     * @return whichever of the two holds the result
     */
    Lines transform(Lines values, Lines spare) {
        Lines from = values;
        Lines to = spare;
        for (Pass pass : passes) {
            switch (pass.radix()) {
                case 2 -> steps.two(from, to, pass.turns(), pass.width());
                case 3 -> steps.three(from, to, pass.turns(), pass.width());
                case 4 -> steps.four(from, to, pass.turns(), pass.width());
                default -> steps.five(from, to, pass.turns(), pass.width());
            }
            Lines done = from;
            from = to;
            to = done;
        }
        return from;
    }
}
