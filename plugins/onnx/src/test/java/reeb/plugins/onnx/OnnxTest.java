package reeb.plugins.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class OnnxTest implements PartContract {
    private static final Onnx PLAIN = Small.arranged(TensorLayout.AUTOMATIC);

    @TempDir
    Path folder;

    @Override
    public Part part() {
        return PLAIN;
    }

    private Points features(Onnx onnx, byte[] model, Dataset data) {
        return Small.features(folder, onnx, model, data, TestRun.parallel());
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
        Points features = features(PLAIN, Small.transparent(-1, 3, 2, 2), Small.counting(2, 2, 2, 3));

        assertThat(features.precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(bytes(row(features, 1))).containsExactly(12, 15, 18, 21, 13, 16, 19, 22, 14, 17, 20, 23);
        assertThat(features.at(1, 11)).isEqualTo((float) (23 / 255.0));
    }

    @Test
    void givesPixelsOneByOneWhereTheModelSaysSo() {
        double[] values = row(features(PLAIN, Small.transparent(-1, 2, 2, 3), Small.counting(2, 2, 2, 3)), 1);

        assertThat(bytes(values)).containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
    }

    @Test
    void asksTheParameterWhereTheModelLeavesTheOrderOpen() {
        byte[] model = Small.transparent(-1, -1, -1, -1);
        Dataset data = Small.counting(1, 2, 2, 3);

        assertThat(features(PLAIN, model, data).at(0, 1) * 255).isEqualTo(3, within(1e-4));
        assertThat(features(Small.arranged(TensorLayout.CHANNELS_LAST), model, data)
                                .at(0, 1)
                        * 255)
                .isEqualTo(1, within(1e-4));
    }

    @Test
    void normalizesEachChannel() {
        Onnx onnx = Small.normalizing(List.of(0.1, 0.2, 0.3), List.of(0.5, 2.0, 4.0));

        double[] values = row(features(onnx, Small.transparent(-1, 3, 1, 1), Small.counting(1, 1, 1, 3)), 0);

        assertThat(values)
                .containsExactly(
                        new double[] {(0 - 0.1) / 0.5, (1 / 255.0 - 0.2) / 2, (2 / 255.0 - 0.3) / 4}, within(1e-7));
    }

    @Test
    void takesAnOutputWithAxesOfLengthOne() {
        Points means = features(Small.taking("means"), Small.transparent(-1, 3, 2, 2), Small.counting(2, 2, 2, 3));

        assertThat(means.columns()).isEqualTo(3);
        assertThat(means.at(0, 2) * 255).isEqualTo((2 + 5 + 8 + 11) / 4.0, within(1e-4));
    }

    @Test
    void describesTheRowsThemselvesWhereTheyAreDrawn() {
        Dataset data = Small.counting(1, 1, 2, 1);
        Points drawn = Points.of(1, 2, new byte[] {51, (byte) 255});

        Points features = features(PLAIN, Small.transparent(-1, 1, 1, 2), data.with(drawn));

        assertThat(row(features, 0)).containsExactly((float) 0.2, 1);
    }

    @Test
    void averagesWhatTheNetworkGivesForAnImageAndItsMirrorImage() {
        Points features =
                features(Small.looking("values", true, 0), Small.transparent(-1, 1, 2, 3), Small.counting(1, 2, 3, 1));

        assertThat(bytes(row(features, 0))).containsExactly(1, 1, 1, 4, 4, 4);
    }

    @Test
    void leavesMarginsOutOnAllSides() {
        byte[] model = Small.transparent(-1, 3, -1, -1);
        Dataset data = Small.counting(2, 4, 3, 3);

        double[] middle = row(features(Small.looking("values", false, 1), model, data), 1);

        assertThat(bytes(middle)).containsExactly(48, 57, 49, 58, 50, 59);
    }

    @Test
    void averagesOverMarginsAndMirrorImages() {
        byte[] model = Small.transparent(-1, 1, -1, -1);
        Dataset data = Small.dotted(5, 4, 13, 200);

        Points features = features(Small.looking("means", true, 0, 1), model, data);

        assertThat(features.at(0, 0) * 255).isEqualTo((200 / 20.0 + 200 / 6.0) / 2, within(1e-4));
    }

    @Test
    void mirrorsTheSameBytesForAnyNumberOfThreads() {
        byte[] model = Small.transparent(-1, 3, -1, -1);
        Dataset data = Small.counting(300, 8, 8, 3);
        Onnx onnx = Small.looking("means", true, 0, 2);

        Points alone = Small.features(folder, onnx, model, data, TestRun.serial());
        Points together = Small.features(folder, onnx, model, data, TestRun.parallel());

        assertThat(together.memory().mismatch(alone.memory())).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8})
    void cutsBatchesWithoutLosingRows(int batch) {
        Points features = features(Small.inBatches(batch), Small.transparent(-1, 1, 1, 1), Small.counting(7, 1, 1, 1));

        assertThat(bytes(features.column(0))).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void fillsUpTheLastBatchOfAModelThatDemandsSoManyImages() {
        Points features = features(PLAIN, Small.transparent(3, 1, 1, 1), Small.counting(7, 1, 1, 1));

        assertThat(features.rows()).isEqualTo(7);
        assertThat(features.at(6, 0)).isEqualTo((float) (6 / 255.0));
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() {
        byte[] model = Small.transparent(-1, 3, 8, 8);
        Dataset data = Small.counting(500, 8, 8, 3);
        Onnx onnx = Small.taking("means");

        Points alone = Small.features(folder, onnx, model, data, TestRun.serial());
        Points together = Small.features(folder, onnx, model, data, TestRun.parallel());

        assertThat(together.memory().mismatch(alone.memory())).isEqualTo(-1);
    }

    @Test
    void stopsBetweenBatches() {
        assertThatThrownBy(() -> Small.features(
                        folder,
                        Small.inBatches(1),
                        Small.transparent(-1, 1, 1, 1),
                        Small.counting(50, 1, 1, 1),
                        TestRun.cancelledAfter(20)))
                .isInstanceOf(CancellationException.class);
    }
}
