package reeb.server.predict.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Reply;
import reeb.server.predict.FakeModels;

/** What {@code /v1} answers to rows, objects and pictures, and to what is none of these. */
final class RowsForPeopleTest {
    private static final String PREDICT = "/v1/models/rows:predict";
    private static final String DIGITS = "/v1/models/digits:predict";

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

    static byte[] picture(int... pixels) {
        byte[] file = new byte[4 + pixels.length];
        System.arraycopy("GIF8".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 4);
        for (int at = 0; at < pixels.length; at++) {
            file[4 + at] = (byte) pixels[at];
        }
        return file;
    }

    private static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    @Test
    void rowsAreListsOrObjects() throws IOException {
        Reply reply = served.wire()
                .post(PREDICT, "{\"instances\": [[1, 2, 3.5], {\"c\": 1, \"note\": [{}], \"a\": 0.5, \"b\": 0}]}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.text())
                .isEqualTo(
                        "{\"predictions\":[{\"row\":0,\"node\":1,\"name\":\"one\",\"group\":\"low\",\"confidence\":0.75,"
                                + "\"distance\":" + 6.5 / 3
                                + ",\"outlier\":0.1,\"nodes\":[{\"node\":1,\"share\":0.75}],"
                                + "\"lens\":[6.5," + -6.5 / 7 + "]},"
                                + "{\"row\":1,\"node\":0,\"name\":\"zero\",\"group\":\"low\",\"confidence\":0.75,\"distance\":0.5,"
                                + "\"outlier\":0.1,\"nodes\":[{\"node\":0,\"share\":0.75}],\"lens\":[1.5," + -1.5 / 7
                                + "]}]}");
        assertThat(served.wire().post(PREDICT, "{\"instances\": []}").text()).isEqualTo("{\"predictions\":[]}");
    }

    @Test
    void featuresAndNeighboursComeWhereTheyAreAskedFor() throws IOException {
        Reply reply = served.wire().post(PREDICT + "?features=true&neighbours=2", "{\"instances\": [[1, 2, 3]]}");
        assertThat(reply.text()).contains("\"nearest\":[3,1]", "\"distances\":[2,6]", "\"features\":[1,2,3]");
        for (String query : new String[] {"?neighbours=16", "?neighbours=-1", "?neighbours=x", "?features=1"}) {
            assertThat(served.wire()
                            .post(PREDICT + query, "{\"instances\": []}")
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void picturesAreBase64OrBodies() throws IOException {
        byte[] picture = picture(1, 2, 3, 200);
        String said = JsonWriter.compact(FakeModels.said(206).distance());
        assertThat(served.wire()
                        .post(DIGITS, "{\"instances\":[{\"b64\":\"" + base64(picture) + "\"}]}")
                        .text())
                .contains("\"distance\":" + said)
                .isEqualTo(served.wire().post(DIGITS, "image/gif", picture).text())
                .isEqualTo(served.wire()
                        .post(DIGITS, "{\"instances\":[[1,2,[3,200]]]}")
                        .text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"instances\": [[1, 2, 3]]|ends too early",
                "{\"instances\": [[1, 2, 3]]}{}|something follows",
                "[[1, 2, 3]]|must be an object",
                "{}|lacks 'instances'",
                "{\"instances\": {}}|must be a list",
                "{\"instances\": [3]}|instance 0: must be a list of numbers",
                "{\"instances\": [[1, 2, 3], [1, 2]]}|instance 1: has 2 numbers, but the model takes 3",
                "{\"instances\": [[1, 2, 3, 4]]}|instance 0: has more than the 3 numbers",
                "{\"instances\": [[1, null, 3]]}|instance 0: must be a list of numbers alone",
                "{\"instances\": [[1, \"2\", 3]]}|instance 0: must be a list of numbers alone",
                "{\"instances\": [[1, NaN, 3]]}|is not JSON",
                "{\"instances\": [[1, 1e999, 3]]}|row 0, column 'b': is Infinity",
                "{\"instances\": [{\"a\": 1, \"c\": 1}]}|instance 0: lacks 'b'",
                "{\"instances\": [{\"a\": 1, \"b\": null, \"c\": 1}]}|instance 0: 'b' must be a number",
                "{\"instances\": [{\"a\": 1, \"a\": 2}]}|the body:1:28: is not JSON: an object has the name 'a' twice",
                "{\"instances\": [[1, 2, }]}|the body:1:23: is not JSON: '}' is not expected here",
                "{\"instances\": [[1, 2, none]]}|is not JSON: 'none' is no value; texts stand in double quotes",
                "{\"instances\": [{\"b64\": \"R0lGOA==\"}]}|takes no pictures, but rows of 3 numbers",
                "{\"instances\": [[1, 2, 3], {\"b64\": \"R0lGOA==\"}]}|instance 1: is of another kind",
                "{\"instances\": [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}|nested more than 16",
                "{\"instances\": [[666, 0, 0]]}|row 0 cannot be treated",
            })
    void whatIsNoRowIsToldWithItsPlace(String body, String told) throws IOException {
        Reply reply = served.wire().post(PREDICT, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.text())
                .startsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"")
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"instances\": [{\"b64\": \"?\"}]}|instance 0: 'b64' is no Base64",
                "{\"instances\": [{\"b64\": 3}]}|must be a text",
                "{\"instances\": [{\"b64\": \"R0lGOAECAwQ=\"}, {\"b64\": \"R0lGOA==\"}]}|picture 1: cannot be decoded",
                "{\"instances\": [{\"b64\": \"AAAA\"}]}|picture 0: is no picture in PNG, JPEG, GIF or BMP",
                "{\"instances\": [{\"b64\": \"R0lGOAECAwQ=\"}, [1, 2, 3, 4]]}|instance 1: is of another kind",
                "{\"instances\": [{\"url\": \"http://evil.example/a.png\"}]}|instance 0: lacks 'b64'",
                "{\"instances\": [[1, 2, 3, 256]]}|row 0, column 3: is 256.0; the model takes whole numbers from 0 to 255",
                "{\"instances\": [[1, 2, 3, 0.5]]}|row 0, column 3: is 0.5",
            })
    void whatIsNoPictureIsToldWithItsPlace(String body, String told) throws IOException {
        Reply reply = served.wire().post(DIGITS, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.text()).contains(told);
    }

    @Test
    void bodiesOfOtherTypesAreRefused() throws IOException {
        for (String type :
                new String[] {"text/plain", "image/webp", "image/tiff", "application/x-www-form-urlencoded"}) {
            Reply reply = served.wire().post(PREDICT, type, "{\"instances\": []}".getBytes(StandardCharsets.UTF_8));
            assertThat(reply.status()).as(type).isEqualTo(415);
        }
        Reply packed = served.wire().post(PREDICT, "application/json", new byte[0], "Content-Encoding: gzip");
        assertThat(packed.status()).isEqualTo(415);
    }

    @Test
    void modelsTellWhatTheyKnowAndTake() throws IOException {
        assertThat(served.wire().get("/v1/models").text())
                .contains(
                        "\"name\":\"rows\"",
                        "\"names\":[\"a\",\"b\",\"c\"]",
                        "\"limits\":{\"rows\":300,\"bytes\":65536}")
                .contains("\"name\":\"digits\"", "\"width\":2,\"height\":2,\"channels\":1");
        assertThat(served.wire().get("/v1/models/rows/nodes").text())
                .contains("{\"node\":2,\"name\":\"two\",\"group\":\"\u00e4 <b>\",\"size\":7}");
        assertThat(served.wire().get(PREDICT).header("Allow")).isEqualTo("POST");
    }

    @Test
    void whoAsksForAnotherModelIsToldWhichThereAre() throws IOException {
        for (String path : new String[] {"/v1/models/none", "/v1/models/none/nodes", "/v2/models/none/ready"}) {
            Reply reply = served.wire().get(path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.text())
                    .as(path)
                    .contains("no model is served under this name, but these are: rows, digits");
        }
        Reply predict = served.wire().post("/v1/models/none:predict", "{}");
        assertThat(predict.status()).isEqualTo(404);
        assertThat(predict.text()).contains("these are: rows, digits");
        assertThat(served.wire().get("/v2/models/rows/versions/1").text())
                .contains("the model 'rows' is served in the version 0123456789ab alone");
        assertThat(served.wire().get("/v1/models/rows/other").text()).contains("there is nothing at this path");
    }

    @Test
    void metricsCountRequestsRowsAndForeignOnes() throws IOException {
        served.wire().post(PREDICT, "{\"instances\": [[1, 2, 3], [100, 0, 3]]}");
        served.wire().post(PREDICT, "{}");
        String text = served.wire().get("/metrics").text();
        assertThat(text)
                .contains("reeb_requests_total{model=\"rows\",protocol=\"v1\",status=\"200\"} 1\n")
                .contains("reeb_requests_total{model=\"rows\",protocol=\"v1\",status=\"400\"} 1\n")
                .contains("reeb_request_seconds_count{model=\"rows\",protocol=\"v1\"} 2\n")
                .contains("reeb_rows_total{model=\"digits\"} 0\n", "reeb_rows_total{model=\"rows\"} 2\n")
                .contains("reeb_foreign_rows_total{model=\"rows\"} 1\n", "reeb_batches_total 1\n");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line)
                        .matches("# (HELP|TYPE) [a-z_]+ .*|[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+})? [0-9.E+-]+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?featurs=true|there is no parameter 'featurs'; did you mean 'features'?",
                "?features=true&x=1|there is no parameter 'x'; known parameters are features, neighbours",
            })
    void aParameterThatIsNotThereIsRefused(String query, String why) throws IOException {
        Reply reply = served.wire().post(PREDICT + query, "{\"instances\": [[1, 2, 3]]}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains(why);
        assertThat(served.wire()
                        .post("/v2/models/rows/infer?features=true", "{}")
                        .text())
                .contains("there is no parameter 'features'");
    }

    @Test
    void columnsThatAreMissingAreNamedTogether() throws IOException {
        assertThat(served.wire()
                        .post(PREDICT, "{\"instances\": [{\"height\": 1, \"c\": 1}]}")
                        .text())
                .contains("instance 0: lacks 'a', 'b'; the model takes 'a', 'b', 'c'");
    }
}
