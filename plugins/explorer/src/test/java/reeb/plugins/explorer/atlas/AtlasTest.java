package reeb.plugins.explorer.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.plugins.explorer.wire.Blob;
import reeb.plugins.explorer.wire.Blobs;
import reeb.plugins.explorer.wire.RowOrder;
import reeb.testkit.TestRun;
import reeb.toolkit.text.JsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages are decoded by the JDK and compared with the pictures pixel by pixel. */
final class AtlasTest {
    private static Images images(int rows, int width, int height, int channels) {
        byte[] pixels = new byte[rows * width * height * channels];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7 + i / 13 + i / (width * height));
        }
        return new Images(Points.of(rows, width * height * channels, pixels), width, height, channels);
    }

    /** The member of the manifest, and the pages by name. */
    private record Written(JsonNode entry, Map<String, BufferedImage> pages) {
        static Written of(Images images, int side, RowOrder order) throws IOException {
            Blobs blobs = new Blobs();
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try (JsonWriter json = new JsonWriter(text)) {
                json.open('{');
                new Atlas(images, side).write(order, json, blobs);
                json.close('}');
            }
            List<Blob> made = blobs.made(TestRun.parallel());
            assertThat(made.stream().mapToLong(Blob::size).sum()).isLessThanOrEqualTo(blobs.largest());
            return new Written(
                    JsonMapper.shared().readTree(text.toByteArray()).get("pictures"),
                    made.stream().collect(Collectors.toMap(Blob::name, Written::decoded)));
        }

        private static BufferedImage decoded(Blob blob) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                blob.writeTo(bytes);
                return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            } catch (IOException fault) {
                throw new AssertionError(blob.name(), fault);
            }
        }

        BufferedImage page(String name) {
            return Objects.requireNonNull(pages.get(name), name);
        }

        /** Gives a sample of the cell at a place of a sheet. */
        int at(JsonNode sheet, int place, int x, int y, int channel) {
            int cell = sheet.get("cell").asInt();
            int across = sheet.get("across").asInt();
            String page = sheet.get("pages").get(place / (across * across)).asString();
            int within = place % (across * across);
            Raster raster = page(page).getRaster();
            if (raster.getWidth() != cell * across || raster.getHeight() > cell * across) {
                throw new AssertionError(page + " has " + raster.getWidth() + " x " + raster.getHeight() + " pixels");
            }
            return raster.getSample(within % across * cell + x, within / across * cell + y, channel);
        }
    }

    private static int pixel(Images images, int row, int x, int y, int channel) {
        return (int) images.pixels().at(row, (y * images.width() + x) * images.channels() + channel);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 28, 28, 1, 28",
        "4, 32, 32, 3, 32",
        "7, 5, 9, 3, 9",
        "3, 13, 2, 1, 13",
        "1, 28, 28, 1, 28",
        "2, 1, 1, 3, 1"
    })
    void pagesHoldThePicturesInTheMiddleOfTheirCells(int rows, int width, int height, int channels, int cell)
            throws IOException {
        Images images = images(rows, width, height, channels);
        Written written = Written.of(images, 62, RowOrder.kept(rows));
        JsonNode entry = written.entry();
        assertThat(entry.get("width").asInt()).isEqualTo(width);
        assertThat(entry.get("height").asInt()).isEqualTo(height);
        assertThat(entry.get("channels").asInt()).isEqualTo(channels);
        assertThat(entry.get("cell").asInt()).isEqualTo(cell);
        int left = (cell - width) / 2;
        int top = (cell - height) / 2;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < cell * cell * channels; i++) {
                int x = i / channels % cell;
                int y = i / channels / cell;
                boolean inside = x >= left && x < left + width && y >= top && y < top + height;
                int expected = inside ? pixel(images, row, x - left, y - top, i % channels) : 0;
                assertThat(written.at(entry, row, x, y, i % channels))
                        .as("row %s at %s, %s", row, x, y)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void manyPicturesTakeSeveralPagesInTheOrderOfTheRows() throws IOException {
        int rows = 20_000;
        Images images = images(rows, 28, 28, 1);
        double[] places = new double[2 * rows];
        for (int row = 0; row < rows; row++) {
            places[2 * row] = row * 31 % 199;
            places[2 * row + 1] = row * 17 % 211;
        }
        RowOrder order = RowOrder.along(Points.of(rows, 2, places));
        Written written = Written.of(images, 62, order);
        assertThat(written.entry().get("pages").size()).isEqualTo(4);
        assertThat(written.entry().get("across").asInt()).isEqualTo(73);
        // Of each picture some pixels, which are others in the next one.
        assertThat(IntStream.range(0, 8 * rows).filter(i -> {
                    int pixel = i * 97 % 784;
                    int seen = written.at(written.entry(), i / 8, pixel % 28, pixel / 28, 0);
                    return seen != pixel(images, order.row(i / 8), pixel % 28, pixel / 28, 0);
                }))
                .as("places of pictures that differ")
                .isEmpty();
        assertThat(written.page("page3").getHeight())
                .as("no lines without pictures")
                .isEqualTo(55 * 28);
        assertThat(written.at(written.entry(), 20_001, 5, 5, 0))
                .as("behind the last")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"16, 16, 8, 8", "16, 32, 4, 8"})
    void aSmallSheetHoldsTheMeansInSixteenShades(int width, int height, int across, int down) throws IOException {
        Images images = images(9, width, height, 3);
        Written written = Written.of(images, 62, RowOrder.kept(9));
        JsonNode small = written.entry().get("small");
        assertThat(small.get("cell").asInt()).isEqualTo(8);
        assertThat(small.get("width").asInt()).isEqualTo(across);
        assertThat(small.get("height").asInt()).isEqualTo(down);
        int square = height / down;
        for (int row = 0; row < 9; row++) {
            for (int i = 0; i < across * down * 3; i++) {
                int x = i / 3 % across;
                int y = i / 3 / across;
                double sum = 0;
                for (int part = 0; part < square * square; part++) {
                    sum += pixel(images, row, square * x + part % square, square * y + part / square, i % 3);
                }
                assertThat(written.at(small, row, (8 - across) / 2 + x, y, i % 3))
                        .isEqualTo((int) (Math.round(sum / (square * square)) + 8) / 17 * 17);
            }
        }
    }

    @Test
    void largerPicturesAreScaledDownByArea() throws IOException {
        byte[] pixels = new byte[6 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (10 * i);
        }
        Images images = new Images(Points.of(1, 18, pixels), 6, 3, 1);
        Written half = Written.of(images, 4, RowOrder.kept(1));
        assertThat(half.entry().get("width").asInt()).isEqualTo(4);
        assertThat(half.entry().get("height").asInt()).isEqualTo(2);
        assertThat(half.entry().get("cell").asInt()).isEqualTo(4);
        // Each pixel is the mean of 1.5 x 1.5: of 0, 10, 60 and 70 with the weights 1, 1/2, 1/2, 1/4.
        assertThat(half.at(half.entry(), 0, 0, 1, 0)).isEqualTo((int) Math.round((0 + 5 + 30 + 17.5) / 2.25));
        assertThat(half.entry().has("small")).as("they are as small").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 62, 62, 62", "100, 50, 62, 62, 31", "3, 300, 30, 1, 30"})
    void scaledPicturesKeepTheirShape(int width, int height, int side, int across, int down) throws IOException {
        JsonNode entry =
                Written.of(images(1, width, height, 1), side, RowOrder.kept(1)).entry();
        assertThat(entry.get("width").asInt()).isEqualTo(across);
        assertThat(entry.get("height").asInt()).isEqualTo(down);
    }

    @Test
    void plainPicturesStayPlain() throws IOException {
        byte[] white = new byte[200 * 100];
        Arrays.fill(white, (byte) 255);
        Written written = Written.of(new Images(Points.of(1, 20_000, white), 200, 100, 1), 62, RowOrder.kept(1));
        for (int i = 0; i < 62 * 31; i++) {
            assertThat(written.at(written.entry(), 0, i % 62, 15 + i / 62, 0)).isEqualTo(255);
        }
    }
}
