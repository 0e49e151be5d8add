package reeb.plugins.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.InputException;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class OnnxTest implements PartContract {
    private static final Onnx PLAIN = arranged(Layout.AUTOMATIC);

    @TempDir
    Path folder;

    @Override
    public Part part() {
        return PLAIN;
    }

    private static Onnx onnx(
            List<Double> mean, List<Double> deviation, Optional<String> output, Layout layout, int batch) {
        return new Onnx(
                "model.onnx",
                Optional.empty(),
                output,
                mean,
                deviation,
                layout,
                Optional.of(batch).filter(size -> size > 0));
    }

    private static Onnx taking(String output) {
        return onnx(List.of(0.0), List.of(1.0), Optional.of(output), Layout.AUTOMATIC, 0);
    }

    private static Onnx normalizing(List<Double> mean, List<Double> deviation) {
        return onnx(mean, deviation, Optional.empty(), Layout.AUTOMATIC, 0);
    }

    private static Onnx arranged(Layout layout) {
        return onnx(List.of(0.0), List.of(1.0), Optional.empty(), layout, 0);
    }

    private static Onnx inBatches(int batch) {
        return onnx(List.of(0.0), List.of(1.0), Optional.empty(), Layout.AUTOMATIC, batch);
    }

    /** Images whose values count from 0. */
    private static Dataset counting(int rows, int height, int width, int channels) {
        byte[] values = new byte[rows * height * width * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) i;
        }
        Points points = Points.of(rows, height * width * channels, values);
        return new Dataset(points, Table.empty(), Optional.of(new Images(points, width, height, channels)));
    }

    /** A model that gives the values of the images as they come, their roots, and their means by the second axis. */
    private static byte[] transparent(int... sizes) {
        return ModelBytes.model(graph -> graph.operator("Flatten", "image", "values")
                .operator("Sqrt", "image", "maps")
                .operator("Flatten", "maps", "roots")
                .operator("ReduceMean", "image", "means", node -> node.attribute("axes", 2, 3))
                .operator("Cast", "values", "whole", node -> node.attribute("to", ModelBytes.LONG))
                .input("image", ModelBytes.FLOAT, sizes)
                .output("values", ModelBytes.FLOAT, -1, -1)
                .output("maps", ModelBytes.FLOAT, -1, -1, -1, -1)
                .output("roots", ModelBytes.FLOAT, -1, -1)
                .output("means", ModelBytes.FLOAT, -1, -1, 1, 1)
                .output("whole", ModelBytes.LONG, -1, -1));
    }

    private static byte[] flattening(int type, int... sizes) {
        return ModelBytes.model(graph -> graph.operator("Flatten", "image", "values")
                .input("image", type, sizes)
                .output("values", type, -1, -1));
    }

    private Points features(Onnx onnx, byte[] model, Dataset data, TestRun run) {
        try {
            Path file = Files.write(folder.resolve(onnx.model()), model);
            return onnx.transform(data, List.of(file), run);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Points features(Onnx onnx, byte[] model, Dataset data) {
        return features(onnx, model, data, TestRun.parallel());
    }

    private void refuses(Onnx onnx, byte[] model, Dataset data, String... why) {
        assertThatThrownBy(() -> features(onnx, model, data))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll(why);
    }

    private static double[] row(Points points, int row) {
        double[] values = new double[points.columns()];
        points.copyRow(row, values);
        return values;
    }

    private static long[] bytes(double[] values) {
        return Arrays.stream(values).mapToLong(value -> Math.round(255 * value)).toArray();
    }

    @Test
    void givesPixelsChannelByChannelFromZeroToOne() {
        Points features = features(PLAIN, transparent(-1, 3, 2, 2), counting(2, 2, 2, 3));

        assertThat(features.precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(bytes(row(features, 1))).containsExactly(12, 15, 18, 21, 13, 16, 19, 22, 14, 17, 20, 23);
        assertThat(features.at(1, 11)).isEqualTo((float) (23 / 255.0));
    }

    @Test
    void givesPixelsOneByOneWhereTheModelSaysSo() {
        double[] values = row(features(PLAIN, transparent(-1, 2, 2, 3), counting(2, 2, 2, 3)), 1);

        assertThat(bytes(values)).containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
    }

    @Test
    void asksTheParameterWhereTheModelLeavesTheOrderOpen() {
        byte[] model = transparent(-1, -1, -1, -1);
        Dataset data = counting(1, 2, 2, 3);

        assertThat(features(PLAIN, model, data).at(0, 1) * 255).isEqualTo(3, within(1e-4));
        assertThat(features(arranged(Layout.CHANNELS_LAST), model, data).at(0, 1) * 255)
                .isEqualTo(1, within(1e-4));
    }

    @Test
    void normalizesEachChannel() {
        Onnx onnx = normalizing(List.of(0.1, 0.2, 0.3), List.of(0.5, 2.0, 4.0));

        double[] values = row(features(onnx, transparent(-1, 3, 1, 1), counting(1, 1, 1, 3)), 0);

        assertThat(values)
                .containsExactly(
                        new double[] {(0 - 0.1) / 0.5, (1 / 255.0 - 0.2) / 2, (2 / 255.0 - 0.3) / 4}, within(1e-7));
    }

    @Test
    void takesAnOutputWithAxesOfLengthOne() {
        Points means = features(taking("means"), transparent(-1, 3, 2, 2), counting(2, 2, 2, 3));

        assertThat(means.columns()).isEqualTo(3);
        assertThat(means.at(0, 2) * 255).isEqualTo((2 + 5 + 8 + 11) / 4.0, within(1e-4));
    }

    @Test
    void describesTheRowsThemselvesWhereTheyAreDrawn() {
        Dataset data = counting(1, 1, 2, 1);
        Points drawn = Points.of(1, 2, new byte[] {51, (byte) 255});

        Points features = features(PLAIN, transparent(-1, 1, 1, 2), data.with(drawn));

        assertThat(row(features, 0)).containsExactly((float) 0.2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8})
    void cutsBatchesWithoutLosingRows(int batch) {
        Points features = features(inBatches(batch), transparent(-1, 1, 1, 1), counting(7, 1, 1, 1));

        assertThat(bytes(features.column(0))).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void fillsUpTheLastBatchOfAModelThatDemandsSoManyImages() {
        Points features = features(PLAIN, transparent(3, 1, 1, 1), counting(7, 1, 1, 1));

        assertThat(features.rows()).isEqualTo(7);
        assertThat(features.at(6, 0)).isEqualTo((float) (6 / 255.0));
        refuses(
                inBatches(2),
                transparent(3, 1, 1, 1),
                counting(7, 1, 1, 1),
                "takes 3 images at a time",
                "leave 'batch'");
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() {
        byte[] model = transparent(-1, 3, 8, 8);
        Dataset data = counting(500, 8, 8, 3);
        Onnx onnx = taking("means");

        Points alone = features(onnx, model, data, TestRun.serial());
        Points together = features(onnx, model, data, TestRun.parallel());

        assertThat(together.memory().mismatch(alone.memory())).isEqualTo(-1);
    }

    @Test
    void stopsBetweenBatches() {
        assertThatThrownBy(() -> features(
                        inBatches(1), transparent(-1, 1, 1, 1), counting(50, 1, 1, 1), TestRun.cancelledAfter(20)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesFilesThatAreNoModels() {
        byte[] model = transparent(-1, 1, 2, 2);
        Dataset data = counting(1, 2, 2, 1);
        refuses(PLAIN, new byte[0], data, "model.onnx", "is not an ONNX model that can be run");
        refuses(PLAIN, "PK is not a model".getBytes(java.nio.charset.StandardCharsets.UTF_8), data, "model.onnx");
        for (int length = 1; length < model.length; length += 7) {
            byte[] cut = Arrays.copyOf(model, length);
            assertThatThrownBy(() -> features(PLAIN, cut, data)).isExactlyInstanceOf(InputException.class);
        }
    }

    @Test
    void refusesImagesOfOtherSizesOrChannels() {
        byte[] model = transparent(-1, 3, 32, 32);
        refuses(PLAIN, model, counting(1, 28, 28, 1), "takes n x 3 x 32 x 32", "are 1 x 28 x 28 (channels,");
        refuses(PLAIN, model, counting(1, 32, 31, 3), "are 3 x 32 x 31");
        refuses(arranged(Layout.CHANNELS_LAST), model, counting(1, 32, 32, 3), "leave out 'layout'");
    }

    @Test
    void refusesDataWithoutImagesOrRows() {
        byte[] model = transparent(-1, 1, 1, 1);
        refuses(PLAIN, model, Dataset.of(Points.of(1, 1, new double[1])), "has no images, only numbers");
        refuses(PLAIN, model, counting(0, 1, 1, 1), "has no rows");
    }

    @Test
    void refusesOutputsThatAreNoVectors() {
        byte[] model = transparent(-1, 3, 2, 2);
        Dataset data = counting(5, 2, 2, 3);
        refuses(taking("maps"), model, data, "'maps' is n x 3 x 2 x 2 values for n images");
        refuses(taking("whole"), model, data, "'whole' (not numbers in single precision)");
        refuses(taking("valeus"), model, data, "has no 'valeus'; its outputs are 'values' (n x 12), 'maps'");
    }

    @Test
    void refusesModelsThatTakeOtherThingsThanImages() {
        Dataset data = counting(1, 2, 2, 3);
        refuses(PLAIN, flattening(ModelBytes.FLOAT, -1, 12), data, "takes 'image' (n x 12)", "images in single");
        refuses(
                PLAIN,
                flattening(ModelBytes.BYTE, -1, 3, 2, 2),
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

        refuses(PLAIN, model, counting(1, 1, 1, 1), "model.onnx", "weights.bin");
    }

    @Test
    void refusesFeaturesThatAreNotFinite() {
        Onnx dark = onnx(List.of(0.01), List.of(1.0), Optional.of("roots"), Layout.AUTOMATIC, 2);

        refuses(dark, transparent(-1, 1, 1, 1), counting(1, 1, 1, 1), "gives NaN for feature 0 of row 0", "'mean'");
    }

    @Test
    void refusesNormalizationForOtherChannels() {
        Onnx onnx = normalizing(List.of(0.1, 0.2), List.of(1.0));
        refuses(onnx, transparent(-1, 3, 1, 1), counting(1, 1, 1, 3), "mean: must be one number, or 3, one for each");
        refuses(onnx, transparent(-1, 1, 1, 1), counting(1, 1, 1, 1), "mean: must be one number but there are 2");
    }
}
