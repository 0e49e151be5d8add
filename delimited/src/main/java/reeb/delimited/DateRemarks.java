package reeb.delimited;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.toolkit.tables.DateForm;

/**
 * What is said of dates with days and months in front: how they are read, and where nothing tells the two apart.
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
        List<String> doubts = column.dateDoubts();
        if (!doubts.isEmpty()) {
            say(
                    column.firstText()
                            + " may be a date, but no day over 12 tells which of its numbers is the month, so that"
                            + " it is not read as one; "
                            + (remedy.isEmpty()
                                    ? doubts.stream().collect(Collectors.joining(" or ", "set 'dates' to ", ""))
                                    : remedy),
                    run);
        } else if (column.moments() && !told(column.dateForm())) {
            say(
                    column.firstText() + " is read as a date of the form "
                            + column.dateForm().pattern(),
                    run);
        } else {
            column.oddDate()
                    .ifPresent(remark -> say(
                            remark + ", so that the column is kept as text; "
                                    + (remedy.isEmpty()
                                            ? "write all alike, or give the column the type date in 'types', which takes"
                                                    + " others for missing"
                                            : remedy),
                            run));
        }
    }

    /** Tells whether there is nothing to say of the form: it is that of ISO 8601, or what somebody says. */
    private boolean told(DateForm form) {
        return form == DateForm.ISO
                || choice.survey().notation().dates().filter(form::equals).isPresent();
    }

    private void say(String remark, Run run) {
        run.warn(choice.survey().files().name() + ": " + remark);
    }
}
