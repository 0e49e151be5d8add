package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a model says of rows, as tensors have it.
 *
 * @param values of each output, as texts
 */
record SaidTensors(List<List<String>> values) {
    static final List<String> NAMES = List.of(
            "node", "name", "confidence", "distance", "outlier", "lens", "neighbour_rows", "neighbour_distances");

    static SaidTensors ofJson(JsonNode said) {
        return new SaidTensors(list(said.get("outputs")).stream()
                .map(output -> list(output.get("data")).stream()
                        .map(value ->
                                value.isFloatingPointNumber() ? Float.toString(value.floatValue()) : value.asString())
                        .toList())
                .toList());
    }

    static SaidTensors ofBytes(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        int length = Integer.parseInt(
                response.headers().firstValue(SameAnswersTest.LENGTH).orElseThrow());
        ByteBuffer raw = ByteBuffer.wrap(body, length, body.length - length).order(ByteOrder.LITTLE_ENDIAN);
        List<List<String>> values = new ArrayList<>();
        for (JsonNode output : list(new ObjectMapper()
                .readTree(new String(body, 0, length, StandardCharsets.UTF_8))
                .get("outputs"))) {
            int end = raw.position()
                    + output.get("parameters").get("binary_data_size").intValue();
            List<String> texts = new ArrayList<>();
            while (raw.position() < end) {
                texts.add(
                        switch (output.get("datatype").asString()) {
                            case "INT32" -> Integer.toString(raw.getInt());
                            case "FP32" -> Float.toString(raw.getFloat());
                            default -> text(raw);
                        });
            }
            values.add(texts);
        }
        assertThat(raw.hasRemaining()).isFalse();
        return new SaidTensors(values);
    }

    private static String text(ByteBuffer raw) {
        byte[] bytes = new byte[raw.getInt()];
        raw.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What rows for people say, as tensors have it. */
    static SaidTensors ofRows(List<JsonNode> rows) {
        List<List<String>> values = new ArrayList<>();
        for (String name :
                List.of("node", "name", "confidence", "distance", "outlier", "lens", "nearest", "distances")) {
            values.add(rows.stream()
                    .flatMap(row -> row.get(name).isArray() ? list(row.get(name)).stream() : Stream.of(row.get(name)))
                    .map(value -> name.equals("node") || name.equals("name") || name.equals("nearest")
                            ? value.asString()
                            : Float.toString((float) value.doubleValue()))
                    .toList());
        }
        return new SaidTensors(values);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
