package reeb.server.predict.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.server.http.Reply;

/** What {@code /v2} answers to tensors, as JSON and as bytes. */
final class TensorsTest {
    private static final String INFER = "/v2/models/rows/infer";
    private static final String LENGTH = "Inference-Header-Content-Length";

    @SuppressWarnings("NullAway.Init")
    private Served served;

    @BeforeEach
    void start() throws IOException {
        served = Served.start();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static String input(String datatype, String shape, String data) {
        return "{\"id\":\"7\",\"inputs\":[{\"name\":\"rows\",\"datatype\":\"" + datatype + "\",\"shape\":" + shape
                + ",\"data\":" + data + "}]}";
    }

    private Reply binary(String path, String json, byte[]... raw) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] head = json.getBytes(StandardCharsets.UTF_8);
        body.writeBytes(head);
        for (byte[] bytes : raw) {
            body.writeBytes(bytes);
        }
        return served.wire().post(path, "application/octet-stream", body.toByteArray(), LENGTH + ": " + head.length);
    }

    private static byte[] little(int bytes, Consumer<ByteBuffer> values) {
        byte[] raw = new byte[bytes];
        values.accept(ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN));
        return raw;
    }

    @Test
    void theServerAndItsModelsTellOfThemselves() throws IOException {
        assertThat(served.wire().get("/v2").text())
                .isEqualTo("{\"name\":\"reeb\",\"version\":\"1.2.3\",\"extensions\":[\"binary_tensor_data\"]}");
        assertThat(served.wire().get("/v2/health/live").text()).isEqualTo("{\"live\":true}");
        assertThat(served.wire().get("/v2/health/ready").text()).isEqualTo("{\"ready\":true}");
        for (String path : new String[] {"/v2/models/digits", "/v2/models/digits/versions/ba9876543210"}) {
            assertThat(served.wire().get(path).text())
                    .contains("\"versions\":[\"ba9876543210\"]", "\"platform\":\"reeb\"")
                    .contains("{\"name\":\"pictures\",\"datatype\":\"UINT8\",\"shape\":[-1,2,2,1]}")
                    .contains("{\"name\":\"lens\",\"datatype\":\"FP32\",\"shape\":[-1,2]}")
                    .doesNotContain("neighbour_rows");
            assertThat(served.wire().get(path + "/ready").text()).isEqualTo("{\"name\":\"digits\",\"ready\":true}");
        }
        assertThat(served.wire().get("/v2/models/rows").text()).contains("neighbour_rows", "neighbour_distances");
        assertThat(served.wire().get("/v2/models/digits/versions/0123456789ab").status())
                .isEqualTo(404);
        assertThat(served.wire().get("/v2/models/none").text())
                .isEqualTo("{\"error\":\"no model is served under this name, but these are: rows, digits\"}");
    }

    @Test
    void tensorsOfJsonGetTensorsOfJson() throws IOException {
        String expected = "{\"model_name\":\"rows\",\"model_version\":\"0123456789ab\",\"id\":\"7\",\"outputs\":["
                + "{\"name\":\"node\",\"datatype\":\"INT32\",\"shape\":[2],\"data\":[1,-1]},"
                + "{\"name\":\"name\",\"datatype\":\"BYTES\",\"shape\":[2],\"data\":[\"one\",\"\"]},"
                + "{\"name\":\"group\",\"datatype\":\"INT32\",\"shape\":[2],\"data\":[0,-1]},"
                + "{\"name\":\"confidence\",\"datatype\":\"FP32\",\"shape\":[2],\"data\":[0.75,0.75]},"
                + "{\"name\":\"distance\",\"datatype\":\"FP32\",\"shape\":[2],\"data\":[2.0,1.3333334]},"
                + "{\"name\":\"outlier\",\"datatype\":\"FP32\",\"shape\":[2],\"data\":[0.1,0.1]},"
                + "{\"name\":\"lens\",\"datatype\":\"FP32\",\"shape\":[2,2],\"data\":[6.0,-0.85714287,4.0,-0.5714286]}]}";
        assertThat(served.wire()
                        .post(INFER, input("FP64", "[2,3]", "[1,2,3,4,0,0]"))
                        .text())
                .isEqualTo(expected);
        assertThat(served.wire()
                        .post(INFER, input("INT64", "[2,3,1]", "[[[1],[2],[3]],[[4],[0],[0]]]"))
                        .text())
                .isEqualTo(expected);
        String columns = "{\"id\":\"7\",\"inputs\":["
                + "{\"name\":\"c\",\"datatype\":\"INT8\",\"shape\":[2],\"data\":[3,0]},"
                + "{\"name\":\"a\",\"datatype\":\"FP32\",\"shape\":[2,1],\"data\":[1,4]},"
                + "{\"name\":\"b\",\"datatype\":\"BOOL\",\"shape\":[2],\"data\":[true,false]}]}";
        assertThat(served.wire().post(INFER, columns.replace("[3,0]", "[4,0]")).text())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT8 | [300,2,3]",
                "UINT8 | [-1,2,3]",
                "INT32 | [1.5,2,3]",
                "BOOL | [7,1,1]",
                "FP32 | [1e300,2,3]",
                "FP16 | [70000,2,3]",
                "UINT64 | [18446744073709551616,2,3]"
            })
    void numbersAreOfTheTypeThatTheySayTheyAre(String datatype, String data) throws IOException {
        Reply reply = served.wire().post(INFER, input(datatype, "[1,3]", data));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("input 'rows'", "value 0 is ", "none of the type " + datatype);
    }

    @Test
    void outputsAreThoseThatAreAskedFor() throws IOException {
        String body = input("FP32", "[1,3]", "[1,2,3]")
                .replace(
                        "\"id\":\"7\"",
                        "\"parameters\":{\"neighbours\":2},\"outputs\":[{\"name\":\"features\"},{\"name\":\"neighbour_rows\"},"
                                + "{\"name\":\"neighbour_distances\"}]");
        assertThat(served.wire().post(INFER, body).text())
                .endsWith(
                        "\"outputs\":[{\"name\":\"features\",\"datatype\":\"FP32\",\"shape\":[1,3],\"data\":[1.0,2.0,3.0]},"
                                + "{\"name\":\"neighbour_rows\",\"datatype\":\"INT32\",\"shape\":[1,2],\"data\":[3,1]},"
                                + "{\"name\":\"neighbour_distances\",\"datatype\":\"FP32\",\"shape\":[1,2],\"data\":[2.0,6.0]}]}");
    }

    @Test
    void tensorsOfBytesGetTensorsOfBytes() throws IOException {
        String json =
                "{\"parameters\":{\"binary_data_output\":true},\"inputs\":[{\"name\":\"rows\",\"datatype\":\"FP32\","
                        + "\"shape\":[2,3],\"parameters\":{\"binary_data_size\":24}}],\"outputs\":[{\"name\":\"node\"},{\"name\":\"name\"},"
                        + "{\"name\":\"distance\",\"parameters\":{\"binary_data\":false}},{\"name\":\"lens\"}]}";
        byte[] raw = little(24, values -> {
            for (float value : new float[] {1, 2, 3, 4, 0, 0}) {
                values.putFloat(value);
            }
        });
        Reply reply = binary(INFER, json, raw);
        assertThat(reply.header("Content-Type")).isEqualTo("application/octet-stream");
        int length = Integer.parseInt(reply.header(LENGTH));
        byte[] body = reply.body();
        assertThat(new String(body, 0, length, StandardCharsets.UTF_8))
                .endsWith(
                        "\"outputs\":[{\"name\":\"node\",\"datatype\":\"INT32\",\"shape\":[2],\"parameters\":{\"binary_data_size\":8}},"
                                + "{\"name\":\"name\",\"datatype\":\"BYTES\",\"shape\":[2],\"parameters\":{\"binary_data_size\":11}},"
                                + "{\"name\":\"distance\",\"datatype\":\"FP32\",\"shape\":[2],\"data\":[2.0,1.3333334]},"
                                + "{\"name\":\"lens\",\"datatype\":\"FP32\",\"shape\":[2,2],\"parameters\":{\"binary_data_size\":16}}]}");
        byte[] expected = little(
                35,
                values -> values.putInt(1)
                        .putInt(-1)
                        .putInt(3)
                        .put("one".getBytes(StandardCharsets.UTF_8))
                        .putInt(0)
                        .putFloat(6)
                        .putFloat(-6f / 7)
                        .putFloat(4)
                        .putFloat(-4f / 7));
        assertThat(Arrays.copyOfRange(body, length, body.length)).isEqualTo(expected);
    }

    private static void put(ByteBuffer values, String type, int bytes, int value) {
        switch (type) {
            case "FP16" -> values.putShort(Float.floatToFloat16(value));
            case "FP64" -> values.putDouble(value);
            default -> {
                switch (bytes) {
                    case 1 -> values.put((byte) value);
                    case 2 -> values.putShort((short) value);
                    case 4 -> values.putInt(value);
                    default -> values.putLong(value);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UINT8,1",
        "INT8,1",
        "UINT16,2",
        "INT16,2",
        "FP16,2",
        "UINT32,4",
        "INT32,4",
        "UINT64,8",
        "INT64,8",
        "FP64,8"
    })
    void everyTypeIsReadWithItsLowestByteFirst(String type, int bytes) throws IOException {
        String json = "{\"inputs\":[{\"name\":\"rows\",\"datatype\":\"" + type + "\",\"shape\":[1,3],"
                + "\"parameters\":{\"binary_data_size\":" + 3 * bytes + "}}],\"outputs\":[{\"name\":\"features\"}]}";
        byte[] raw = little(3 * bytes, values -> {
            for (int value : new int[] {1, 2, 100}) {
                put(values, type, bytes, value);
            }
        });
        assertThat(binary(INFER, json, raw).text()).contains("\"data\":[1.0,2.0,100.0]");
    }

    @Test
    void picturesArePixelsOrFiles() throws IOException {
        String pixels = served.wire()
                .post("/v2/models/digits/infer", input("UINT8", "[1,2,2]", "[[[1,2],[3,200]]]"))
                .text();
        assertThat(pixels).contains("\"data\":[" + (float) (206.0 / 3) + "]");
        assertThat(served.wire()
                        .post("/v2/models/digits/infer", input("BYTES", "[1]", "[\"R0lGOAECA8g=\"]"))
                        .text())
                .isEqualTo(pixels);
        String json = "{\"id\":\"7\",\"inputs\":[{\"name\":\"p\",\"datatype\":\"BYTES\",\"shape\":[1],"
                + "\"parameters\":{\"binary_data_size\":12}}]}";
        byte[] file = RowsForPeopleTest.picture(1, 2, 3, 200);
        assertThat(binary(
                                "/v2/models/digits/infer",
                                json,
                                little(12, values -> values.putInt(8).put(file)))
                        .text())
                .isEqualTo(pixels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|lacks 'inputs'",
                "{\"inputs\":[]}|lacks 'inputs'",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"data\":[1,2,3]}]}|lacks 'datatype'",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP8\",\"data\":[1,2,3]}]}|datatype: must be one of",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[],\"datatype\":\"FP32\",\"data\":[1]}]}|1 to 8 axes",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,4],\"datatype\":\"FP32\",\"data\":[1,2,3]}]}|has 3 values, but the shape [1, 4] needs 4",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,4],\"datatype\":\"FP32\",\"data\":[1,2,3,4]}]}|have 4 values, but the model takes 3",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[2,3],\"datatype\":\"FP32\",\"data\":[[1,2,3,4],[5,6]]}]}|lists in lists as the shape [2, 3] says",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[2,3],\"datatype\":\"FP32\",\"data\":[[1,2],[3,4],[5,6]]}]}|lists in lists as the shape [2, 3] says",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[2,3],\"datatype\":\"FP32\",\"data\":[[1,2,3],[4,5,[6]]]}]}|lists in lists as the shape [2, 3] says",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\",\"data\":[[[1,2,3]]]}]}|lists in lists as the shape [1, 3] says",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\",\"data\":[1,2,3]},{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\",\"data\":[4,5,6]}]}|input 'x': is there twice",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[-1,3],\"datatype\":\"FP32\",\"data\":[1,2,3]}]}|none that a request can hold",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1.5,3],\"datatype\":\"FP32\",\"data\":[1,2,3]}]}|whole numbers",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\",\"data\":[1,\"2\",3]}]}|not of the type FP32",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\",\"data\":[1,null,3]}]}|none may be missing",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\"}]}|either 'data' or 'binary_data_size'",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\",\"parameters\":{\"binary_data_size\":12}}]}|0 bytes are left",
                "{\"inputs\":[{\"name\":\"a\",\"shape\":[1],\"datatype\":\"FP32\",\"data\":[1]}]}|the input 'b' is missing",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"FP32\",\"data\":[1,2,3]}],\"outputs\":[{\"name\":\"y\"}]}|no output 'y'",
                "{\"inputs\":[{\"name\":\"x\",\"shape\":[1,3],\"datatype\":\"BYTES\",\"data\":[\"\",\"\",\"\"]}]}|takes no pictures",
            })
    void whatIsNoTensorIsTold(String body, String told) throws IOException {
        Reply reply = served.wire().post(INFER, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.text()).startsWith("{\"error\":\"").contains(told);
    }

    @Test
    void bytesThatDoNotFitAreTold() throws IOException {
        String json =
                "{\"inputs\":[{\"name\":\"x\",\"datatype\":\"FP32\",\"shape\":[1,3],\"parameters\":{\"binary_data_size\":12}}]}";
        assertThat(binary(INFER, json, new byte[13]).text()).contains("1 bytes follow that belong to no input");
        assertThat(binary(INFER, json, new byte[11]).text()).contains("is 12, but 11 bytes are left");
        assertThat(binary(INFER, json.replace("[1,3]", "[1,4]"), new byte[12]).text())
                .contains("has 12 bytes, but the shape [1, 4] of FP32 needs 16");
        String files = json.replace("FP32", "BYTES").replace("[1,3]", "[1]");
        for (int length : new int[] {9, -1, Integer.MAX_VALUE}) {
            assertThat(binary("/v2/models/digits/infer", files, little(12, values -> values.putInt(length)))
                            .text())
                    .contains("ends behind the end of the bytes");
        }
        for (String header : new String[] {"-1", "x", "99999999999", "9999"}) {
            Reply reply = served.wire()
                    .post(
                            INFER,
                            "application/octet-stream",
                            "{}".getBytes(StandardCharsets.UTF_8),
                            LENGTH + ": " + header);
            assertThat(reply.status()).as(header).isEqualTo(400);
            assertThat(reply.text()).contains(LENGTH);
        }
    }
}
