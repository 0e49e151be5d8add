package reeb.plugins.sources.sparse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import reeb.api.data.Column;
import reeb.delimited.files.BoundedLines;
import reeb.delimited.files.Room;
import reeb.delimited.values.Columns;
import reeb.toolkit.tables.Classes;
import reeb.toolkit.tables.Numeral;

/** Labels while they come in: numbers, or texts with all digits where one is a whole number that would be rounded. */
final class SvmlightLabels {
    private static final int BYTES_PER_TEXT = 160;

    private final Path file;
    private final DoubleStream.Builder numbers = DoubleStream.builder();
    private final Map<Integer, String> rounded = new HashMap<>();
    private int count;

    SvmlightLabels(Path file) {
        this.file = file;
    }

    /** Takes the next row's. */
    void add(String label, BoundedLines lines) {
        numbers.add(lines.number(label, "a label; expected a number"));
        if (Numeral.isRounded(label)) {
            Room.forValues(file, rounded.size(), BYTES_PER_TEXT);
            rounded.put(count, label.startsWith("+") ? label.substring(1) : label);
        }
        count++;
    }

    Column column(String name) {
        double[] values = numbers.build().toArray();
        if (rounded.isEmpty()) {
            return Columns.ofNumbers(name, values);
        }
        int[] codes = new int[values.length];
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int row = 0; row < codes.length; row++) {
            String given = rounded.get(row);
            int next = known.size();
            codes[row] = known.computeIfAbsent(given == null ? text(values[row]) : given, _ -> next);
        }
        return Classes.ofTexts(name, codes, List.copyOf(known.keySet()));
    }

    private static String text(double value) {
        return value == Math.rint(value) ? new BigDecimal(value).toPlainString() : Double.toString(value);
    }
}
