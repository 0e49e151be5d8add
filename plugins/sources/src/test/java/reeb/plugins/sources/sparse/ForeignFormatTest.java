package reeb.plugins.sources.sparse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Source;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.Fvecs;
import reeb.plugins.sources.arrays.Idx;
import reeb.plugins.sources.arrays.Npy;
import reeb.plugins.sources.arrays.VectorType;
import reeb.plugins.sources.pictures.CorruptFiles;
import reeb.plugins.sources.pictures.ImageFiles;
import reeb.plugins.sources.tables.Csv;
import reeb.plugins.sources.tables.CsvParts;
import reeb.plugins.sources.values.InvalidValues;

/** What is of another format is refused when a source tells its files, which is before the engine hashes them. */
final class ForeignFormatTest {
    private static final String ZEROS = "zeros";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Csv csv(String file) {
        return CsvParts.csv().file(file).part();
    }

    static Stream<Source> sources() {
        return Stream.of(
                csv(ZEROS),
                new Npy(
                        ZEROS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        InvalidValues.FAIL),
                new Npy(
                        "good.npy",
                        Optional.empty(),
                        Optional.of(ZEROS),
                        Optional.empty(),
                        Optional.empty(),
                        InvalidValues.FAIL),
                new Fvecs(
                        ZEROS,
                        VectorType.FLOAT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        InvalidValues.FAIL),
                new Idx(ZEROS, Optional.empty(), InvalidValues.FAIL),
                new EdgeList(ZEROS, false, false),
                new MatrixMarket(ZEROS, false, Optional.empty()),
                new MatrixMarket("good.mtx", false, Optional.of(ZEROS)),
                new Svmlight(ZEROS, 1, Optional.empty()),
                new ImageFiles(ZEROS, Optional.empty(), Optional.empty(), false, "white", CorruptFiles.FAIL));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void refusesFiveGibibytesOfZerosByTheirBeginning(Source source) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(ZEROS).toFile(), "rw")) {
            file.setLength(5L << 30);
        }
        Files.writeString(folder.resolve("good.mtx"), "%%MatrixMarket matrix coordinate real general\n1 1 1\n1 1 1\n");
        byte[] header = "\u0093NUMPY\u0001\u0000\u0000\u0000{'descr': '|u1', 'fortran_order': False, 'shape': (1,)}"
                .getBytes(StandardCharsets.ISO_8859_1);
        header[8] = (byte) (header.length - 10);
        Files.write(folder.resolve("good.npy"), java.util.Arrays.copyOf(header, header.length + 1));
        assertThatThrownBy(() -> source.inputs(new FolderPlaces(folder)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve(ZEROS) + ": ")
                .hasMessageMatching(
                        ".*(is not a text|not a NumPy file|expected an IDX file|neither a folder nor|a vector of 0 values).*");
    }

    @Test
    void takesTextWithAControlCharacter() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\u0000\n");
        org.assertj.core.api.Assertions.assertThat(csv("t.csv").inputs(new FolderPlaces(folder)))
                .containsExactly(file);
    }

    @Test
    void takesTextInUtf16() throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), "\ufeffa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE));
        org.assertj.core.api.Assertions.assertThat(csv("t.csv").inputs(new FolderPlaces(folder)))
                .containsExactly(file);
    }
}
