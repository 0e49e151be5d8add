package reeb.kernels.plain;

import reeb.kernels.loops.FourierSteps;
import reeb.kernels.loops.Lines;

/** The passes in plain loops: for launches without the Vector API, and what its form is held against. */
public final class PlainFourierSteps implements FourierSteps {
    private static final float SIN_60 = (float) Math.sin(Math.PI / 3);
    private static final float COS_72 = (float) Math.cos(2 * Math.PI / 5);
    private static final float COS_144 = (float) Math.cos(4 * Math.PI / 5);
    private static final float SIN_72 = (float) Math.sin(2 * Math.PI / 5);
    private static final float SIN_144 = (float) Math.sin(4 * Math.PI / 5);

    @Override
    public void two(Lines from, Lines to, float[] turns, int width) {
        float[] xr = from.real();
        float[] xi = from.imaginary();
        int second = xr.length / 2;
        for (int i = 0; i < second; i++) {
            int group = i / width;
            int out = i + group * width;
            put(to, out, xr[i] + xr[i + second], xi[i] + xi[i + second]);
            turn(to, out + width, xr[i] - xr[i + second], xi[i] - xi[i + second], turns, group);
        }
    }

    @Override
    public void three(Lines from, Lines to, float[] turns, int width) {
        float[] xr = from.real();
        float[] xi = from.imaginary();
        int third = xr.length / 3;
        for (int i = 0; i < third; i++) {
            int group = i / width;
            int out = i + 2 * group * width;
            float sumR = xr[i + third] + xr[i + 2 * third];
            float sumI = xi[i + third] + xi[i + 2 * third];
            float midR = -0.5f * sumR + xr[i];
            float midI = -0.5f * sumI + xi[i];
            float sideR = SIN_60 * (xr[i + third] - xr[i + 2 * third]);
            float sideI = SIN_60 * (xi[i + third] - xi[i + 2 * third]);
            put(to, out, xr[i] + sumR, xi[i] + sumI);
            turn(to, out + width, midR + sideI, midI - sideR, turns, 2 * group);
            turn(to, out + 2 * width, midR - sideI, midI + sideR, turns, 2 * group + 1);
        }
    }

    @Override
    public void four(Lines from, Lines to, float[] turns, int width) {
        float[] xr = from.real();
        float[] xi = from.imaginary();
        int quarter = xr.length / 4;
        for (int i = 0; i < quarter; i++) {
            int group = i / width;
            int out = i + 3 * group * width;
            float evenR = xr[i] + xr[i + 2 * quarter];
            float evenI = xi[i] + xi[i + 2 * quarter];
            float unevenR = xr[i] - xr[i + 2 * quarter];
            float unevenI = xi[i] - xi[i + 2 * quarter];
            float oddR = xr[i + quarter] + xr[i + 3 * quarter];
            float oddI = xi[i + quarter] + xi[i + 3 * quarter];
            float sideR = xr[i + quarter] - xr[i + 3 * quarter];
            float sideI = xi[i + quarter] - xi[i + 3 * quarter];
            put(to, out, evenR + oddR, evenI + oddI);
            turn(to, out + width, unevenR + sideI, unevenI - sideR, turns, 3 * group);
            turn(to, out + 2 * width, evenR - oddR, evenI - oddI, turns, 3 * group + 1);
            turn(to, out + 3 * width, unevenR - sideI, unevenI + sideR, turns, 3 * group + 2);
        }
    }

    @Override
    public void five(Lines from, Lines to, float[] turns, int width) {
        float[] xr = from.real();
        float[] xi = from.imaginary();
        int fifth = xr.length / 5;
        for (int i = 0; i < fifth; i++) {
            int group = i / width;
            int out = i + 4 * group * width;
            float outerR = xr[i + fifth] + xr[i + 4 * fifth];
            float outerI = xi[i + fifth] + xi[i + 4 * fifth];
            float innerR = xr[i + 2 * fifth] + xr[i + 3 * fifth];
            float innerI = xi[i + 2 * fifth] + xi[i + 3 * fifth];
            float wideR = xr[i + fifth] - xr[i + 4 * fifth];
            float wideI = xi[i + fifth] - xi[i + 4 * fifth];
            float narrowR = xr[i + 2 * fifth] - xr[i + 3 * fifth];
            float narrowI = xi[i + 2 * fifth] - xi[i + 3 * fifth];
            float nearR = COS_144 * innerR + (COS_72 * outerR + xr[i]);
            float nearI = COS_144 * innerI + (COS_72 * outerI + xi[i]);
            float farR = COS_72 * innerR + (COS_144 * outerR + xr[i]);
            float farI = COS_72 * innerI + (COS_144 * outerI + xi[i]);
            float side1R = SIN_144 * narrowR + SIN_72 * wideR;
            float side1I = SIN_144 * narrowI + SIN_72 * wideI;
            float side2R = -SIN_72 * narrowR + SIN_144 * wideR;
            float side2I = -SIN_72 * narrowI + SIN_144 * wideI;
            put(to, out, xr[i] + outerR + innerR, xi[i] + outerI + innerI);
            turn(to, out + width, nearR + side1I, nearI - side1R, turns, 4 * group);
            turn(to, out + 2 * width, farR + side2I, farI - side2R, turns, 4 * group + 1);
            turn(to, out + 3 * width, farR - side2I, farI + side2R, turns, 4 * group + 2);
            turn(to, out + 4 * width, nearR - side1I, nearI + side1R, turns, 4 * group + 3);
        }
    }

    private static void put(Lines to, int index, float real, float imaginary) {
        to.real()[index] = real;
        to.imaginary()[index] = imaginary;
    }

    private static void turn(Lines to, int index, float real, float imaginary, float[] turns, int turn) {
        float cos = turns[2 * turn];
        float sin = turns[2 * turn + 1];
        to.real()[index] = real * cos - imaginary * sin;
        to.imaginary()[index] = real * sin + imaginary * cos;
    }
}
