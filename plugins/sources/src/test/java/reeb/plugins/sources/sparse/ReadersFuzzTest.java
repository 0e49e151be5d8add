package reeb.plugins.sources.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.delimited.HeaderLine;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.Fvecs;
import reeb.plugins.sources.arrays.Idx;
import reeb.plugins.sources.arrays.Npy;
import reeb.plugins.sources.arrays.VectorType;
import reeb.plugins.sources.pictures.CorruptFiles;
import reeb.plugins.sources.pictures.ImageFiles;
import reeb.plugins.sources.tables.Csv;
import reeb.plugins.sources.tables.CsvParts;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** Whatever the bytes, a reader gives finite points or says why not. */
final class ReadersFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyIdxFile(byte[] bytes) throws IOException {
        check(bytes, ".idx", name -> new Idx(name, Optional.of(name), InvalidValues.FAIL));
        check(bytes, ".idx", name -> new Idx(name, Optional.empty(), InvalidValues.DROP_ROW));
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyNumpyFile(byte[] bytes) throws IOException {
        check(bytes, ".npy", name -> array(name, Optional.of(name), InvalidValues.MEAN));
        check(bytes, ".npy", name -> array(name, Optional.empty(), InvalidValues.DROP_ROW));
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyArchiveOfArrays(byte[] bytes) throws IOException {
        check(bytes, ".npz", name -> array(name, Optional.of("y"), InvalidValues.MEAN));
        check(bytes, ".npz", name -> array(name, Optional.empty(), InvalidValues.DROP_ROW));
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyVectors(byte[] bytes) throws IOException {
        for (VectorType type : new VectorType[] {VectorType.FLOAT, VectorType.INT, VectorType.BYTE}) {
            check(
                    bytes,
                    ".fvecs",
                    name -> new Fvecs(
                            name, type, Optional.empty(), Optional.empty(), Optional.empty(), InvalidValues.ZERO));
        }
    }

    private static Npy array(String file, Optional<String> labels, InvalidValues invalid) {
        return new Npy(file, Optional.empty(), labels, Optional.empty(), Optional.empty(), invalid);
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyTable(byte[] bytes) throws IOException {
        check(bytes, ".csv", name -> table(name, HeaderLine.AUTO, InvalidValues.FAIL));
        check(bytes, ".csv", name -> table(name, HeaderLine.NO, InvalidValues.MEAN));
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyArchiveOfPictures(byte[] bytes) throws IOException {
        check(
                bytes,
                ".zip",
                name -> new ImageFiles(name, Optional.empty(), Optional.empty(), false, "white", CorruptFiles.FAIL));
        check(
                bytes,
                ".zip",
                name -> new ImageFiles(name, Optional.of(5), Optional.of(4), true, "white", CorruptFiles.SKIP));
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnySparseRows(byte[] bytes) throws IOException {
        check(bytes, ".svm", name -> new Svmlight(name, 1, Optional.empty()));
        check(bytes, ".svm", name -> new Svmlight(name, 0, Optional.of(9)));
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnySparseMatrix(byte[] bytes) throws IOException {
        check(bytes, ".mtx", name -> new MatrixMarket(name, false, Optional.empty()));
        check(bytes, ".mtx", name -> new MatrixMarket(name, true, Optional.of(name)));
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyEdges(byte[] bytes) throws IOException {
        check(bytes, ".txt", name -> new EdgeList(name, false, false));
        check(bytes, ".txt", name -> new EdgeList(name, true, true));
    }

    /** The picture alone, without an archive around it. */
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyPicture(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path picture = Files.write(folder.resolve("a"), bytes);
        try {
            new FolderPlaces(folder)
                    .load(
                            new ImageFiles(".", Optional.empty(), Optional.empty(), false, "black", CorruptFiles.FAIL),
                            TestRun.serial());
        } catch (InputException refused) {
            assertThat(refused.getMessage()).contains(folder.getFileName().toString());
        } finally {
            Files.delete(picture);
            Files.delete(folder);
        }
    }

    private static Csv table(String file, HeaderLine header, InvalidValues invalid) {
        return CsvParts.csv().file(file).header(header).invalid(invalid).part();
    }

    /** Makes the source under test. */
    private interface Making {
        Source of(String file);
    }

    private static void check(byte[] bytes, String ending, Making making) throws IOException {
        Path file = Files.createTempFile("fuzz", ending);
        try {
            Files.write(file, bytes);
            Dataset data = new FolderPlaces(java.util.Objects.requireNonNull(file.getParent()))
                    .load(making.of(file.getFileName().toString()), TestRun.serial());
            assertThat(allFinite(data.points())).isTrue();
        } catch (InputException refused) {
            assertThat(refused.getMessage()).contains(file.getFileName().toString());
        } finally {
            Files.delete(file);
        }
    }

    /** Sparse rows have been checked value by value, and may have more zeros than one can look at. */
    private static boolean allFinite(Points points) {
        boolean finite = true;
        for (int row = 0; row < points.rows() && points.sparse().isEmpty(); row++) {
            for (int column = 0; column < points.columns(); column++) {
                finite &= Double.isFinite(points.at(row, column));
            }
        }
        return finite;
    }
}
