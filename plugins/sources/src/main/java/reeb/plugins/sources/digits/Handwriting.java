package reeb.plugins.sources.digits;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes one digit after the other, each a little different.
 *
 * <p>A way of writing is chosen, its control points tremble, a smooth curve is laid through them, bent by an elastic
 * distortion (Simard, Steinkraus and Platt, <i>Best Practices for Convolutional Neural Networks Applied to Visual Document
 * Analysis</i>, ICDAR 2003, section 2), slanted, stretched and turned, and fitted into a box of 20 x 20 pixels; a round pen
 * of varying pressure inks it. As in MNIST (LeCun, Bottou, Bengio and Haffner, 1998) the centre of mass of the ink lies in
 * the middle.
 */
public final class Handwriting {
    /** Width and height of a picture, in pixels. */
    public static final int SIDE = 28;

    private static final double BOX = 20;

    private final RandomGenerator random;
    private final Trace trace = new Trace();
    private final Pen pen = new Pen();

    /**
     * Takes a stream of random numbers.
     *
     * @param random used for every digit in turn
     */
    public Handwriting(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Writes a digit.
     *
     * @param digit from 0 to 9
     * @param pixels white ink on black, row by row
     * @param offset index of the first of 28 * 28 pixels
     */
    public void write(int digit, byte[] pixels, int offset) {
        Skeleton skeleton = choose(Skeleton.of(digit));
        double tremble = 0.5 + 1.1 * random.nextDouble();
        trace.clear();
        for (Skeleton.Stroke stroke : skeleton.strokes()) {
            trace.add(stroke, tremble, random);
        }
        trace.transform(Distortion.elastic(6 * random.nextDouble() + 4, random));
        trace.transform(Distortion.affine(random));
        double radius = Math.clamp(1.2 + 0.27 * random.nextGaussian(), 0.7, 2.1);
        trace.fit(BOX - 2 * radius, SIDE);
        pen.ink(trace, radius, random);
        pen.copyCentred(pixels, offset);
    }

    private Skeleton choose(List<Skeleton> ways) {
        double total = ways.stream().mapToDouble(Skeleton::weight).sum();
        double left = random.nextDouble() * total;
        for (Skeleton way : ways) {
            left -= way.weight();
            if (left < 0) {
                return way;
            }
        }
        return ways.getLast();
    }
}
