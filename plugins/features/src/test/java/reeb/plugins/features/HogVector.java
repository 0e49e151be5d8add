package reeb.plugins.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import reeb.api.data.Images;
import reeb.api.data.Points;

/** An image and its values by scikit-image, from the file that {@code make_hog_vectors.py} writes. */
record HogVector(String name, Hog hog, Images images, List<Float> values) {
    static List<HogVector> all() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HogVector.class.getResourceAsStream("hog-vectors.txt")),
                StandardCharsets.US_ASCII))) {
            List<String> lines = reader.lines().toList();
            return IntStream.range(0, lines.size() / 3)
                    .mapToObj(i -> parse(lines.subList(3 * i, 3 * i + 3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HogVector parse(List<String> lines) {
        String[] words = lines.get(0).split(" ", -1);
        int[] numbers = Arrays.stream(words, 1, 8).mapToInt(Integer::parseInt).toArray();
        BlockNorm norm = BlockNorm.valueOf(words[8].toUpperCase(Locale.ROOT).replace('-', '_'));
        Hog hog =
                new Hog(numbers[3], List.of(numbers[4], numbers[5]), numbers[6], norm, Boolean.parseBoolean(words[9]));
        byte[] pixels = HexFormat.of().parseHex(lines.get(1));
        Images images = new Images(Points.of(1, pixels.length, pixels), numbers[1], numbers[0], numbers[2]);
        List<Float> values =
                Arrays.stream(lines.get(2).split(" ", -1)).map(Float::valueOf).toList();
        return new HogVector(words[0], hog, images, values);
    }

    @Override
    public String toString() {
        return name;
    }
}
