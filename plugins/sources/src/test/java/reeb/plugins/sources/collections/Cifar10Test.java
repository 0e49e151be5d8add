package reeb.plugins.sources.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Part;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.RowRange;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.plugins.sources.pictures.CorruptFiles;
import reeb.plugins.sources.values.Split;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class Cifar10Test implements PartContract {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    @Override
    public Part part() {
        return new Cifar10(Split.TEST, Optional.empty(), Optional.of(3), CorruptFiles.SKIP);
    }

    private static Cifar10 all(CorruptFiles corrupt) {
        return new Cifar10(Split.ALL, Optional.empty(), Optional.empty(), corrupt);
    }

    private Dataset load(Cifar10 source) {
        return new FolderPlaces(folder).load(source, run);
    }

    /** Writes four pictures of two classes; the third as it is given. */
    private void write(byte[] third) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "test/cat/0001.jpg", jpeg(10));
            put(zip, "test/dog/0001.jpg", jpeg(60));
            put(zip, "train/cat/0007.jpg", third);
            put(zip, "train/dog/0002.jpg", jpeg(200));
        }
        IdxBytes.write(folder.resolve("cifar-10/images.zip"), bytes.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, byte[] file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(file);
        zip.closeEntry();
    }

    private static byte[] jpeg(int grey) throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 1024).forEach(i -> image.setRGB(i % 32, i / 32, grey * 0x010101));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static String column(Dataset data, String name) {
        Column column = data.table().column(name).orElseThrow();
        return String.join(
                " ", IntStream.range(0, column.size()).mapToObj(column::text).toList());
    }

    @Test
    void namesAPictureThatIsCutShort() throws IOException {
        write(Arrays.copyOf(jpeg(90), 400));

        assertThatThrownBy(() -> load(all(CorruptFiles.FAIL)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("images.zip", "'train/cat/0007.jpg' cannot be decoded", "'corrupt' to skip");
    }

    @Test
    void namesAPictureThatIsEmpty() throws IOException {
        write(new byte[0]);

        assertThatThrownBy(() -> load(all(CorruptFiles.FAIL)))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("'train/cat/0007.jpg' cannot be decoded", "no picture in PNG, JPEG");
    }

    @Test
    void leavesOutWhatIsCorruptWithItsLabel() throws IOException {
        write(Arrays.copyOf(jpeg(90), 400));

        Dataset data = load(all(CorruptFiles.SKIP));

        assertThat(data.points().column(0)).containsExactly(200, 10, 60);
        assertThat(column(data, "label")).isEqualTo("dog cat dog");
        assertThat(column(data, "part")).isEqualTo("train test test");
        assertThat(data.images().orElseThrow().pixels()).isSameAs(data.points());
        assertThat(run.warnings()).singleElement().asString().contains("1 of 4 pictures are left out");
    }

    @Test
    void drawsRowsAtRandomOfThoseThatCanBeDecoded() throws IOException {
        write(Arrays.copyOf(jpeg(90), 400));

        Dataset range =
                load(new Cifar10(Split.ALL, Optional.of(RowRange.of("1-")), Optional.empty(), CorruptFiles.SKIP));
        assertThat(range.number(range.points().rows() - 1))
                .as("the last of four")
                .isEqualTo(3);
        Dataset some = load(new Cifar10(Split.ALL, Optional.empty(), Optional.of(2), CorruptFiles.SKIP));

        assertThat(some.points().rows()).isEqualTo(2);
        assertThat(Arrays.stream(some.points().column(0)).boxed())
                .isSubsetOf(200.0, 10.0, 60.0)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> load(new Cifar10(Split.ALL, Optional.empty(), Optional.of(4), CorruptFiles.SKIP)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sample: must be at most 3");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void readsTheFirstRealPictures() {
        Dataset data = FolderPlaces.ofData()
                .load(new Cifar10(Split.TEST, Optional.of(RowRange.first(1100)), Optional.empty(), CorruptFiles.FAIL));
        assertThat(data.points().rows()).isEqualTo(1100);
        assertThat(data.points().columns()).isEqualTo(3072);
        assertThat(data.images().orElseThrow().channels()).isEqualTo(3);
        Column.Categories label =
                (Column.Categories) data.table().column("label").orElseThrow();
        assertThat(label.names())
                .containsExactly(
                        "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
        assertThat(label.text(999)).isEqualTo("airplane");
        assertThat(label.text(1000)).isEqualTo("automobile");
        assertThat(data.table().column("part").orElseThrow().text(0)).isEqualTo("test");
    }
}
