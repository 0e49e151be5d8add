package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.plugins.sources.pictures.ImageFilesTest.asTheyAre;
import static reeb.plugins.sources.pictures.PictureBytes.greys;
import static reeb.plugins.sources.pictures.PictureBytes.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;

/** Places that no pictures are taken from: archives and links that want to do harm, and folders without any. */
final class RefusedPlacesTest {
    @TempDir
    private Path folder;

    private final TestRun run = TestRun.serial();

    private Dataset load(ImageFiles source) {
        return new FolderPlaces(folder).load(source, run);
    }

    private void refuses(ImageFiles source, String... why) {
        assertThatThrownBy(() -> load(source))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll(why);
    }

    @Test
    void refusesPicturesOfAbsurdSizeBeforeDecoding() {
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        png.put("IHDR".getBytes(StandardCharsets.ISO_8859_1)).putInt(100_000).putInt(100_000);
        png.put(new byte[] {8, 0, 0, 0, 0});
        CRC32 checksum = new CRC32();
        checksum.update(png.array(), 12, 17);
        png.putInt((int) checksum.getValue());
        IdxBytes.write(folder.resolve("p/a.png"), png.array());
        refuses(asTheyAre(true), "100000 x 100000 pixels");
    }

    @Test
    void refusesPlacesWithoutPictures() {
        IdxBytes.write(folder.resolve("p/readme.txt"), new byte[1]);
        refuses(asTheyAre(true), "has no picture");
    }

    @Test
    void refusesFilesThatAreNoArchives() {
        IdxBytes.write(folder.resolve("p"), new byte[] {1, 2, 3});
        refuses(asTheyAre(true), "neither a folder nor a zip");
        IdxBytes.write(folder.resolve("p"), "PK is all".getBytes(StandardCharsets.UTF_8));
        refuses(asTheyAre(true), "is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.png",
                "a/../../evil.png",
                "/etc/evil.png",
                "C:\\evil.png",
                "\\evil.png",
                "a\\..\\evil.png"
            })
    void refusesEntriesThatLeadOutOfTheArchive(String name) throws IOException {
        zip(folder.resolve("p"), Map.of(name, greys(1, 1)));
        refuses(asTheyAre(true), "leads out of the archive");
    }

    @Test
    void refusesZipBombs() throws IOException {
        zip(folder.resolve("p"), Map.of("a.bmp", new byte[20_000_000]));
        refuses(asTheyAre(true), "'a.bmp' of 20000000 bytes", "1:200");
        zip(folder.resolve("p"), Map.of("a.bmp", new byte[80_000_000]));
        refuses(asTheyAre(true), "at most 64 MB");
    }

    @Test
    void refusesEntriesCutShort() throws IOException {
        zip(folder.resolve("p"), Map.of("a.png", greys(20, 20)));
        byte[] zip = Files.readAllBytes(folder.resolve("p"));
        zip[60] ^= 0x55;
        IdxBytes.write(folder.resolve("p"), zip);
        refuses(asTheyAre(true), "a.png");
        IdxBytes.write(folder.resolve("p"), Arrays.copyOf(zip, zip.length - 10));
        refuses(asTheyAre(true), "is damaged");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesLinksOutOfTheFolder() throws IOException {
        IdxBytes.write(folder.resolve("p/a.png"), greys(1, 1));
        Files.createSymbolicLink(folder.resolve("p/b.png"), folder.resolve("p/a.png"));
        assertThat(load(asTheyAre(true)).points().rows()).isEqualTo(2);
        Path outside = IdxBytes.write(folder.resolve("c.png"), greys(1, 1));
        Files.createSymbolicLink(folder.resolve("p/c.png"), outside);
        refuses(asTheyAre(true), "c.png", "leads out of the folder");
    }
}
