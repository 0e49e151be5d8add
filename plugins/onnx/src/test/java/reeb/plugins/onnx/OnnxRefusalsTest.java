package reeb.plugins.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;

/** What can't be done is refused with a message that a person can act on. */
final class OnnxRefusalsTest {
    private static final Onnx PLAIN = Small.arranged(TensorLayout.AUTOMATIC);

    @TempDir
    Path folder;

    private void refuses(Onnx onnx, byte[] model, Dataset data, String... why) {
        assertThatThrownBy(() -> Small.features(folder, onnx, model, data, TestRun.parallel()))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll(why);
    }

    @Test
    void refusesFilesThatAreNoModels() {
        byte[] model = Small.transparent(-1, 1, 2, 2);
        Dataset data = Small.counting(1, 2, 2, 1);
        refuses(PLAIN, new byte[0], data, "model.onnx", "is not an ONNX model that can be run");
        refuses(PLAIN, "PK is not a model".getBytes(java.nio.charset.StandardCharsets.UTF_8), data, "model.onnx");
        for (int length = 1; length < model.length; length += 7) {
            byte[] cut = Arrays.copyOf(model, length);
            assertThatThrownBy(() -> Small.features(folder, PLAIN, cut, data, TestRun.serial()))
                    .isExactlyInstanceOf(InputException.class);
        }
    }

    @Test
    void refusesImagesOfOtherSizesOrChannels() {
        byte[] model = Small.transparent(-1, 3, 32, 32);
        refuses(PLAIN, model, Small.counting(1, 28, 28, 1), "takes n x 3 x 32 x 32", "are 1 x 28 x 28 (channels,");
        refuses(PLAIN, model, Small.counting(1, 32, 31, 3), "are 3 x 32 x 31");
        refuses(Small.arranged(TensorLayout.CHANNELS_LAST), model, Small.counting(1, 32, 32, 3), "leave out 'layout'");
    }

    @Test
    void refusesMarginsThatLeaveNothingOrThatTheModelCannotTake() {
        Dataset data = Small.counting(1, 4, 5, 1);
        refuses(
                Small.looking("values", false, 2),
                Small.transparent(-1, 1, -1, -1),
                data,
                "margins: images of 5 x 4 pixels",
                "a margin of 2; take at most 1");
        refuses(
                Small.looking("values", false, 0, 1),
                Small.transparent(-1, 1, 4, 5),
                data,
                "takes n x 1 x 4 x 5",
                "1 x 2 x 3 (channels, height, width) without a margin of 1");
        refuses(
                Small.looking("values", false, 0, 1),
                Small.transparent(-1, 1, -1, -1),
                data,
                "'values' gives other numbers of values for images with other margins");
        assertThatThrownBy(() -> Small.looking("values", true))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("margins");
    }

    @Test
    void refusesDataWithoutImagesOrRows() {
        byte[] model = Small.transparent(-1, 1, 1, 1);
        refuses(PLAIN, model, Dataset.of(Points.of(1, 1, new double[1])), "has no images, only numbers");
        refuses(PLAIN, model, Small.counting(0, 1, 1, 1), "has no rows");
        refuses(PLAIN, model, Small.counting(1, 0, 1, 1), "images without pixels");
    }

    @Test
    void refusesOutputsThatAreNoVectors() {
        byte[] model = Small.transparent(-1, 3, 2, 2);
        Dataset data = Small.counting(5, 2, 2, 3);
        refuses(Small.taking("maps"), model, data, "'maps' is n x 3 x 2 x 2 values for n images");
        refuses(Small.taking("whole"), model, data, "'whole' (not numbers in single precision)");
        refuses(Small.taking("valeus"), model, data, "has no 'valeus'; its outputs are 'values' (n x 12), 'maps'");
    }

    @Test
    void refusesModelsThatTakeOtherThingsThanImages() {
        Dataset data = Small.counting(1, 2, 2, 3);
        refuses(PLAIN, Small.flattening(ModelBytes.FLOAT, -1, 12), data, "takes 'image' (n x 12)", "images in single");
        refuses(
                PLAIN,
                Small.flattening(ModelBytes.BYTE, -1, 3, 2, 2),
                data,
                "takes 'image' (not numbers in single precision)");
        byte[] two = ModelBytes.model(graph -> graph.sum("one", "other", "values")
                .input("one", ModelBytes.FLOAT, -1, 3, 2, 2)
                .input("other", ModelBytes.FLOAT, -1, 3, 2, 2)
                .output("values", ModelBytes.FLOAT, -1, 3, 2, 2));
        refuses(PLAIN, two, data, "has 2 inputs: 'one' (n x 3 x 2 x 2), 'other'");
    }

    @Test
    void refusesWeightsInOtherFiles() throws IOException {
        Files.write(folder.resolve("weights.bin"), new byte[4]);
        byte[] model = ModelBytes.model(graph -> graph.sum("image", "weights", "values")
                .weightsElsewhere("weights", "weights.bin")
                .input("image", ModelBytes.FLOAT, -1, 1, 1, 1)
                .output("values", ModelBytes.FLOAT, -1, 1, 1, 1));

        refuses(PLAIN, model, Small.counting(1, 1, 1, 1), "model.onnx", "weights.bin");
    }

    @Test
    void refusesFeaturesThatAreNotFinite() {
        Onnx dark = Small.onnx(List.of(0.01), List.of(1.0), Optional.of("roots"), TensorLayout.AUTOMATIC, 2);

        refuses(
                dark,
                Small.transparent(-1, 1, 1, 1),
                Small.counting(1, 1, 1, 1),
                "gives NaN for feature 0 of row 0",
                "'mean'");
    }

    @Test
    void refusesNormalizationForOtherChannels() {
        Onnx onnx = Small.normalizing(List.of(0.1, 0.2), List.of(1.0));
        refuses(
                onnx,
                Small.transparent(-1, 3, 1, 1),
                Small.counting(1, 1, 1, 3),
                "mean: must be one number, or 3, one for each");
        refuses(
                onnx,
                Small.transparent(-1, 1, 1, 1),
                Small.counting(1, 1, 1, 1),
                "mean: must be one number but there are 2");
    }

    @Test
    void refusesOtherBatchesThanTheModelDemands() {
        refuses(
                Small.inBatches(2),
                Small.transparent(3, 1, 1, 1),
                Small.counting(7, 1, 1, 1),
                "takes 3 images at a time",
                "leave 'batch' out");
    }
}
