package reeb.plugins.gephi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;

final class GephiPreviewTest implements PartContract {
    private static final List<PreviewFormat> ALL = List.of(PreviewFormat.values());

    @Override
    public GephiPreview part() {
        return preview(ALL, true);
    }

    private static GephiPreview preview(List<PreviewFormat> formats, boolean labels) {
        return new GephiPreview(
                formats,
                LayoutsTest.forceAtlas2(10),
                Colour.AUTO,
                Optional.empty(),
                List.of(4.0, 40.0),
                labels,
                400,
                300);
    }

    @Test
    void drawsEachFormat() throws IOException {
        Map<String, byte[]> files = Networks.files(part(), Networks.named("b"), TestRun.serial());
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(files.get("png")));
        assertThat(List.of(png.getWidth(), png.getHeight())).containsExactly(400, 300);
        assertThat(colours(png)).as("the colour of a node").contains(0xff7f0e);
        assertThat(new String(files.get("svg"), StandardCharsets.UTF_8))
                .contains("fill=\"#ff7f0e\"")
                .contains("<text");
        try (PDDocument pdf = PDDocument.load(files.get("pdf"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void showsHostileLabelsAsText() throws IOException {
        for (String name : List.of(Networks.HOSTILE, "x".repeat(10_000))) {
            Map<String, byte[]> files = Networks.files(part(), Networks.named(name), TestRun.serial());
            assertThat(files).hasSize(3);
            assertThat(new String(files.get("svg"), StandardCharsets.UTF_8)).doesNotContain("<img");
        }
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        Network network = Networks.of(Networks.tangled(200, 500));
        Map<String, byte[]> first = Networks.files(part(), network, TestRun.parallel());
        Networks.files(part(), network, TestRun.serial())
                .forEach((ending, bytes) -> assertThat(bytes).as(ending).isEqualTo(first.get(ending)));
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenCancelled(PreviewFormat format) {
        Network network = Networks.of(Networks.tangled(300, 900));
        assertThatThrownBy(() -> Networks.files(preview(List.of(format), false), network, TestRun.cancelledAfter(200)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void drawsGraphsWithoutNodesOrEdges() throws IOException {
        for (int nodes = 0; nodes < 3; nodes++) {
            assertThat(Networks.files(part(), Networks.of(Networks.graph(nodes)), TestRun.serial()))
                    .hasSize(3);
        }
    }

    @Test
    void refusesNoFormats() {
        assertThatThrownBy(() -> preview(List.of(), false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("formats: must be some of pdf, svg and png");
    }

    private static List<Integer> colours(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .map(colour -> colour & 0xffffff)
                .distinct()
                .boxed()
                .toList();
    }
}
