package reeb.integration.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import reeb.api.data.Points;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Graphs that other tools made, with the data and the lens values they were made of. */
final class VectorFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private VectorFiles() {}

    /** Lists the names of all graphs. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path("expected"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - 5))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode expected(String name) throws IOException {
        return parse(Files.readString(path("expected/" + name + ".json")));
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    static List<String> lines(String file) throws IOException {
        return Files.readAllLines(path(file));
    }

    /** Reads numbers separated by commas, in double precision. */
    static Points points(String file) throws IOException {
        List<String> lines = lines(file);
        double[] values = lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Points.of(lines.size(), values.length / lines.size(), values);
    }

    private static Path path(String file) {
        URL url = Objects.requireNonNull(VectorFiles.class.getResource("/vectors/mapper/" + file), file);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
