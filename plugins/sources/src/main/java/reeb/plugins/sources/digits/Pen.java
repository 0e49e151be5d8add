package reeb.plugins.sources.digits;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A round pen: inks a trace with smooth edges. */
final class Pen {
    private static final int SIDE = Handwriting.SIDE;

    /** How many pixels the ink takes from full to none. */
    private static final double EDGE = 1.15;

    private final double[] ink = new double[SIDE * SIDE];

    /** Inks a trace; the pressure, and with it the radius, swells and fades along the way. */
    void ink(Trace trace, double radius, RandomGenerator random) {
        Arrays.fill(ink, 0);
        double phase = 2 * Math.PI * random.nextDouble();
        double swing = 0.16 * random.nextDouble();
        double pace = 0.05 + 0.12 * random.nextDouble();
        for (int i = 0; i < trace.size(); i++) {
            int from = trace.startsStroke(i) ? i : i - 1;
            inkLine(trace, from, i, radius * (1 + swing * StrictMath.sin(phase + pace * i)));
        }
    }

    private void inkLine(Trace trace, int from, int to, double radius) {
        double reach = radius + EDGE / 2;
        int left = pixel(Math.min(trace.x(from), trace.x(to)) - reach);
        int right = pixel(Math.max(trace.x(from), trace.x(to)) + reach);
        int top = pixel(Math.min(trace.y(from), trace.y(to)) - reach);
        int bottom = pixel(Math.max(trace.y(from), trace.y(to)) + reach);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double distance = distance(trace, from, to, column + 0.5, row + 0.5);
                double cover = Math.min(1, (reach - distance) / EDGE);
                ink[row * SIDE + column] = Math.max(ink[row * SIDE + column], cover);
            }
        }
    }

    private static int pixel(double place) {
        return (int) Math.clamp(Math.floor(place), 0, SIDE - 1);
    }

    private static double distance(Trace trace, int from, int to, double x, double y) {
        double alongX = trace.x(to) - trace.x(from);
        double alongY = trace.y(to) - trace.y(from);
        double dx = x - trace.x(from);
        double dy = y - trace.y(from);
        double length = alongX * alongX + alongY * alongY;
        double share = length == 0 ? 0 : Math.clamp((dx * alongX + dy * alongY) / length, 0, 1);
        dx -= share * alongX;
        dy -= share * alongY;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Copies the picture, moved by whole pixels so that the centre of mass of the ink lies in the middle. */
    void copyCentred(byte[] pixels, int offset) {
        double mass = 0;
        double massX = 0;
        double massY = 0;
        for (int i = 0; i < ink.length; i++) {
            mass += ink[i];
            massX += ink[i] * (i % SIDE + 0.5);
            massY += ink[i] * (Math.floorDiv(i, SIDE) + 0.5);
        }
        int right = Math.clamp(Math.round(SIDE / 2.0 - massX / mass), -4, 4);
        int down = Math.clamp(Math.round(SIDE / 2.0 - massY / mass), -4, 4);
        for (int row = Math.max(0, -down); row < Math.min(SIDE, SIDE - down); row++) {
            for (int column = Math.max(0, -right); column < Math.min(SIDE, SIDE - right); column++) {
                pixels[offset + (row + down) * SIDE + column + right] =
                        (byte) Math.round(255 * ink[row * SIDE + column]);
            }
        }
    }
}
