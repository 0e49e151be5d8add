package reeb.plugins.figures.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Column;

/**
 * How many rows have each pair of categories. Where there are more categories than can be shown, the most frequent ones keep
 * their places and all others share the last.
 *
 * @param down what the lines are
 * @param across what the columns are
 * @param lines names of the lines
 * @param columns names of the columns
 * @param cells for each line a count for each column
 */
record Counts(String down, String across, List<String> lines, List<String> columns, List<List<Integer>> cells) {
    private static final int MOST_LINES = 40;
    private static final int MOST_COLUMNS = 30;
    private static final String NONE = "none";

    /** Counts the rows of two columns of equal length. */
    static Counts of(Column.Categories down, Column.Categories across) {
        Shelves lines = Shelves.of(down, MOST_LINES);
        Shelves columns = Shelves.of(across, MOST_COLUMNS);
        int[][] cells = new int[lines.names().size()][columns.names().size()];
        for (int row = 0; row < down.size(); row++) {
            cells[lines.of(down.code(row))][columns.of(across.code(row))]++;
        }
        List<List<Integer>> counts = Arrays.stream(cells)
                .map(line -> Arrays.stream(line).boxed().toList())
                .toList();
        return new Counts(down.name(), across.name(), lines.names(), columns.names(), counts);
    }

    int most() {
        return cells.stream()
                .flatMap(List::stream)
                .mapToInt(count -> count)
                .max()
                .orElse(0);
    }

    /**
     * Where categories go.
     *
     * @param names of the places
     * @param places for each code, and last for rows without one, its place
     */
    private record Shelves(List<String> names, List<Integer> places) {
        static Shelves of(Column.Categories column, int most) {
            int none = column.names().size();
            int[] counts = new int[none + 1];
            for (int row = 0; row < column.size(); row++) {
                counts[column.code(row) < 0 ? none : column.code(row)]++;
            }
            int[] occurring = IntStream.rangeClosed(0, none)
                    .filter(code -> counts[code] > 0)
                    .toArray();
            int kept = occurring.length <= most ? most : most - 1;
            int[] shown = IntStream.of(occurring)
                    .boxed()
                    .sorted(Comparator.comparingInt(code -> -counts[code]))
                    .limit(kept)
                    .mapToInt(code -> code)
                    .sorted()
                    .toArray();
            return of(column, shown, occurring.length - shown.length);
        }

        private static Shelves of(Column.Categories column, int[] shown, int others) {
            int[] places = new int[column.names().size() + 1];
            Arrays.fill(places, shown.length);
            List<String> names = new ArrayList<>();
            for (int code : shown) {
                places[code] = names.size();
                names.add(code < column.names().size() ? column.names().get(code) : NONE);
            }
            if (others > 0) {
                names.add(others + " others");
            }
            return new Shelves(names, Arrays.stream(places).boxed().toList());
        }

        int of(int code) {
            return places.get(code < 0 ? places.size() - 1 : code);
        }
    }
}
