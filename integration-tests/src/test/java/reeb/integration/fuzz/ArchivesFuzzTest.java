package reeb.integration.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.model.bundle.ModelFile;
import reeb.model.pipeline.Runs;
import reeb.model.predict.Predictor;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.Workers;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.pack.PackedRun;

/** Whatever the bytes, a model or a pack that came from anybody is opened and asked, or refused in a line. */
final class ArchivesFuzzTest {
    private static final FinishedRun RUN = finished();
    private static final Catalog CATALOG = Catalog.open(List.of());
    private static final Dataset FRESH =
            Dataset.of(Points.of(2, 2, new double[] {1, 2, 30, -4})).named(List.of("a", "b"));

    static Stream<byte[]> models() {
        return Stream.of(RUN.model());
    }

    static Stream<byte[]> packs() {
        return Stream.of(RUN.pack());
    }

    static Stream<byte[]> piecesOfModels() throws IOException {
        return ForgedArchive.of(RUN.model()).pieces().stream();
    }

    static Stream<byte[]> piecesOfPacks() throws IOException {
        return ForgedArchive.of(RUN.pack()).pieces().stream();
    }

    @MethodSource("models")
    @FuzzTest(maxDuration = "60s")
    void asksOrRefusesAnyModel(byte[] bytes) throws IOException {
        check(bytes, ".reeb", ArchivesFuzzTest::askModel);
    }

    @MethodSource("piecesOfModels")
    @FuzzTest(maxDuration = "60s")
    void asksOrRefusesAnyForgedModel(byte[] drawn) throws IOException {
        check(ForgedArchive.of(RUN.model()).with(drawn), ".reeb", ArchivesFuzzTest::askModel);
    }

    @MethodSource("packs")
    @FuzzTest(maxDuration = "60s")
    void asksOrRefusesAnyPack(byte[] bytes) throws IOException {
        check(bytes, ".pack", ArchivesFuzzTest::askPack);
    }

    @MethodSource("piecesOfPacks")
    @FuzzTest(maxDuration = "60s")
    void asksOrRefusesAnyForgedPack(byte[] drawn) throws IOException {
        check(ForgedArchive.of(RUN.pack()).with(drawn), ".pack", ArchivesFuzzTest::askPack);
    }

    private static void askModel(Path file) throws IOException {
        try (ModelFile model = ModelFile.open(file);
                Workers workers = new Workers(1);
                TemporaryFolder files = TemporaryFolder.create(Optional.of(file.resolveSibling("files")), "fuzz")) {
            model.verify();
            Runs runs = new Runs(1, workers, new Cancellation(), Listener.SILENT);
            Predictor predictor = new Predictor(model, CATALOG, files.path(), runs);
            assertThat(predictor.predict(FRESH, runs)).hasSize(2);
        }
    }

    private static void askPack(Path file) {
        try (PackedRun run = PackedRun.open(file)) {
            assertThat(run.network(Optional.empty()).graph().nodes()).isNotNull();
        }
    }

    /** Asks what a file holds. */
    private interface Asking {
        void ask(Path file) throws IOException;
    }

    private static void check(byte[] bytes, String ending, Asking asking) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path file = Files.write(folder.resolve("drawn" + ending), bytes);
        try {
            asking.ask(file);
        } catch (InputException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        } finally {
            delete(folder);
        }
    }

    private static FinishedRun finished() {
        try {
            Path folder = Files.createTempDirectory("run");
            FinishedRun run = FinishedRun.in(folder);
            delete(folder);
            return run;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
