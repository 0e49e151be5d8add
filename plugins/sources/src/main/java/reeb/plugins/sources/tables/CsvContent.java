package reeb.plugins.sources.tables;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.plugins.sources.files.Numeral;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.Room;
import reeb.plugins.sources.values.InvalidValues;

/** The cells of a CSV file, read in a second pass. */
public final class CsvContent implements CsvFile.Visitor {
    private final CsvSurvey survey;
    private final List<Integer> features;
    private final List<Integer> labels;
    private final double[] values;
    private final int[] lines;
    private final List<CsvKept> kept = new ArrayList<>();
    private final CsvFaults faults;
    private boolean headerPassed;
    private long textBytes;
    private int row;

    private CsvContent(CsvChoice choice, CsvFaults faults) {
        this.survey = choice.survey();
        this.features = choice.features();
        this.labels = choice.kept();
        this.faults = faults;
        long cells = (long) survey.rows() * features.size();
        this.values = new double[Room.forValues(survey.file().file(), cells, Double.BYTES)];
        Room.forValues(survey.file().file(), cells + (long) survey.rows() * labels.size(), Double.BYTES);
        this.lines = new int[survey.rows()];
        labels.forEach(index -> kept.add(kept(index, survey.column(index).plainNumbers())));
    }

    private CsvKept kept(int index, boolean numeric) {
        return new CsvKept(survey.column(index).name(), numeric, survey.rows());
    }

    /** Reads the chosen columns: features in double precision, labels into the table. */
    static CsvContent read(CsvChoice choice, CsvFaults faults, Run run) {
        CsvContent content = new CsvContent(choice, faults);
        content.readAll(run, content);
        content.rereadDoubtful(run);
        return content;
    }

    private void readAll(Run run, CsvFile.Visitor visitor) {
        row = 0;
        headerPassed = false;
        survey.file().each(run, visitor);
        if (row < survey.rows()) {
            throw changed(survey.file());
        }
    }

    /** Reads kept columns as texts whose numbers may stand for several texts each. */
    private void rereadDoubtful(Run run) {
        int[] doubtful = IntStream.range(0, kept.size())
                .filter(i -> kept.get(i).doubtful())
                .toArray();
        if (doubtful.length == 0) {
            return;
        }
        List<CsvKept> texts =
                IntStream.of(doubtful).mapToObj(i -> kept(labels.get(i), false)).toList();
        readAll(run, (cells, _) -> {
            if (begins(cells)) {
                for (int i = 0; i < doubtful.length; i++) {
                    keep(texts.get(i), cells.getField(labels.get(doubtful[i])));
                }
                row++;
            }
        });
        for (int i = 0; i < doubtful.length; i++) {
            if (texts.get(i).merged()) {
                kept.set(doubtful[i], texts.get(i));
            }
        }
    }

    @Override
    public void visit(CsvRecord cells, long line) {
        if (!begins(cells)) {
            return;
        }
        lines[row] = (int) line;
        for (int i = 0; i < features.size(); i++) {
            String cell = cells.getField(features.get(i));
            double value = Numeral.parse(cell);
            values[row * features.size() + i] = value;
            if (Double.isNaN(value) && Numeral.of(cell) == Numeral.TEXT) {
                faults.add(survey.column(features.get(i)), cell, line);
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            keep(kept.get(i), cells.getField(labels.get(i)));
        }
        row++;
    }

    /** Passes over the header, and tells whether a row begins. */
    private boolean begins(CsvRecord cells) {
        if (survey.header() && !headerPassed) {
            headerPassed = true;
            return false;
        }
        if (row == lines.length || cells.getFieldCount() != survey.columns().size()) {
            throw changed(survey.file());
        }
        return true;
    }

    private void keep(CsvKept column, String cell) {
        textBytes += column.add(row, cell);
        Room.forValues(survey.file().file(), textBytes / 8, 8);
    }

    Points points() {
        return Points.of(survey.rows(), features.size(), values);
    }

    public Table table() {
        return new Table(kept.stream().map(CsvKept::column).toList());
    }

    /** Tells the line that a row begins in. */
    int line(int number) {
        return lines[number];
    }

    static RuntimeException changed(CsvFile file) {
        return Refusal.of(file.file(), "changed while it was read; try again");
    }

    /**
     * Reads every column into a table, for labels of rows that lie in a file of their own.
     *
     * @param rows how many there must be
     * @param expected says so, for the message
     */
    public static Table table(CsvFile file, int rows, String expected, Run run) {
        CsvSurvey survey = CsvSurvey.of(file, run);
        if (survey.rows() != rows) {
            throw Refusal.of(file.file(), "has %d labels but %s%s", survey.rows(), expected, survey.otherwise(rows));
        }
        List<Integer> all = survey.all(column -> !column.accidental());
        CsvFaults none = new CsvFaults(file.file(), InvalidValues.FAIL);
        return read(new CsvChoice(survey, List.of(), all), none, run).table();
    }
}
