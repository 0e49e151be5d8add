package reeb.delimited;

import reeb.api.data.Dataset;
import reeb.toolkit.rows.Cleaning;

/**
 * Where values of a CSV file are, and what stood there.
 *
 * @param choice the columns
 * @param content the cells
 * @param faults what was no number
 */
record CsvPlaces(CsvChoice choice, CsvContent content, CsvFaults faults) {
    /** Names places of what is left of the rows. */
    Cleaning.Place of(Dataset data) {
        return new Cleaning.Place() {
            @Override
            public String of(int row, int column) {
                return content.line(data.number(row)) + ", column '"
                        + choice.names().get(column) + "'";
            }

            @Override
            public String fault(int row, int column, double value) {
                return Double.isInfinite(value)
                        ? "the value is infinite"
                        : faults.text(content.index(data.number(row)), column)
                                .map(text -> "'" + text + "' is not " + choice.wanted(column))
                                .orElse("the value is missing or not a number");
            }

            @Override
            public String otherwise() {
                return faults.remedy().map(", or "::concat).orElse("")
                        + ", or name the columns to take in 'columns' and those to keep in 'labels'";
            }
        };
    }
}
