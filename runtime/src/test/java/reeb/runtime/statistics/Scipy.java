package reeb.runtime.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;

/** What SciPy computes of small samples. */
final class Scipy {
    private Scipy() {}

    static Map<?, ?> all() throws IOException {
        try (InputStream file = Objects.requireNonNull(Scipy.class.getResourceAsStream("scipy.json"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return (Map<?, ?>) JsonWriter.plain(JsonReader.parse(text, "scipy.json"));
        }
    }

    static List<Map<?, ?>> cases(String name) throws IOException {
        return ((List<?>) Objects.requireNonNull(all().get(name)))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    static double number(Map<?, ?> one, String name) {
        return ((Number) Objects.requireNonNull(one.get(name))).doubleValue();
    }

    static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
    }

    static double[] numbers(Map<?, ?> one, String name) {
        return numbers(Objects.requireNonNull(one.get(name)));
    }
}
