package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.plugins.sources.files.Refusal;

/** Files that are damaged or lie: whatever their bytes, they are decoded or refused, soon and without Java's own errors. */
final class HostilePicturesTest {
    private static byte[] file(String name) throws IOException {
        try (InputStream input =
                Objects.requireNonNull(HostilePicturesTest.class.getResourceAsStream("pillow/" + name))) {
            return input.readAllBytes();
        }
    }

    private static void decodeOrRefuse(PictureDecoder decoder, byte[] file) {
        try {
            Picture picture = decoder.decode(file);
            assertThat(picture.width()).isPositive();
        } catch (IOException refused) {
            assertThat(Refusal.reason(refused)).isNotBlank().doesNotContain("java.lang", "null");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lossless.webp",
                "lossless-alpha.webp",
                "lossy.webp",
                "lossy-alpha.webp",
                "animated.webp",
                "animated.gif",
                "plain.tif",
                "lzw.tif",
                "deflate.tif",
                "packbits.tif",
                "bits.tif",
                "palette.tif",
                "inks.tif",
                "deep.png"
            })
    void damagedFilesAreDecodedOrRefused(String name) throws IOException {
        byte[] whole = file(name);
        Random random = new Random(name.hashCode());
        try (PictureDecoder decoder = new PictureDecoder(3, Background.WHITE)) {
            assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
                for (int i = 0; i < 150; i++) {
                    byte[] damaged = whole.clone();
                    for (int change = 0; change <= i % 4; change++) {
                        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
                    }
                    decodeOrRefuse(decoder, damaged);
                    decodeOrRefuse(decoder, Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 4)));
                }
            });
        }
    }

    private static void refuses(byte[] file, String why) {
        assertThatThrownBy(() -> {
                    try (PictureDecoder decoder = new PictureDecoder(3, Background.WHITE)) {
                        decoder.decode(file);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void webpIsAsLargeAsItAnnounces() throws IOException {
        byte[] whole = file("lossy.webp");
        refuses(Arrays.copyOf(whole, whole.length - 1), "is cut short");
        byte[] chunk = whole.clone();
        ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).putInt(16, 1 << 20);
        refuses(chunk, "is cut short");
        byte[] large = whole.clone();
        ByteBuffer.wrap(large)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) 16_383)
                .putShort(28, (short) 16_383);
        refuses(large, "16383 x 16383 pixels");
        byte[] other = ExifBytes.inWebp(whole, 21, 12, new byte[8]);
        refuses(other, "20 x 12 pixels; as many as it announces");
        byte[] none = whole.clone();
        none[15] = 'x';
        refuses(none, "no chunk of a picture");
    }

    @Test
    void canvasesOfAnimationsAreBounded() throws IOException {
        byte[] gif = file("animated.gif");
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 60_000)
                .putShort(8, (short) 60_000);
        try (PictureDecoder decoder = new PictureDecoder(3, Background.WHITE)) {
            assertThat(decoder.decode(gif).width()).isEqualTo(20);
        }
    }
}
