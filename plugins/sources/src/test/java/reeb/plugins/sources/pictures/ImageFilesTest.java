package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.plugins.sources.pictures.PictureBytes.encoded;
import static reeb.plugins.sources.pictures.PictureBytes.greys;
import static reeb.plugins.sources.pictures.PictureBytes.picture;
import static reeb.plugins.sources.pictures.PictureBytes.png;
import static reeb.plugins.sources.pictures.PictureBytes.zip;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class ImageFilesTest implements PartContract {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    @Override
    public Part part() {
        return new ImageFiles("p", Optional.of(2), Optional.of(3), true, "white", CorruptFiles.SKIP);
    }

    static ImageFiles asTheyAre(boolean grey) {
        return new ImageFiles("p", Optional.empty(), Optional.empty(), grey, "white", CorruptFiles.FAIL);
    }

    private static ImageFiles scaled(int width, int height) {
        return new ImageFiles("p", Optional.of(width), Optional.of(height), true, "white", CorruptFiles.FAIL);
    }

    private static final ImageFiles SKIPPING =
            new ImageFiles("p", Optional.empty(), Optional.empty(), false, "white", CorruptFiles.SKIP);

    private Dataset load(ImageFiles source) {
        return new FolderPlaces(folder).load(source, run);
    }

    private void refuses(ImageFiles source, String... why) {
        assertThatThrownBy(() -> load(source))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll(why);
    }

    @Test
    void readsAFolderInTheOrderOfItsPaths() {
        IdxBytes.write(folder.resolve("p/dog/2.png"), png(1, 1, Color.GREEN));
        IdxBytes.write(folder.resolve("p/cat/10.png"), png(1, 1, Color.BLUE));
        IdxBytes.write(folder.resolve("p/cat/1.PNG"), png(1, 1, Color.RED));
        IdxBytes.write(folder.resolve("p/readme.txt"), new byte[1]);
        IdxBytes.write(folder.resolve("p/cat/.hidden.png"), new byte[1]);
        Dataset data = load(asTheyAre(false));
        assertThat(data.points().column(0)).containsExactly(255, 0, 0);
        assertThat(data.points().column(1)).containsExactly(0, 0, 255);
        assertThat(data.points().column(2)).containsExactly(0, 255, 0);
        Column.Categories label =
                (Column.Categories) data.table().column("label").orElseThrow();
        assertThat(label.names()).containsExactly("cat", "dog");
        assertThat(data.table().column("file").orElseThrow().text(1)).isEqualTo("cat/10.png");
        assertThat(data.images().orElseThrow().pixels()).isSameAs(data.points());
    }

    @Test
    void readsAZipOfEveryFormat() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("d.gif", picture("gif", BufferedImage.TYPE_INT_RGB, 8, 8, Color.RED));
        entries.put("a.bmp", picture("bmp", BufferedImage.TYPE_INT_RGB, 8, 8, Color.RED));
        entries.put("b.png", png(8, 8, Color.RED));
        entries.put("c.jpg", picture("jpg", BufferedImage.TYPE_INT_RGB, 8, 8, Color.RED));
        entries.put("__MACOSX/b.png", new byte[3]);
        zip(folder.resolve("p"), entries);
        Dataset data = load(asTheyAre(false));
        assertThat(data.points().rows()).isEqualTo(4);
        assertThat(Arrays.stream(data.points().column(0)).min().orElseThrow()).isGreaterThan(251);
        assertThat(Arrays.stream(data.points().column(1)).max().orElseThrow()).isLessThan(4);
        assertThat(data.table().column("label")).isEmpty();
    }

    private byte[] file(ImageFiles source, Dataset rows, int row) {
        return source.file(source.inputs(new FolderPlaces(folder)), rows, row);
    }

    @Test
    void givesTheFileOfARow() throws IOException {
        byte[] broken = Arrays.copyOf(png(9, 9, Color.RED), 40);
        byte[] blue = png(9, 7, Color.BLUE);
        IdxBytes.write(folder.resolve("p/a.png"), broken);
        IdxBytes.write(folder.resolve("p/b/c.png"), blue);
        Dataset rows = load(SKIPPING);
        assertThat(file(SKIPPING, rows, 0)).isEqualTo(blue);

        Files.delete(folder.resolve("p/b/c.png"));
        assertThatThrownBy(() -> file(SKIPPING, rows, 0))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll("p: its file 'b/c.png' cannot be read");

        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.png", broken);
        entries.put("b/c.png", blue);
        zip(folder.resolve("q.zip"), entries);
        assertThat(SKIPPING.file(List.of(folder.resolve("q.zip")), rows, 0)).isEqualTo(blue);
    }

    @Test
    void givesNoFileOutsideItsFolder() {
        IdxBytes.write(folder.resolve("p/a.png"), png(2, 2, Color.RED));
        IdxBytes.write(folder.resolve("secret.png"), png(2, 2, Color.RED));
        Dataset rows = load(asTheyAre(false));
        for (String name : List.of("../secret.png", folder.resolve("secret.png").toString(), "")) {
            Dataset forged = rows.with(new Table(List.of(new Column.Texts("file", List.of(name)))));
            assertThatThrownBy(() -> file(asTheyAre(false), forged, 0))
                    .as(name)
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessageContaining("cannot be read");
        }
    }

    @Test
    void takesGreySamplesAsTheyAre() {
        IdxBytes.write(folder.resolve("p/a.png"), greys(3, 2));
        Dataset data = load(asTheyAre(true));
        double[] row = new double[6];
        data.points().copyRow(0, row);
        assertThat(row).containsExactly(10, 20, 30, 40, 50, 60);
        assertThat(load(asTheyAre(false)).points().at(0, 5)).isEqualTo(20);
    }

    @Test
    void takesTheBrightnessOfColoursAndLaysThemOnWhite() {
        IdxBytes.write(folder.resolve("p/a.png"), png(2, 1, Color.GREEN, new Color(0, 0, 0, 0)));
        Dataset data = load(asTheyAre(true));
        assertThat(data.points().at(0, 0)).isEqualTo(150);
        assertThat(data.points().at(0, 1)).isEqualTo(255);
    }

    @Test
    void shrinksByMeansOfAreas() {
        IdxBytes.write(folder.resolve("p/a.png"), greys(4, 2));
        Dataset data = load(scaled(2, 1));
        assertThat(data.points().at(0, 0)).isEqualTo(35);
        assertThat(data.points().at(0, 1)).isEqualTo(55);
        assertThat(load(scaled(1, 1)).points().at(0, 0)).isEqualTo(45);
        assertThat(load(scaled(3, 2)).points().at(0, 2)).isEqualTo(38);
    }

    @Test
    void growsByLinesBetweenNeighbours() {
        IdxBytes.write(folder.resolve("p/a.png"), greys(2, 1));
        Dataset data = load(scaled(4, 2));
        double[] row = new double[8];
        data.points().copyRow(0, row);
        assertThat(row).containsExactly(10, 13, 18, 20, 10, 13, 18, 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsTheMeanWhenShrinking(long seed) {
        Random random = new Random(seed);
        int width = random.nextInt(5, 40);
        int height = random.nextInt(5, 40);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        double sum = 0;
        for (int i = 0; i < width * height; i++) {
            int value = random.nextInt(256);
            sum += value;
            image.getRaster().setSample(i % width, Math.floorDiv(i, width), 0, value);
        }
        IdxBytes.write(folder.resolve("p/a.png"), encoded("png", image));
        double[] row = new double[25];
        load(scaled(5, 5)).points().copyRow(0, row);
        assertThat(Arrays.stream(row).average().orElseThrow())
                .isBetween(sum / width / height - 0.5, sum / width / height + 0.5);
    }

    @Test
    void refusesUnequalSizesNamingBoth() {
        IdxBytes.write(folder.resolve("p/a.png"), greys(3, 2));
        IdxBytes.write(folder.resolve("p/b.png"), greys(2, 3));
        refuses(asTheyAre(true), "'b.png' is 2 x 3", "first picture is 3 x 2", "'width' and 'height'");
        assertThat(load(scaled(2, 2)).points().rows()).isEqualTo(2);
    }

    @Test
    void refusesOrSkipsCorruptPictures() {
        byte[] whole = picture("jpg", BufferedImage.TYPE_INT_RGB, 64, 64, Color.RED, Color.BLUE, Color.GREEN);
        IdxBytes.write(folder.resolve("p/a.png"), "no picture".getBytes(StandardCharsets.UTF_8));
        IdxBytes.write(folder.resolve("p/b.jpg"), Arrays.copyOf(whole, whole.length / 2));
        IdxBytes.write(folder.resolve("p/c.jpg"), whole);
        byte[] png = png(64, 64, Color.RED, Color.BLUE, Color.GREEN);
        IdxBytes.write(folder.resolve("p/d.png"), Arrays.copyOf(png, png.length / 2));
        IdxBytes.write(folder.resolve("p/e.jpg"), whole);
        IdxBytes.write(folder.resolve("p/f.jpg"), new byte[0]);
        refuses(asTheyAre(false), "'a.png' cannot be decoded", "'corrupt' to skip");
        Dataset data = load(SKIPPING);
        assertThat(data.points().rows()).isEqualTo(2);
        assertThat(data.table().column("file").orElseThrow().text(1)).isEqualTo("e.jpg");
        assertThat(data.numbers()).as("pictures keep their numbers").contains(Rows.of(2, 4));
        assertThat(run.warnings()).singleElement().asString().contains("4 of 6 pictures");
    }

    /** The beginning of a picture in a container of films. */
    private static byte[] avif(String brand) {
        return ("\0\0\0\34ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    private Map<String, byte[]> mixed() {
        byte[] jpeg = picture("jpg", BufferedImage.TYPE_INT_RGB, 8, 8, Color.RED);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a/0.png", png(8, 8, Color.RED));
        files.put("a/7", png(8, 8, Color.RED));
        files.put("a/8.jfif", jpeg);
        files.put("a/9.heic", avif("heic"));
        files.put("b/0.avif", avif("avif"));
        files.put("b/1", avif("avif"));
        files.put("notes.txt", "about".getBytes(StandardCharsets.UTF_8));
        files.put("a/.ipynb_checkpoints/0-checkpoint.png", png(8, 8, Color.RED));
        files.put("__MACOSX/a/0.png", new byte[3]);
        files.put("a/Thumbs.db", new byte[3]);
        files.put(".DS_Store", new byte[3]);
        return files;
    }

    private void readsSomeAndNamesTheRest() {
        refuses(asTheyAre(false), "'a/9.heic' is a picture in HEIF", "'corrupt' to skip");
        Dataset data = load(SKIPPING);
        assertThat(IntStream.range(0, 3).mapToObj(data.table().column("file").orElseThrow()::text))
                .containsExactly("a/0.png", "a/7", "a/8.jfif");
        assertThat(((Column.Categories) data.table().column("label").orElseThrow()).names())
                .containsExactly("a");
        assertThat(run.warnings())
                .anySatisfy(warning -> assertThat(warning).endsWith("not read are left out: 2 AVIF, 1 HEIF"))
                .anySatisfy(warning -> assertThat(warning).endsWith("no pictures are left out: 1 .txt"));
    }

    @Test
    void tellsPicturesInFoldersByTheirContents() {
        mixed().forEach((name, bytes) -> IdxBytes.write(folder.resolve("p").resolve(name), bytes));
        readsSomeAndNamesTheRest();
    }

    @Test
    void tellsPicturesInArchivesByTheirContents() throws IOException {
        zip(folder.resolve("p"), mixed());
        readsSomeAndNamesTheRest();
    }

    @Test
    void namesTheFormatOfAPictureUnderAnotherName() {
        IdxBytes.write(folder.resolve("p/a.png"), avif("avif"));
        refuses(asTheyAre(false), "'a.png' cannot be decoded: it is a picture in AVIF");
    }

    @Test
    void refusesBackgroundsThatAreNoColours() {
        for (String text : new String[] {"pink", "#12345", "#1234567", "#12345g", "White", ""}) {
            assertThatThrownBy(() ->
                            new ImageFiles("p", Optional.empty(), Optional.empty(), true, text, CorruptFiles.FAIL))
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll("background: must be white, black", "'" + text + "'");
        }
    }

    @Test
    void needsWidthAndHeightTogether() {
        assertThatThrownBy(
                        () -> new ImageFiles("p", Optional.of(3), Optional.empty(), true, "white", CorruptFiles.FAIL))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("height: is missing");
    }
}
