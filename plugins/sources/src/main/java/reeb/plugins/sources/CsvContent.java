package reeb.plugins.sources;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;

/** The cells of a CSV file, read in a second pass. */
final class CsvContent implements CsvFile.Visitor {
    private final CsvSurvey survey;
    private final List<Integer> features;
    private final double[] values;
    private final int[] lines;
    private final List<Kept> kept;
    private boolean headerPassed;
    private long textBytes;
    private int row;

    /** A column kept in the table: numbers as they are, texts by their number among the distinct ones. */
    private static final class Kept {
        private final String name;
        private final int index;
        private final boolean numeric;
        private final double[] numbers;
        private final Map<String, Integer> codes = new LinkedHashMap<>();

        Kept(CsvSurvey survey, int index) {
            this.name = survey.names().get(index);
            this.index = index;
            this.numeric = survey.kinds().get(index) == Numeral.NUMBER;
            this.numbers = new double[survey.rows()];
        }

        Column column() {
            if (numeric) {
                return Columns.ofNumbers(name, numbers);
            }
            int[] chosen = new int[numbers.length];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = (int) numbers[i];
            }
            return Columns.ofTexts(name, chosen, List.copyOf(codes.keySet()));
        }
    }

    private CsvContent(CsvSurvey survey, List<Integer> features, List<Integer> labels) {
        this.survey = survey;
        this.features = features;
        long cells = (long) survey.rows() * features.size();
        this.values = new double[Room.forValues(survey.file().file(), cells, Double.BYTES)];
        Room.forValues(survey.file().file(), cells + (long) survey.rows() * labels.size(), Double.BYTES);
        this.lines = new int[survey.rows()];
        this.kept = labels.stream().map(index -> new Kept(survey, index)).toList();
    }

    /** Reads the chosen columns: features in double precision, labels into the table. */
    static CsvContent read(CsvSurvey survey, List<Integer> features, List<Integer> labels, Run run) {
        CsvContent content = new CsvContent(survey, features, labels);
        survey.file().each(run, content);
        if (content.row < survey.rows()) {
            throw content.changed();
        }
        return content;
    }

    /** Gives features that are finite, and labels. */
    Dataset clean(InvalidValues invalid, Run run) {
        Points points = Points.of(survey.rows(), features.size(), values);
        return new Cleaning(survey.file().file(), invalid, this::place)
                .clean(new Dataset(points, table(), Optional.empty()), run);
    }

    private Table table() {
        return new Table(kept.stream().map(Kept::column).toList());
    }

    @Override
    public void visit(CsvRecord cells, long line) {
        if (survey.header() && !headerPassed) {
            headerPassed = true;
            return;
        }
        if (row == lines.length || cells.getFieldCount() != survey.names().size()) {
            throw changed();
        }
        lines[row] = (int) line;
        for (int i = 0; i < features.size(); i++) {
            values[row * features.size() + i] = number(cells, features.get(i));
        }
        kept.forEach(column -> keep(column, cells.getField(column.index)));
        row++;
    }

    private void keep(Kept column, String cell) {
        column.numbers[row] = column.numeric ? Numeral.parse(cell) : code(column.codes, cell);
    }

    private double number(CsvRecord cells, int column) {
        String cell = cells.getField(column);
        if (Numeral.of(cell) == Numeral.TEXT) {
            throw Refusal.of(
                    survey.file().file(),
                    "line %d, column '%s': '%s' is not a number",
                    cells.getStartingLineNumber(),
                    survey.names().get(column),
                    cell.substring(0, Math.min(40, cell.length())));
        }
        return Numeral.parse(cell);
    }

    private int code(Map<String, Integer> codes, String cell) {
        if (Numeral.of(cell) == Numeral.MISSING) {
            return -1;
        }
        Integer known = codes.get(cell);
        if (known != null) {
            return known;
        }
        textBytes += 100 + 2L * cell.length();
        Room.forValues(survey.file().file(), textBytes / 8, 8);
        codes.put(cell, codes.size());
        return codes.size() - 1;
    }

    private String place(int invalidRow, int column) {
        return "line " + lines[invalidRow] + ", column '" + survey.names().get(features.get(column)) + "'";
    }

    private RuntimeException changed() {
        return Refusal.of(survey.file().file(), "changed while it was read; try again");
    }

    /** Reads every column into a table, for labels that lie in a file of their own. */
    static Table table(CsvFile file, Run run) {
        CsvSurvey survey = CsvSurvey.of(file, run);
        List<Integer> all = IntStream.range(0, survey.names().size()).boxed().toList();
        return read(survey, List.of(), all, run).table();
    }
}
