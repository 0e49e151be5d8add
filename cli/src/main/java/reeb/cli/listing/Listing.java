package reeb.cli.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.runtime.text.Figure;
import reeb.runtime.text.Visible;

/**
 * A table that a command prints: for people in columns, for programs as JSON objects.
 *
 * @param heads names of the columns
 * @param lines a value for each column: an Integer, a Double or a String
 */
public record Listing(List<String> heads, List<List<Object>> lines) {
    private static final int DIGITS = 4;
    private static final int WIDEST = 40;

    public Listing {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** Gives the lines as members of JSON objects. */
    public List<Map<String, Object>> members() {
        return lines.stream().map(this::members).toList();
    }

    private Map<String, Object> members(List<Object> line) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int column = 0; column < heads.size(); column++) {
            members.put(heads.get(column), line.get(column));
        }
        return members;
    }

    /** Gives the table as text, numbers to the right, each line ended. */
    public String text() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(heads.stream().map(Visible::line).toList());
        lines.forEach(line -> cells.add(line.stream().map(Listing::cell).toList()));
        int[] widths = IntStream.range(0, heads.size())
                .map(column -> cells.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return cells.stream().map(line -> line(line, widths)).collect(Collectors.joining());
    }

    private String line(List<String> cells, int... widths) {
        return IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(cells.get(column), widths[column], right(column)))
                        .collect(Collectors.joining("  "))
                        .stripTrailing()
                + "\n";
    }

    private boolean right(int column) {
        return lines.stream().allMatch(line -> line.get(column) instanceof Number);
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }

    private static String cell(Object value) {
        return switch (value) {
            case Integer number -> number.toString();
            case Double number when number.isNaN() -> "-";
            case Double number -> Figure.of(number, DIGITS);
            default -> shortened(Visible.line(value.toString()));
        };
    }

    private static String shortened(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }
}
