package reeb.plugins.sources.sparse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.delimited.CsvContent;
import reeb.delimited.CsvFile;
import reeb.delimited.HeaderLine;
import reeb.delimited.files.BoundedLines;
import reeb.delimited.files.DataFile;
import reeb.delimited.files.TextStart;
import reeb.toolkit.tables.Refusal;

/**
 * Reads sparse matrices in the coordinate format of Matrix Market: numbers or patterns, general, symmetric or
 * skew-symmetric.
 *
 * <p>See Boisvert, Pozo and Remington, <i>The Matrix Market Exchange Formats: Initial Design</i>, NISTIR 5935, 1996.
 *
 * @param file the matrix
 * @param transpose whether the file's columns are the rows wanted
 * @param labels labels of the rows
 */
@Named("matrix-market")
@About("Reads a sparse matrix in the coordinate format of Matrix Market, compressed with gzip or not.")
public record MatrixMarket(
        @About("File to read.") String file,

        @About("Whether to take the file's columns for rows.") @Default("false")
        boolean transpose,

        @About("File of the rows' labels: a CSV table.") Optional<String> labels)
        implements Source {
    @Override
    public List<Path> inputs(Places places) {
        List<Path> files = new ArrayList<>();
        files.add(places.file(file));
        labels.map(places::file).ifPresent(files::add);
        files.forEach(TextStart::require);
        return files;
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        Points points = read(inputs.getFirst(), run);
        String expected = inputs.getFirst() + " has " + points.rows() + " rows; is 'transpose' right?";
        Table table = labels.map(_ -> CsvContent.table(
                        CsvFile.found(inputs.get(1), ',', HeaderLine.AUTO, run::warn), points.rows(), expected, run))
                .orElse(Table.empty());
        return new Dataset(points, table, Optional.empty());
    }

    private Points read(Path path, Run run) {
        try (Progress progress = run.progress("reading " + path.getFileName(), Files.size(path));
                InputStream input = new BufferedInputStream(DataFile.open(path, progress), 1 << 16)) {
            BoundedLines lines = new BoundedLines(path, input);
            Points points = Points.of(new MatrixMarketFile(path, lines).read(transpose));
            lines.tellRounded(run);
            return points;
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
    }
}
