package reeb.plugins.sources.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way to write a digit: the points that the pen passes, in a box of 100 x 100 with y downwards.
 *
 * @param weight how common this way is among the ways to write the digit
 * @param strokes from pen down to pen up
 */
record Skeleton(double weight, List<Skeleton.Stroke> strokes) {
    /**
     * A line from pen down to pen up, smooth but for its corners.
     *
     * @param points where the pen passes
     */
    record Stroke(List<Point> points) {}

    /**
     * A point that the pen passes.
     *
     * @param x from left to right
     * @param y from top to bottom
     * @param corner whether the pen turns sharply here
     */
    record Point(double x, double y, boolean corner) {}

    private static final List<List<Skeleton>> WAYS = List.of(
            List.of(
                    way(5, "52 3, 29 12, 14 34, 12 62, 24 87, 49 97, 74 87, 87 61, 85 34, 70 11, 48 4"),
                    way(3, "50 2, 30 13, 19 36, 18 62, 28 86, 49 98, 70 87, 81 62, 80 36, 69 12, 48 3, 36 10"),
                    way(2, "66 6, 43 7, 22 25, 12 52, 19 80, 41 96, 66 88, 83 64, 87 38, 76 16, 56 8, 40 14")),
            List.of(
                    way(6, "52 2, 51 34, 50 66, 49 98"),
                    way(2, "54 1, 52 30, 49 64, 48 99"),
                    way(1, "40 16, 47 10, 54 2!, 53 34, 52 66, 52 98"),
                    way(0.4, "38 17, 52 3!, 52 50, 51 96 | 32 97, 50 96, 72 96")),
            List.of(
                    way(4, "14 24, 26 8, 50 2, 72 10, 78 30, 64 54, 38 78, 12 96!, 40 95, 64 95, 90 92"),
                    way(4, "16 22, 34 5, 60 3, 76 20, 70 46, 48 72, 24 90, 12 86, 20 74, 38 78, 58 92, 76 96, 92 86"),
                    way(2, "20 16, 44 3, 70 8, 78 28, 64 54, 40 80, 18 93!, 34 84, 56 90, 76 96, 94 88")),
            List.of(
                    way(5, "18 14, 42 2, 70 8, 76 26, 62 42, 40 48!, 66 50, 84 66, 78 88, 52 98, 26 95, 10 84"),
                    way(3, "20 10, 46 3, 72 10, 74 28, 58 43, 42 47, 62 52, 80 66, 76 86, 54 97, 30 97, 14 90"),
                    way(1.2, "18 6, 46 5, 76 4!, 60 24, 46 42!, 70 48, 82 66, 74 88, 46 98, 16 90")),
            List.of(
                    way(5, "22 6, 18 26, 16 46, 20 54, 44 54, 80 48 | 78 3, 74 34, 70 66, 68 98"),
                    way(2, "28 4, 22 26, 14 50!, 46 54, 88 50 | 70 10, 67 40, 65 70, 64 98"),
                    way(2, "66 3, 42 28, 12 62!, 48 64, 92 60 | 66 4, 65 36, 63 68, 62 98"),
                    way(1.2, "20 12, 18 34, 26 52, 50 54, 70 38, 78 6!, 74 36, 70 66, 68 98")),
            List.of(
                    way(5, "32 6, 29 26, 25 44!, 46 38, 70 46, 80 66, 70 88, 44 98, 16 90 | 32 6, 56 6, 84 3"),
                    way(3, "84 4, 60 6, 36 9!, 31 26, 28 42!, 52 40, 72 52, 76 74, 60 93, 36 97, 12 88"),
                    way(1.5, "86 8, 62 5, 42 12, 32 28, 40 44, 60 54, 70 72, 60 92, 38 98, 14 90")),
            List.of(
                    way(5, "64 2, 44 18, 26 44, 18 72, 30 94, 56 98, 76 84, 76 64, 58 54, 36 62, 23 78"),
                    way(3, "52 2, 38 24, 28 52, 26 80, 42 97, 66 95, 78 78, 70 60, 50 56, 32 68, 27 82"),
                    way(1.5, "76 6, 52 16, 30 42, 18 70, 28 92, 52 97, 70 86, 70 70, 54 62, 36 70, 24 82")),
            List.of(
                    way(5, "14 14, 38 11, 62 9, 84 6!, 70 34, 56 66, 48 98"),
                    way(2, "12 26, 18 10!, 42 10, 64 9, 86 7!, 74 30, 60 62, 54 97"),
                    way(2, "14 12, 46 11, 82 6!, 68 36, 54 68, 46 98 | 38 52, 58 50, 80 48"),
                    way(1.5, "14 18, 30 8, 54 14, 72 12, 84 4, 80 22, 62 54, 46 97")),
            List.of(
                    way(
                            5,
                            "76 14, 54 2, 32 10, 28 28, 46 44, 66 58, 76 78, 60 97, 38 97, 24 82, 34 62, 56 44, 76 24, 72 10"),
                    way(
                            3,
                            "50 46, 32 34, 32 12, 52 3, 70 12, 70 32, 50 46, 30 62, 26 84, 46 98, 70 92, 76 72, 62 54, 48 44"),
                    way(
                            1.5,
                            "48 3, 30 14, 34 36, 54 44, 70 32, 68 10, 46 3 | 50 46, 30 58, 24 82, 46 97, 70 90, 76 68, 50 46")),
            List.of(
                    way(4, "76 20, 56 4, 32 8, 20 28, 28 48, 50 50, 70 36, 76 18!, 75 44, 72 72, 70 98"),
                    way(3, "74 24, 60 6, 36 5, 20 24, 26 46, 48 50, 68 36, 76 14, 76 40, 68 70, 54 97"),
                    way(1.5, "74 16, 52 3, 28 14, 22 36, 40 48, 62 40, 76 16!, 78 46, 74 76, 56 97, 28 92")));

    Skeleton {
        strokes = List.copyOf(strokes);
    }

    /**
     * Lists the ways to write a digit.
     *
     * @param digit from 0 to 9
     * @return two or more
     */
    static List<Skeleton> of(int digit) {
        return WAYS.get(digit);
    }

    /** Reads a path: points apart by commas, corners marked by an exclamation mark, strokes apart by bars. */
    private static Skeleton way(double weight, String path) {
        return new Skeleton(
                weight, Arrays.stream(path.split("\\|")).map(Skeleton::stroke).toList());
    }

    private static Stroke stroke(String path) {
        List<Point> points = new ArrayList<>();
        for (String point : path.split(",")) {
            String[] numbers = point.strip().replace("!", "").split(" ");
            points.add(new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), point.endsWith("!")));
        }
        return new Stroke(List.copyOf(points));
    }
}
