package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.plugins.sources.PngBytes;

/** Samples of every type of PNG and of inks in JPEG become the bytes that stand in the files, or that one works out by hand. */
final class BrightnessTest {
    private static final int[] GREYS = {4, 64, 128, 200};

    private static int[] decoded(byte[] file, int channels) throws IOException {
        return decoded(file, channels, Background.WHITE);
    }

    private static int[] decoded(byte[] file, int channels, Background background) throws IOException {
        try (PictureDecoder decoder = new PictureDecoder(channels, background)) {
            Picture picture = decoder.decode(file);
            byte[] values = new byte[picture.width() * picture.height() * channels];
            picture.copyScaled(new PictureSizes(picture.height(), picture.width(), channels), values, 0);
            return IntStream.range(0, values.length).map(i -> values[i] & 0xff).toArray();
        }
    }

    /** Each sample so often in a row, then a last value. */
    private static int[] repeated(int times, int... last) {
        return IntStream.of(GREYS)
                .flatMap(grey -> IntStream.concat(IntStream.generate(() -> grey).limit(times), IntStream.of(last)))
                .toArray();
    }

    private static PngBytes png(int bits, int type) {
        return new PngBytes(4, bits, type);
    }

    static Stream<Arguments> opaque() {
        return Stream.of(
                arguments("grey", png(8, PngBytes.GREY).line(GREYS)),
                arguments("grey and alpha", png(8, PngBytes.GREY_ALPHA).line(repeated(1, 255))),
                arguments("colour", png(8, PngBytes.COLOUR).line(repeated(3))),
                arguments("colour and alpha", png(8, PngBytes.COLOUR_ALPHA).line(repeated(3, 255))),
                arguments("grey, 16 bits", png(16, PngBytes.GREY).line(repeated(2))),
                arguments(
                        "grey and alpha, 16 bits", png(16, PngBytes.GREY_ALPHA).line(repeated(2, 255, 255))),
                arguments("colour, 16 bits", png(16, PngBytes.COLOUR).line(repeated(6))),
                arguments(
                        "colour and alpha, 16 bits",
                        png(16, PngBytes.COLOUR_ALPHA).line(repeated(6, 255, 255))),
                arguments(
                        "palette",
                        png(8, PngBytes.PALETTE)
                                .chunk("PLTE", PngBytes.bytes(repeated(3)))
                                .line(0, 1, 2, 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("opaque")
    void samplesStayAsTheyAreStored(String type, byte[] file) throws IOException {
        assertThat(decoded(file, 1)).as(type).containsExactly(GREYS);
        assertThat(decoded(file, 3)).as(type).containsExactly(repeated(3));
    }

    @Test
    void fewBitsAreScaledToAByte() throws IOException {
        assertThat(decoded(png(1, PngBytes.GREY).line(0b0101_0000), 1)).containsExactly(0, 255, 0, 255);
        assertThat(decoded(png(2, PngBytes.GREY).line(0b00_01_10_11), 1)).containsExactly(0, 85, 170, 255);
        assertThat(decoded(png(4, PngBytes.GREY).line(0x01, 0x8f), 1)).containsExactly(0, 17, 136, 255);
    }

    @Test
    void sixteenBitsAreRounded() throws IOException {
        // 0x8000 / 257 = 127.50, 0x00ff / 257 = 0.99, 0x0080 / 257 = 0.498, 0xff7e / 257 = 254.498
        assertThat(decoded(png(16, PngBytes.GREY).line(0x80, 0, 0, 0xff, 0, 0x80, 0xff, 0x7e), 1))
                .containsExactly(128, 1, 0, 254);
    }

    @Test
    void transparencyIsLaidOnWhite() throws IOException {
        // (100 * 51 + 255 * 204) / 255 = 224
        assertThat(decoded(new PngBytes(2, 8, PngBytes.GREY_ALPHA).line(100, 51, 100, 0), 1))
                .containsExactly(224, 255);
        assertThat(decoded(new PngBytes(2, 16, PngBytes.GREY_ALPHA).line(100, 100, 51, 51, 100, 100, 0, 0), 1))
                .containsExactly(224, 255);
        assertThat(decoded(new PngBytes(1, 8, PngBytes.COLOUR_ALPHA).line(0, 100, 200, 51), 3))
                .containsExactly(204, 224, 244);
    }

    @Test
    void transparencyIsLaidOnAnyBackground() throws IOException {
        Background orange = new Background(255, 128, 0);
        byte[] grey = new PngBytes(2, 8, PngBytes.GREY_ALPHA).line(100, 51, 100, 0);
        // (100 * 51 + 255 * 204) / 255 = 224, (100 * 51 + 128 * 204) / 255 = 122.4, 100 * 51 / 255 = 20
        assertThat(decoded(grey, 3, orange)).containsExactly(224, 122, 20, 255, 128, 0);
        // luma of these: (299 * 224 + 587 * 122 + 114 * 20) / 1000 = 140.9, (299 * 255 + 587 * 128) / 1000 = 151.4
        assertThat(decoded(grey, 1, orange)).containsExactly(141, 151);
        byte[] deep = new PngBytes(2, 16, PngBytes.GREY_ALPHA).line(100, 100, 51, 51, 100, 100, 0, 0);
        assertThat(decoded(deep, 3, orange)).containsExactly(224, 122, 20, 255, 128, 0);
        byte[] palette = new PngBytes(2, 8, PngBytes.PALETTE)
                .chunk("PLTE", PngBytes.bytes(100, 100, 100, 9, 9, 9))
                .chunk("tRNS", PngBytes.bytes(51, 0))
                .line(0, 1);
        assertThat(decoded(palette, 3, orange)).containsExactly(224, 122, 20, 255, 128, 0);
    }

    @Test
    void oneTransparentColourIsWhite() throws IOException {
        byte[] grey = PngBytes.bytes(0, 64);
        assertThat(decoded(png(8, PngBytes.GREY).chunk("tRNS", grey).line(GREYS), 1))
                .containsExactly(4, 255, 128, 200);
        assertThat(decoded(
                        png(16, PngBytes.GREY)
                                .chunk("tRNS", PngBytes.bytes(64, 64))
                                .line(repeated(2)),
                        1))
                .containsExactly(4, 255, 128, 200);
        assertThat(decoded(
                        png(4, PngBytes.GREY)
                                .chunk("tRNS", PngBytes.bytes(0, 8))
                                .line(0x01, 0x8f),
                        1))
                .containsExactly(0, 17, 255, 255);
        assertThat(decoded(
                        png(1, PngBytes.GREY)
                                .chunk("tRNS", PngBytes.bytes(0, 0))
                                .line(0b0101_0000),
                        1))
                .containsExactly(255, 255, 255, 255);
        assertThat(decoded(
                        png(8, PngBytes.COLOUR)
                                .chunk("tRNS", PngBytes.bytes(0, 64, 0, 64, 0, 64))
                                .line(repeated(3)),
                        1))
                .containsExactly(4, 255, 128, 200);
    }

    @Test
    void palettesMayBeTransparent() throws IOException {
        byte[] file = png(8, PngBytes.PALETTE)
                .chunk("PLTE", PngBytes.bytes(repeated(3)))
                .chunk("tRNS", PngBytes.bytes(255, 0, 51))
                .line(0, 1, 2, 3);
        // (128 * 51 + 255 * 204) / 255 = 229.6
        assertThat(decoded(file, 1)).containsExactly(4, 255, 230, 200);
    }

    /** A picture of the inks 100, 50, 20 and 10, which Adobe's way is to store as 155, 205, 235 and 245. */
    private static byte[] inks() throws IOException {
        try (InputStream input = BrightnessTest.class.getResourceAsStream("cmyk.jpg")) {
            return input.readAllBytes();
        }
    }

    private static int adobe(byte[] file) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Adobe");
    }

    @Test
    void inksOfAdobeAreLightThatIsLeft() throws IOException {
        // 155 * 245 / 255 = 148.9 and so on
        assertThat(decoded(inks(), 3)).startsWith(149, 197, 226);
    }

    @Test
    void inksWithoutAdobesMarkAreInks() throws IOException {
        byte[] file = inks();
        file[adobe(file)] = 'a';
        // (255 - 155) * (255 - 245) / 255 = 3.9 and so on
        assertThat(decoded(file, 3)).startsWith(4, 2, 1);
    }

    @Test
    void inksMayBeStoredAsBrightnessAndColour() throws IOException {
        byte[] file = inks();
        file[adobe(file) + 11] = 2;
        // 155, 205, 235 are red 305, green 52, blue 291, clipped; missing ink is their complement, with black 245
        assertThat(decoded(file, 3)).startsWith(0, 195, 0);
    }
}
