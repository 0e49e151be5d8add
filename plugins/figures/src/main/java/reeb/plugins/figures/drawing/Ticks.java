package reeb.plugins.figures.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import reeb.api.data.Scale;

/**
 * A round number on a scale.
 *
 * @param value the number
 * @param text how it is written
 */
public record Ticks(double value, String text) {
    /** Gives three to seven round numbers from min to max, ascending; only min where the scale has no length. */
    public static List<Ticks> of(double min, double max) {
        double step = step(max - min);
        if (!(step > 0) || !Double.isFinite(step) || min + step == min) {
            return List.of(new Ticks(min, text(min, min == Math.rint(min) ? 1 : Math.abs(min) / 1000)));
        }
        List<Ticks> ticks = new ArrayList<>();
        for (double k = Math.ceil(min / step - 1e-9); k * step <= max + 1e-9 * step; k++) {
            ticks.add(new Ticks(k * step, text(k * step, step)));
        }
        return ticks;
    }

    /**
     * Gives round values of a column from min to max: beginnings of years, months, days and so on where these are dates or times
     * that can be written, else round numbers.
     */
    public static List<Ticks> of(double min, double max, Scale scale) {
        boolean written = !scale.text(min).equals(Scale.NUMBER.text(min))
                && !scale.text(max).equals(Scale.NUMBER.text(max));
        return written ? CalendarTicks.of(min, max, scale) : of(min, max);
    }

    private static double step(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length / 3)));
        double rest = length / 3 / power;
        return power * (rest >= 5 ? 5 : rest >= 2 ? 2 : 1);
    }

    private static String text(double value, double step) {
        double largest = Math.abs(value);
        if (largest >= 1e7 || (largest > 0 && largest < 1e-4)) {
            return String.format(Locale.ROOT, "%.2g", value);
        }
        int decimals = step > 0 ? (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 6) : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value + 0.0);
    }
}
