package reeb.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.FourierSteps;
import reeb.kernels.loops.Lines;

/** The passes on vectors, without fused roundings, so that they equal the plain form. */
public final class VectorFourierSteps implements FourierSteps {
    private static final VectorSpecies<Float> SINGLE = Species.SINGLE;
    private static final int LANES = SINGLE.length();
    private static final float SIN_60 = (float) Math.sin(Math.PI / 3);
    private static final float COS_72 = (float) Math.cos(2 * Math.PI / 5);
    private static final float COS_144 = (float) Math.cos(4 * Math.PI / 5);
    private static final float SIN_72 = (float) Math.sin(2 * Math.PI / 5);
    private static final float SIN_144 = (float) Math.sin(4 * Math.PI / 5);

    /** To be made only where the module {@code jdk.incubator.vector} is there. */
    public VectorFourierSteps() {}

    private static FloatVector load(float[] values, int index) {
        return FloatVector.fromArray(SINGLE, values, index);
    }

    @Override
    public void two(Lines from, Lines to, float[] turns, int width) {
        float[] xr = from.real();
        float[] xi = from.imaginary();
        float[] yr = to.real();
        float[] yi = to.imaginary();
        int half = xr.length / 2;
        for (int group = 0, in = 0; in < half; group++, in += width) {
            FloatVector cos1 = FloatVector.broadcast(SINGLE, turns[2 * group]);
            FloatVector sin1 = FloatVector.broadcast(SINGLE, turns[2 * group + 1]);
            for (int i = in, out = 2 * in; i < in + width; i += LANES, out += LANES) {
                FloatVector r0 = load(xr, i);
                FloatVector i0 = load(xi, i);
                FloatVector r1 = load(xr, i + half);
                FloatVector i1 = load(xi, i + half);
                r0.add(r1).intoArray(yr, out);
                i0.add(i1).intoArray(yi, out);
                FloatVector re1 = r0.sub(r1);
                FloatVector im1 = i0.sub(i1);
                re1.mul(cos1).sub(im1.mul(sin1)).intoArray(yr, out + width);
                re1.mul(sin1).add(im1.mul(cos1)).intoArray(yi, out + width);
            }
        }
    }

    @Override
    public void three(Lines from, Lines to, float[] turns, int width) {
        float[] xr = from.real();
        float[] xi = from.imaginary();
        float[] yr = to.real();
        float[] yi = to.imaginary();
        int third = xr.length / 3;
        for (int group = 0, in = 0; in < third; group++, in += width) {
            FloatVector cos1 = FloatVector.broadcast(SINGLE, turns[4 * group]);
            FloatVector sin1 = FloatVector.broadcast(SINGLE, turns[4 * group + 1]);
            FloatVector cos2 = FloatVector.broadcast(SINGLE, turns[4 * group + 2]);
            FloatVector sin2 = FloatVector.broadcast(SINGLE, turns[4 * group + 3]);
            for (int i = in, out = 3 * in; i < in + width; i += LANES, out += LANES) {
                FloatVector r0 = load(xr, i);
                FloatVector i0 = load(xi, i);
                FloatVector r1 = load(xr, i + third);
                FloatVector i1 = load(xi, i + third);
                FloatVector r2 = load(xr, i + 2 * third);
                FloatVector i2 = load(xi, i + 2 * third);
                FloatVector sumR = r1.add(r2);
                FloatVector sumI = i1.add(i2);
                FloatVector midR = sumR.mul(-0.5f).add(r0);
                FloatVector midI = sumI.mul(-0.5f).add(i0);
                FloatVector sideR = r1.sub(r2).mul(SIN_60);
                FloatVector sideI = i1.sub(i2).mul(SIN_60);
                r0.add(sumR).intoArray(yr, out);
                i0.add(sumI).intoArray(yi, out);
                FloatVector re1 = midR.add(sideI);
                FloatVector im1 = midI.sub(sideR);
                re1.mul(cos1).sub(im1.mul(sin1)).intoArray(yr, out + width);
                re1.mul(sin1).add(im1.mul(cos1)).intoArray(yi, out + width);
                FloatVector re2 = midR.sub(sideI);
                FloatVector im2 = midI.add(sideR);
                re2.mul(cos2).sub(im2.mul(sin2)).intoArray(yr, out + 2 * width);
                re2.mul(sin2).add(im2.mul(cos2)).intoArray(yi, out + 2 * width);
            }
        }
    }

    @Override
    public void four(Lines from, Lines to, float[] turns, int width) {
        float[] xr = from.real();
        float[] xi = from.imaginary();
        float[] yr = to.real();
        float[] yi = to.imaginary();
        int quarter = xr.length / 4;
        for (int group = 0, in = 0; in < quarter; group++, in += width) {
            FloatVector cos1 = FloatVector.broadcast(SINGLE, turns[6 * group]);
            FloatVector sin1 = FloatVector.broadcast(SINGLE, turns[6 * group + 1]);
            FloatVector cos2 = FloatVector.broadcast(SINGLE, turns[6 * group + 2]);
            FloatVector sin2 = FloatVector.broadcast(SINGLE, turns[6 * group + 3]);
            FloatVector cos3 = FloatVector.broadcast(SINGLE, turns[6 * group + 4]);
            FloatVector sin3 = FloatVector.broadcast(SINGLE, turns[6 * group + 5]);
            for (int i = in, out = 4 * in; i < in + width; i += LANES, out += LANES) {
                FloatVector r0 = load(xr, i);
                FloatVector i0 = load(xi, i);
                FloatVector r1 = load(xr, i + quarter);
                FloatVector i1 = load(xi, i + quarter);
                FloatVector r2 = load(xr, i + 2 * quarter);
                FloatVector i2 = load(xi, i + 2 * quarter);
                FloatVector r3 = load(xr, i + 3 * quarter);
                FloatVector i3 = load(xi, i + 3 * quarter);
                FloatVector evenR = r0.add(r2);
                FloatVector evenI = i0.add(i2);
                FloatVector unevenR = r0.sub(r2);
                FloatVector unevenI = i0.sub(i2);
                FloatVector oddR = r1.add(r3);
                FloatVector oddI = i1.add(i3);
                FloatVector sideR = r1.sub(r3);
                FloatVector sideI = i1.sub(i3);
                evenR.add(oddR).intoArray(yr, out);
                evenI.add(oddI).intoArray(yi, out);
                FloatVector re1 = unevenR.add(sideI);
                FloatVector im1 = unevenI.sub(sideR);
                re1.mul(cos1).sub(im1.mul(sin1)).intoArray(yr, out + width);
                re1.mul(sin1).add(im1.mul(cos1)).intoArray(yi, out + width);
                FloatVector re2 = evenR.sub(oddR);
                FloatVector im2 = evenI.sub(oddI);
                re2.mul(cos2).sub(im2.mul(sin2)).intoArray(yr, out + 2 * width);
                re2.mul(sin2).add(im2.mul(cos2)).intoArray(yi, out + 2 * width);
                FloatVector re3 = unevenR.sub(sideI);
                FloatVector im3 = unevenI.add(sideR);
                re3.mul(cos3).sub(im3.mul(sin3)).intoArray(yr, out + 3 * width);
                re3.mul(sin3).add(im3.mul(cos3)).intoArray(yi, out + 3 * width);
            }
        }
    }

    @Override
    public void five(Lines from, Lines to, float[] turns, int width) {
        float[] xr = from.real();
        float[] xi = from.imaginary();
        float[] yr = to.real();
        float[] yi = to.imaginary();
        FloatVector cos72 = FloatVector.broadcast(SINGLE, COS_72);
        FloatVector cos144 = FloatVector.broadcast(SINGLE, COS_144);
        FloatVector sin72 = FloatVector.broadcast(SINGLE, SIN_72);
        FloatVector sin144 = FloatVector.broadcast(SINGLE, SIN_144);
        int fifth = xr.length / 5;
        for (int group = 0, in = 0; in < fifth; group++, in += width) {
            FloatVector cos1 = FloatVector.broadcast(SINGLE, turns[8 * group]);
            FloatVector sin1 = FloatVector.broadcast(SINGLE, turns[8 * group + 1]);
            FloatVector cos2 = FloatVector.broadcast(SINGLE, turns[8 * group + 2]);
            FloatVector sin2 = FloatVector.broadcast(SINGLE, turns[8 * group + 3]);
            FloatVector cos3 = FloatVector.broadcast(SINGLE, turns[8 * group + 4]);
            FloatVector sin3 = FloatVector.broadcast(SINGLE, turns[8 * group + 5]);
            FloatVector cos4 = FloatVector.broadcast(SINGLE, turns[8 * group + 6]);
            FloatVector sin4 = FloatVector.broadcast(SINGLE, turns[8 * group + 7]);
            for (int i = in, out = 5 * in; i < in + width; i += LANES, out += LANES) {
                FloatVector r0 = load(xr, i);
                FloatVector i0 = load(xi, i);
                FloatVector r1 = load(xr, i + fifth);
                FloatVector i1 = load(xi, i + fifth);
                FloatVector r2 = load(xr, i + 2 * fifth);
                FloatVector i2 = load(xi, i + 2 * fifth);
                FloatVector r3 = load(xr, i + 3 * fifth);
                FloatVector i3 = load(xi, i + 3 * fifth);
                FloatVector r4 = load(xr, i + 4 * fifth);
                FloatVector i4 = load(xi, i + 4 * fifth);
                FloatVector outerR = r1.add(r4);
                FloatVector innerR = r2.add(r3);
                FloatVector wideR = r1.sub(r4);
                FloatVector narrowR = r2.sub(r3);
                FloatVector nearR = outerR.mul(cos72).add(r0).add(innerR.mul(cos144));
                FloatVector farR = outerR.mul(cos144).add(r0).add(innerR.mul(cos72));
                FloatVector firstR = narrowR.mul(sin144).add(wideR.mul(sin72));
                FloatVector secondR = wideR.mul(sin144).sub(narrowR.mul(sin72));
                FloatVector outerI = i1.add(i4);
                FloatVector innerI = i2.add(i3);
                FloatVector wideI = i1.sub(i4);
                FloatVector narrowI = i2.sub(i3);
                FloatVector nearI = outerI.mul(cos72).add(i0).add(innerI.mul(cos144));
                FloatVector farI = outerI.mul(cos144).add(i0).add(innerI.mul(cos72));
                FloatVector firstI = narrowI.mul(sin144).add(wideI.mul(sin72));
                FloatVector secondI = wideI.mul(sin144).sub(narrowI.mul(sin72));
                r0.add(outerR).add(innerR).intoArray(yr, out);
                i0.add(outerI).add(innerI).intoArray(yi, out);
                FloatVector re1 = nearR.add(firstI);
                FloatVector im1 = nearI.sub(firstR);
                re1.mul(cos1).sub(im1.mul(sin1)).intoArray(yr, out + width);
                re1.mul(sin1).add(im1.mul(cos1)).intoArray(yi, out + width);
                FloatVector re2 = farR.add(secondI);
                FloatVector im2 = farI.sub(secondR);
                re2.mul(cos2).sub(im2.mul(sin2)).intoArray(yr, out + 2 * width);
                re2.mul(sin2).add(im2.mul(cos2)).intoArray(yi, out + 2 * width);
                FloatVector re3 = farR.sub(secondI);
                FloatVector im3 = farI.add(secondR);
                re3.mul(cos3).sub(im3.mul(sin3)).intoArray(yr, out + 3 * width);
                re3.mul(sin3).add(im3.mul(cos3)).intoArray(yi, out + 3 * width);
                FloatVector re4 = nearR.sub(firstI);
                FloatVector im4 = nearI.add(firstR);
                re4.mul(cos4).sub(im4.mul(sin4)).intoArray(yr, out + 4 * width);
                re4.mul(sin4).add(im4.mul(cos4)).intoArray(yi, out + 4 * width);
            }
        }
    }
}
