package reeb.plugins.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;

/** Whatever the bytes, a network gives finite features or is refused in a line; native code reads it, which may not end the process. */
final class OnnxFuzzTest {
    private static final Onnx FIRST = Small.arranged(TensorLayout.AUTOMATIC);

    static Stream<byte[]> models() {
        return Stream.of(
                Small.transparent(-1, 1, 2, 2),
                Small.flattening(ModelBytes.FLOAT, -1, 1, 2, 2),
                ModelBytes.model(graph -> graph.sum("image", "weights", "values")
                        .weightsElsewhere("weights", "weights.bin")
                        .input("image", ModelBytes.FLOAT, -1, 1, 1, 1)
                        .output("values", ModelBytes.FLOAT, -1, 1, 1, 1)));
    }

    @MethodSource("models")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyOnnx(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".onnx");
        try {
            Files.write(file, bytes);
            Points features = FIRST.transform(Small.counting(3, 2, 2, 1), List.of(file), TestRun.serial());
            assertThat(features.rows()).isEqualTo(3);
        } catch (InputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }
}
