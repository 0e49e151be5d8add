package reeb.delimited;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.InvalidValues;
import reeb.toolkit.tables.Refusal;

/** The cells of a CSV file, read in a second pass. */
public final class CsvContent implements CsvFile.Visitor {
    private final CsvSurvey survey;
    private final Notation notation;
    private final int[] features;
    private final Measure[] measures;
    private final DateForm[] dates;
    private final List<Integer> labels;
    private final double[] values;
    private final int[] lines;
    private final List<Integer> firstRows = new ArrayList<>();
    private final List<CsvKept> kept = new ArrayList<>();
    private final CsvFaults faults;
    private long textBytes;
    private long passed;
    private int row;

    private CsvContent(CsvChoice choice, CsvFaults faults) {
        this.survey = choice.survey();
        this.notation = survey.notation();
        this.features = choice.features().stream().mapToInt(index -> index).toArray();
        this.measures = choice.features().stream()
                .map(index -> survey.column(index).measure())
                .toArray(Measure[]::new);
        this.dates = choice.features().stream()
                .map(index -> survey.column(index).dateForm())
                .toArray(DateForm[]::new);
        this.labels = choice.read();
        this.faults = faults;
        long cells = (long) survey.rows() * features.length;
        this.values = new double[Room.forValues(survey.files().path(), cells, Double.BYTES)];
        Room.forValues(survey.files().path(), cells + (long) survey.rows() * labels.size(), Double.BYTES);
        this.lines = new int[survey.rows()];
        labels.forEach(index -> kept.add(choice.kept(index)));
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
        passed = 0;
        survey.files().each(run, survey.header(), visitor);
        if (row < survey.rows()) {
            throw changed(survey.files());
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
                IntStream.of(doubtful).mapToObj(i -> kept.get(i).asTexts()).toList();
        readAll(run, (cells, _) -> {
            if (begins(cells)) {
                for (int i = 0; i < doubtful.length; i++) {
                    keep(texts.get(i), cells.get(labels.get(doubtful[i])));
                }
                row++;
            }
            return more();
        });
        for (int i = 0; i < doubtful.length; i++) {
            if (texts.get(i).merged()) {
                kept.set(doubtful[i], texts.get(i));
            }
        }
    }

    @Override
    public boolean visit(List<String> cells, long place) {
        if (!begins(cells)) {
            return more();
        }
        note(place);
        for (int i = 0; i < features.length; i++) {
            String cell = cells.get(features[i]);
            double value = measures[i].of(cell, notation, dates[i]);
            values[row * features.length + i] = value;
            if (Double.isNaN(value) && Measure.faulty(cell, notation)) {
                faults.add(row, i, survey.column(features[i]), cell, place);
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            String cell = cells.get(labels.get(i));
            keep(kept.get(i), cell);
            if (kept.get(i).faulty(row, cell)) {
                faults.addKept(survey.column(labels.get(i)), cell, place);
            }
        }
        row++;
        return more();
    }

    /** Passes over rows that nobody asked for, and tells whether a row begins. */
    private boolean begins(List<String> cells) {
        if (!survey.range().contains(passed++)) {
            return false;
        }
        if (row == lines.length || cells.size() != survey.columns().size()) {
            throw changed(survey.files());
        }
        return true;
    }

    private boolean more() {
        return passed <= survey.range().last();
    }

    private void keep(CsvKept column, String cell) {
        textBytes += column.add(row, cell);
        Room.forValues(survey.files().path(), textBytes / 8, 8);
    }

    /** Gives the rows that were read, by the numbers they have in the file. */
    Dataset data(CsvChoice choice) {
        Dataset data = new Dataset(Points.of(survey.rows(), features.length, values), table(), Optional.empty())
                .named(choice.names());
        int first = (int) survey.range().first();
        return first == 0
                ? data
                : data.numbered(
                        Rows.of(IntStream.range(first, first + survey.rows()).toArray()));
    }

    /** Gives the columns that were read beside the features, in their order. */
    public Table table() {
        return new Table(kept.stream().map(CsvKept::column).toList());
    }

    /** Remembers where a row begins: its line, and the first row of each file. */
    private void note(long place) {
        lines[row] = (int) place;
        while (firstRows.size() <= CsvFiles.file(place)) {
            firstRows.add(row);
        }
    }

    /** Names the line that a row begins in, and its file where there are several. */
    String line(int number) {
        int index = index(number);
        int file = firstRows.size() - 1;
        while (firstRows.get(file) > index) {
            file--;
        }
        return survey.files().line(CsvFiles.place(file, lines[index]));
    }

    /** Tells the position of a row among those that were read. */
    int index(int number) {
        return number - (int) survey.range().first();
    }

    static RuntimeException changed(CsvFiles files) {
        return Refusal.of(files.path(), "changed while it was read; try again");
    }

    /**
     * Reads every column into a table, for labels of rows that lie in a file of their own.
     *
     * @param rows how many there must be
     * @param expected says so, for the message
     */
    public static Table table(CsvFile file, int rows, String expected, Run run) {
        CsvSurvey survey = CsvSurvey.of(CsvFiles.of(file), run);
        if (survey.rows() != rows) {
            throw Refusal.of(file.file(), "has %d labels but %s%s", survey.rows(), expected, survey.otherwise(rows));
        }
        CsvFaults none = new CsvFaults(survey.files(), InvalidValues.FAIL);
        CsvChoice choice = CsvChoice.labels(survey);
        new NumberRemarks(choice).tell(run);
        new DateRemarks(choice, "write them as 2024-03-01").tell(run);
        return read(choice, none, run).table();
    }
}
