package reeb.plugins.sources.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of many formats are read as Pillow reads them; see the README beside them. */
final class PillowTest {
    private static InputStream file(String name) {
        return Objects.requireNonNull(PillowTest.class.getResourceAsStream("pillow/" + name));
    }

    static Stream<List<String>> pictures() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file("expected.csv"), StandardCharsets.US_ASCII))) {
            return lines.readAllLines().stream().map(line -> List.of(line.split(",")));
        }
    }

    /** Opacities and palettes of 16 bits may be rounded otherwise; Pillow smooths the colours of lossy WebP between its blocks. */
    private static int tolerance(String name) {
        return name.startsWith("lossy") ? 16 : name.contains("alpha") || name.equals("palette.tif") ? 1 : 0;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void areReadAsPillowReadsThem(List<String> expected) throws IOException {
        String name = expected.getFirst();
        byte[] values = new byte[expected.size() - 1];
        try (PictureDecoder decoder = new PictureDecoder(3, Background.WHITE);
                InputStream input = file(name)) {
            Picture picture = decoder.decode(input.readAllBytes());
            assertThat(picture.width()).isEqualTo(20);
            assertThat(picture.height()).isEqualTo(12);
            picture.copyScaled(new PictureSizes(12, 20, 3), values, 0);
        }
        int most = 0;
        for (int i = 0; i < values.length; i++) {
            most = Math.max(most, Math.abs((values[i] & 0xff) - Integer.parseInt(expected.get(i + 1))));
        }
        assertThat(most).as(name).isLessThanOrEqualTo(tolerance(name));
    }
}
