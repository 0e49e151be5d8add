package reeb.plugins.features;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The direction at which a bin begins, with twice the digits of a double: each number is the sum of itself and its rest.
 *
 * @param angle in radians, from 0 to pi
 * @param angleRest what rounding took from it
 * @param cosine of the angle
 * @param cosineRest what rounding took from it
 * @param sine of the angle
 * @param sineRest what rounding took from it
 */
record BinEnd(double angle, double angleRest, double cosine, double cosineRest, double sine, double sineRest) {
    private static final MathContext DIGITS = new MathContext(45);
    private static final BigDecimal PI = new BigDecimal("3.14159265358979323846264338327950288419716939937510582");
    private static final double PI_REST = rest(PI);
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(40);

    /** Computes the direction at a fraction of the half circle. */
    static BinEnd at(int number, int count) {
        BigDecimal angle = part(number, count);
        // The series of the acute angle ends sooner.
        boolean obtuse = 2 * number > count;
        BigDecimal acute = obtuse ? part(count - number, count) : angle;
        BigDecimal width = series(BigDecimal.ONE, 1, acute);
        BigDecimal cosine = obtuse ? width.negate() : width;
        BigDecimal sine = series(acute, 2, acute);
        return new BinEnd(
                angle.doubleValue(), rest(angle), cosine.doubleValue(), rest(cosine), sine.doubleValue(), rest(sine));
    }

    private static BigDecimal part(int number, int count) {
        return PI.multiply(BigDecimal.valueOf(number)).divide(BigDecimal.valueOf(count), DIGITS);
    }

    /** Sums the Taylor series whose first term is given, and whose next one divides by two numbers from the given one on. */
    private static BigDecimal series(BigDecimal first, int divisor, BigDecimal angle) {
        BigDecimal square = angle.multiply(angle, DIGITS).negate();
        BigDecimal term = first;
        BigDecimal sum = first;
        for (long next = divisor; term.abs().compareTo(NEGLIGIBLE) > 0; next += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(next * (next + 1)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    private static double rest(BigDecimal value) {
        return value.subtract(new BigDecimal(value.doubleValue())).doubleValue();
    }

    /**
     * Computes the arc tangent of a gradient that lies, or whose opposite lies, within 1e-9 of this direction. It is
     * rounded correctly, but where all of some 30 digits decide.
     *
     * @param down difference along columns, not 0
     * @param across difference along rows
     * @return from -pi to pi
     */
    double arcTangent(double down, double across) {
        double y = Math.abs(down);
        double x = down < 0 ? -across : across;
        double past = past(y, x) / Math.hypot(x, y);
        return down > 0 ? angle + (angleRest + past) : (angle - Math.PI) + (angleRest - PI_REST + past);
    }

    /** Computes the sine of the angle from this direction to a gradient, times its length. */
    private double past(double y, double x) {
        double one = y * cosine;
        double other = x * sine;
        double oneRest = Math.fma(y, cosine, -one) + y * cosineRest;
        double otherRest = Math.fma(x, sine, -other) + x * sineRest;
        return one - other + (oneRest - otherRest);
    }
}
