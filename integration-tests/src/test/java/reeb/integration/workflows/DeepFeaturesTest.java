package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.integration.Session;
import reeb.plugins.onnx.Onnx;
import reeb.plugins.onnx.TensorLayout;
import reeb.plugins.sources.collections.Cifar10;
import reeb.plugins.sources.pictures.CorruptFiles;
import reeb.plugins.sources.values.Split;
import reeb.runtime.data.DataPlaces;
import reeb.testkit.TestRun;

/** The ResNet-32 that lies beside CIFAR-10, on test pictures. */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
final class DeepFeaturesTest {
    private static final int PICTURES_OF_A_CLASS = 60;

    @TempDir
    private Path folder;

    private static DataPlaces places() {
        return new DataPlaces(Path.of("."), List.of(Path.of(System.getenv("REEB_DATA"))));
    }

    private static Onnx giving(String output) {
        return new Onnx(
                "resnet32.onnx",
                Optional.of("cifar-10"),
                Optional.of(output),
                List.of(0.485, 0.456, 0.406),
                List.of(0.229, 0.224, 0.225),
                TensorLayout.AUTOMATIC,
                false,
                List.of(0),
                Optional.empty());
    }

    /** The first test pictures of each class. */
    private static Dataset pictures() {
        Cifar10 source = new Cifar10(Split.TEST, Optional.empty(), Optional.empty(), CorruptFiles.FAIL);
        Dataset all = source.load(source.inputs(places()), TestRun.parallel());
        Column.Categories labels =
                (Column.Categories) all.table().column("label").orElseThrow();
        Rows chosen = Rows.of(IntStream.range(0, labels.size())
                .filter(row -> row < PICTURES_OF_A_CLASS || labels.code(row) != labels.code(row - PICTURES_OF_A_CLASS))
                .toArray());
        Points pixels = all.points().select(chosen);
        int[] codes = chosen.stream().map(labels::code).toArray();
        return new Dataset(
                pixels,
                new Table(List.of(new Column.Categories("label", codes, labels.names()))),
                Optional.of(new Images(pixels, 32, 32, 3)));
    }

    private static Points features(String output, Dataset pictures, TestRun run) {
        Onnx onnx = giving(output);
        return onnx.transform(pictures, onnx.inputs(places()), run);
    }

    /** PyTorch finds 84.5 % right, with another decoder of JPEG. */
    @Test
    void classifiesAsWellAsItDoesElsewhere() {
        Dataset pictures = pictures();
        Column.Categories labels =
                (Column.Categories) pictures.table().column("label").orElseThrow();
        Points logits = features("logits", pictures, TestRun.parallel());

        long right = IntStream.range(0, labels.size())
                .filter(row -> largest(logits, row) == labels.code(row))
                .count();

        assertThat(labels.size()).isEqualTo(600);
        assertThat(right / 600.0).isCloseTo(0.845, within(0.005));
    }

    private static int largest(Points logits, int row) {
        int largest = 0;
        for (int column = 1; column < logits.columns(); column++) {
            largest = logits.at(row, column) > logits.at(row, largest) ? column : largest;
        }
        return largest;
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() {
        Dataset pictures = pictures();

        Points alone = features("features", pictures, TestRun.serial());
        Points together = features("features", pictures, TestRun.parallel());

        assertThat(alone.columns()).isEqualTo(64);
        assertThat(together.memory().mismatch(alone.memory())).isEqualTo(-1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void stopsWhenAsked() throws IOException, InterruptedException {
        Session session = new Session(folder);
        Path workflow = session.write("workflow.json", """
                {"steps": [
                  {"name": "pictures", "use": "cifar-10", "part": "test"},
                  {"name": "part", "use": "onnx", "dataset": "cifar-10", "model": "resnet32.onnx"}
                ]}
                """);

        Process process = session.start("run", workflow.toString(), "--progress", "json", "--no-cache");
        while (process.isAlive()
                && !Files.readString(session.path("out.txt")).contains("\"began\",\"step\":\"part\"")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        assertThat(process.waitFor(500, TimeUnit.MILLISECONDS))
                .as("ended before it was asked")
                .isFalse();
        process.destroy();
        boolean ended = process.waitFor(2, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();

        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isIn(130, 143);
    }
}
