package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.plugins.sources.PngBytes;
import reeb.toolkit.tables.Refusal;

/** Samples of TIFF files become the bytes that stand in them, or that one works out by hand. */
final class TiffTest {
    private static int[] decoded(byte[] file, int channels, String background) throws IOException {
        try (PictureDecoder decoder = new PictureDecoder(channels, Background.of(background))) {
            Picture picture = decoder.decode(file);
            byte[] values = new byte[picture.width() * picture.height() * channels];
            picture.copyScaled(new PictureSizes(picture.height(), picture.width(), channels), values, 0);
            return IntStream.range(0, values.length).map(i -> values[i] & 0xff).toArray();
        }
    }

    private static TiffBytes tiff(int width) {
        return new TiffBytes(width, 1, ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(int... values) {
        return PngBytes.bytes(values);
    }

    @Test
    void greysStayAsTheyAreStored() throws IOException {
        assertThat(decoded(tiff(4).of(bytes(4, 64, 128, 200)), 1, "white")).containsExactly(4, 64, 128, 200);
        byte[] inverted = tiff(4).with(TiffBytes.PHOTOMETRIC, 0).of(bytes(4, 64, 128, 200));
        assertThat(decoded(inverted, 1, "white")).containsExactly(251, 191, 127, 55);
    }

    @Test
    void sixteenBitsAreRounded() throws IOException {
        byte[] little = tiff(3).with(TiffBytes.BITS, 16).of(bytes(0, 0x80, 0xff, 0, 0x7e, 0xff));
        assertThat(decoded(little, 1, "white")).containsExactly(128, 1, 254);
        byte[] big = new TiffBytes(3, 1, ByteOrder.BIG_ENDIAN)
                .with(TiffBytes.BITS, 16)
                .of(bytes(0x80, 0, 0, 0xff, 0xff, 0x7e));
        assertThat(decoded(big, 1, "white")).containsExactly(128, 1, 254);
    }

    @Test
    void oneBitIsBlackOrWhite() throws IOException {
        assertThat(decoded(tiff(4).with(TiffBytes.BITS, 1).of(bytes(0b0101_0000)), 1, "white"))
                .containsExactly(0, 255, 0, 255);
        byte[] inverted =
                tiff(4).with(TiffBytes.BITS, 1).with(TiffBytes.PHOTOMETRIC, 0).of(bytes(0b0101_0000));
        assertThat(decoded(inverted, 1, "white")).containsExactly(255, 0, 255, 0);
    }

    private static TiffBytes colours(int... bits) {
        return tiff(2).with(TiffBytes.BITS, bits).with(TiffBytes.PHOTOMETRIC, 2).with(TiffBytes.SAMPLES, bits.length);
    }

    @Test
    void coloursStayAsTheyAreStored() throws IOException {
        assertThat(decoded(colours(8, 8, 8).of(bytes(4, 64, 128, 200, 9, 1)), 3, "white"))
                .containsExactly(4, 64, 128, 200, 9, 1);
    }

    @Test
    void transparencyIsLaidOnTheBackground() throws IOException {
        byte[] unassociated = colours(8, 8, 8, 8).with(TiffBytes.EXTRA, 2).of(bytes(0, 100, 200, 51, 7, 7, 7, 0));
        // (100 * 51 + 255 * 204) / 255 = 224
        assertThat(decoded(unassociated, 3, "white")).containsExactly(204, 224, 244, 255, 255, 255);
        assertThat(decoded(unassociated, 3, "black")).containsExactly(0, 20, 40, 0, 0, 0);
        assertThat(decoded(unassociated, 3, "#ff8000")).containsExactly(204, 122, 40, 255, 128, 0);
        byte[] associated = colours(8, 8, 8, 8).with(TiffBytes.EXTRA, 1).of(bytes(0, 20, 40, 51, 0, 0, 0, 0));
        assertThat(decoded(associated, 3, "white")).containsExactly(204, 224, 244, 255, 255, 255);
        assertThat(decoded(associated, 3, "black")).containsExactly(0, 20, 40, 0, 0, 0);
    }

    @Test
    void palettesAreLookedUp() throws IOException {
        int[] palette = new int[3 * 16];
        palette[1] = 0xffff;
        palette[16 + 2] = 0x8080;
        byte[] file = tiff(3).with(TiffBytes.BITS, 4)
                .with(TiffBytes.PHOTOMETRIC, 3)
                .with(TiffBytes.PALETTE, palette)
                .of(bytes(0x12, 0x00));
        assertThat(decoded(file, 3, "white")).containsExactly(255, 0, 0, 0, 128, 0, 0, 0, 0);
    }

    @Test
    void inksLeaveLight() throws IOException {
        byte[] file = colours(8, 8, 8, 8)
                .with(TiffBytes.PHOTOMETRIC, 5)
                .with(TiffBytes.INKS, 1)
                .of(bytes(100, 50, 20, 10, 0, 0, 0, 255));
        // 155 * 245 / 255 = 148.9 and so on
        assertThat(decoded(file, 3, "white")).containsExactly(149, 197, 226, 0, 0, 0);
    }

    private static void refuses(byte[] file, String why) {
        assertThatThrownBy(() -> decoded(file, 1, "white"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void samplesThatAreNoBrightnessAreRefused() {
        refuses(tiff(1).with(TiffBytes.BITS, 32).with(TiffBytes.FORMAT, 3).of(bytes(0, 0, 0x80, 0x3f)), "8 or 16 bits");
        byte[] spectral = tiff(1).with(TiffBytes.BITS, 8, 8, 8, 8, 8, 8)
                .with(TiffBytes.SAMPLES, 6)
                .of(bytes(1, 2, 3, 4, 5, 6));
        refuses(spectral, "6");
    }

    @Test
    void absurdSizesAreRefusedBeforeDecoding() {
        refuses(new TiffBytes(60_000, 60_000, ByteOrder.BIG_ENDIAN).of(bytes(1)), "60000 x 60000 pixels");
        byte[] deep = tiff(1000).with(257, 1000).with(TiffBytes.SAMPLES, 60_000).of(bytes(1));
        assertThatThrownBy(() -> decoded(deep, 1, "white")).isInstanceOf(IOException.class);
    }

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Random random = new Random(11);
        byte[] whole = colours(8, 8, 8, 8).with(TiffBytes.EXTRA, 2).of(bytes(0, 100, 200, 51, 7, 7, 7, 0));
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= i % 3; change++) {
                damaged[random.nextInt(200)] = (byte) random.nextInt(256);
            }
            byte[] file = Arrays.copyOf(damaged, i % 2 == 0 ? damaged.length : random.nextInt(damaged.length));
            try {
                assertThat(decoded(file, 3, "white")).isNotEmpty();
            } catch (IOException refused) {
                assertThat(Refusal.reason(refused)).isNotBlank();
            }
        }
    }

    @Test
    void coloursThatWouldComeOutTooDarkAreRefusedByName() {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] lab = new TiffBytes(1, 1, order)
                    .with(TiffBytes.BITS, 8, 8, 8)
                    .with(TiffBytes.SAMPLES, 3)
                    .with(TiffBytes.PHOTOMETRIC, 8)
                    .of(bytes(255, 0, 0));
            assertThatThrownBy(() -> decoded(lab, 3, "white")).hasMessageContaining("CIE L*a*b*, which is not read");
        }
    }
}
