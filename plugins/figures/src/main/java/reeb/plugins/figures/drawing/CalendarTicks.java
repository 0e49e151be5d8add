package reeb.plugins.figures.drawing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import reeb.api.data.Scale;

/**
 * Beginnings of years, months, days, hours, minutes or seconds, whichever are two to six on a scale of dates or times.
 *
 * @param months how many lie between two; 0 where {@code seconds} tells it
 * @param seconds how many lie between two
 * @param pattern how they are written
 */
record CalendarTicks(int months, long seconds, String pattern) {
    private static final long DAY = 86_400;
    private static final long MONTH = 30 * DAY;
    private static final int MOST = 5;

    /** All steps, the shortest first. */
    private static final List<CalendarTicks> STEPS = Stream.of(
                    clock("uuuu-MM-dd HH:mm:ss", 1, 1, 2, 5, 10, 30),
                    clock("uuuu-MM-dd HH:mm", 60, 1, 2, 5, 10, 30),
                    clock("uuuu-MM-dd HH:mm", 3600, 1, 2, 3, 6, 12),
                    clock("uuuu-MM-dd", DAY, 1, 2, 4, 7, 14),
                    calendar("uuuu-MM", 1, 1, 2, 3, 6),
                    calendar("uuuu", 12, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000))
            .flatMap(steps -> steps)
            .toList();

    private static Stream<CalendarTicks> clock(String pattern, long unit, long... counts) {
        return LongStream.of(counts).mapToObj(count -> new CalendarTicks(0, count * unit, pattern));
    }

    private static Stream<CalendarTicks> calendar(String pattern, int unit, int... counts) {
        return IntStream.of(counts).mapToObj(count -> new CalendarTicks(count * unit, 0, pattern));
    }

    /** Gives round moments from min to max, ascending; min alone where there is none between. */
    static List<Ticks> of(double min, double max, Scale scale) {
        double unit = scale == Scale.DATE ? DAY : 1;
        double from = unit * min;
        double to = unit * max;
        List<Ticks> ticks = STEPS.stream()
                .filter(step -> step.length() >= unit && to - from <= MOST * (double) step.length())
                .findFirst()
                .map(step -> step.between(from, to, unit))
                .orElse(List.of());
        return ticks.isEmpty() ? List.of(new Ticks(min, scale.text(min))) : ticks;
    }

    private long length() {
        return months == 0 ? seconds : months * MONTH;
    }

    private List<Ticks> between(double from, double to, double unit) {
        DateTimeFormatter written = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        long first = (long) Math.floor(months == 0 ? from / seconds : (double) month(from) / months);
        return LongStream.iterate(first, step -> second(step) <= to, step -> step + 1)
                .filter(step -> second(step) >= from)
                .mapToObj(
                        step -> new Ticks(second(step) / unit, at(second(step)).format(written)))
                .toList();
    }

    private static LocalDateTime at(double second) {
        return LocalDateTime.ofEpochSecond((long) Math.floor(second), 0, ZoneOffset.UTC);
    }

    /** Counts the months from the year 0. */
    private static long month(double second) {
        LocalDateTime moment = at(second);
        return 12L * moment.getYear() + moment.getMonthValue() - 1;
    }

    /** Gives the second at which a step begins. */
    private double second(long step) {
        if (months == 0) {
            return (double) step * seconds;
        }
        long month = step * months;
        int year = (int) Math.floorDiv(month, 12);
        return (double) DAY
                * LocalDate.of(year, Math.floorMod(month, 12) + 1, 1).toEpochDay();
    }
}
