package reeb.delimited;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.delimited.values.NumberForm;
import reeb.delimited.values.PlacedCell;

/**
 * What is said of how numbers are written: what was found out, and where nothing tells.
 *
 * @param choice the columns
 */
record NumberRemarks(CsvChoice choice) {
    /** A cell and the column it is in. */
    private record Found(CsvColumn column, PlacedCell cell) {
        String place(CsvFiles files) {
            return files.line(cell.place()) + ", column '" + column.name() + "'";
        }
    }

    void tell(Run run) {
        CsvFormat format = format();
        NumberMarks marks = format.notation().marks();
        if (format.said().decimal() == DecimalMark.AUTO && marks.decimalComma()) {
            first(all(), NumberForm.COMMA, NumberForm.POINT_GROUPS)
                    .or(() -> first(all(), NumberForm.COMMA_OR_GROUP))
                    .filter(found -> found.cell().text().indexOf(',') >= 0)
                    .ifPresent(found -> say(
                            found,
                            "numbers are read with decimal commas, as in '"
                                    + found.cell().text() + "'; "
                                    + format.spelling().remedy(format.parameter("decimal") + " to point")
                                    + " if that is none",
                            set("decimal", "comma"),
                            run));
        }
        if (format.said().thousands() == Thousands.AUTO && marks.thousands().separate()) {
            first(all(), grouped(marks.thousands()))
                    .ifPresent(found -> say(
                            found,
                            "numbers are read with groups of three digits, as in '"
                                    + found.cell().text() + "'; "
                                    + format.spelling().remedy(format.parameter("thousands") + " to none")
                                    + " if that is none",
                            set("thousands", marks.thousands().parameter()),
                            run));
        }
        if (NumberMarks.doubtful(
                choice.survey().numerals(),
                format.said().decimal(),
                format.said().thousands())) {
            first(read(), NumberForm.POINT_OR_GROUP)
                    .ifPresent(found -> say(found, doubt(found), set("decimal", "point"), run));
        }
    }

    private String doubt(Found found) {
        String text = found.cell().text();
        return "'" + text + "' is read as a number with decimals, but may be " + text.replace(".", "")
                + ", and no other number tells which; "
                + format().spelling()
                        .remedy(format().parameter("decimal") + " to point, or "
                                + format().parameter("thousands")
                                + " to point where it stands between groups of three digits");
    }

    private static NumberForm[] grouped(Thousands thousands) {
        return switch (thousands) {
            case POINT -> new NumberForm[] {NumberForm.POINT_GROUPS, NumberForm.POINT_OR_GROUP};
            case COMMA -> new NumberForm[] {NumberForm.COMMA_GROUPS, NumberForm.COMMA_OR_GROUP};
            default -> new NumberForm[] {NumberForm.APOSTROPHE_GROUPS};
        };
    }

    private CsvFormat format() {
        return choice.survey().files().format();
    }

    private Stream<CsvColumn> all() {
        return choice.survey().columns().stream();
    }

    /** Gives the columns that are features or kept. */
    private Stream<CsvColumn> read() {
        return Stream.concat(choice.features().stream(), choice.read().stream())
                .distinct()
                .map(choice.survey()::column);
    }

    private static Optional<Found> first(Stream<CsvColumn> columns, NumberForm... forms) {
        return columns.flatMap(column -> column.numerals().stream()
                        .flatMap(numerals -> Arrays.stream(forms)
                                .flatMap(form -> numerals.first(form).stream())
                                .map(cell -> new Found(column, cell))))
                .min(Comparator.comparingLong(found -> found.cell().place()));
    }

    private Map<List<String>, String> set(String parameter, String value) {
        return Map.of(format().spelling().path(parameter), value);
    }

    private void say(Found found, String remark, Map<List<String>, String> settings, Run run) {
        CsvFiles files = choice.survey().files();
        run.propose(files.name() + ": " + found.place(files) + ": " + remark, settings);
    }
}
