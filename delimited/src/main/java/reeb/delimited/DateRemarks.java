package reeb.delimited;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.delimited.values.PlacedCell;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.Offsets;

/**
 * What is said of dates: where nothing tells days and months apart, and where not all are written alike.
 *
 * @param choice the columns
 * @param remedy what to do where they can't be told apart and no parameter says which they are; empty where one does
 */
record DateRemarks(CsvChoice choice, String remedy) {
    void tell(Run run) {
        Stream.concat(choice.features().stream(), choice.read().stream())
                .distinct()
                .map(choice.survey()::column)
                .filter(column -> column.type().isEmpty() || column.moments())
                .forEach(column -> tell(column, run));
    }

    private void tell(CsvColumn column, Run run) {
        if (column.moments()) {
            PlacedCell offset = column.dates().offset();
            if (!offset.none()) {
                run.warn(file() + column.place(offset.text(), offset.place()) + " " + Offsets.told(offset.text()));
            }
            return;
        }
        if (column.textual()) {
            column.dates()
                    .shortYears()
                    .ifPresent(pattern -> say(
                            column.firstText() + " may be a date whose year has two digits, which is not read as one; "
                                    + (remedy.isEmpty() ? "write four, or set " + pattern : remedy),
                            column,
                            ColumnType.TEXT,
                            run));
        }
        List<String> doubts = column.dateDoubts();
        if (!doubts.isEmpty()) {
            say(
                    column.firstText()
                            + " may be a date, but no day over 12 tells which of its numbers is the month, so that"
                            + " it is not read as one; "
                            + (remedy.isEmpty()
                                    ? doubts.stream().collect(Collectors.joining(" or ", "set 'dates' to ", ""))
                                    : remedy),
                    column,
                    ColumnType.TEXT,
                    run);
        } else {
            column.oddDate()
                    .ifPresent(remark -> say(
                            remark + ", so that the column is kept as text; "
                                    + (remedy.isEmpty()
                                            ? "write all alike, or give the column the type date in 'types', which takes"
                                                    + " others for missing"
                                            : remedy),
                            column,
                            column.dates().few() ? ColumnType.DATE : ColumnType.TEXT,
                            run));
        }
    }

    private void say(String remark, CsvColumn column, ColumnType type, Run run) {
        run.propose(file() + remark, column.typed(type));
    }

    private String file() {
        return choice.survey().files().name() + ": ";
    }
}
