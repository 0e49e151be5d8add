package reeb.server.predict.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.model.predict.Answered;
import reeb.model.predict.ModelInput;
import reeb.server.http.Reply;
import reeb.server.predict.FakeModels;
import reeb.server.predict.ServedModel;

/** A model of rows with two features and two columns of categories, of which it is said what they are. */
final class CategoriesTest {
    private static final String PREDICT = "/v1/models/mixed:predict";
    private static final String INFER = "/v2/models/mixed/infer";

    @SuppressWarnings("NullAway.Init")
    private Served served;

    @BeforeEach
    void start() throws IOException {
        ServedModel plain = FakeModels.rows("mixed");
        ModelInput input = new ModelInput(
                2,
                List.of("a", "b"),
                Optional.empty(),
                Map.of(),
                List.of(
                        new ModelInput.Choice("kind", List.of("cat", "dog", "<i>")),
                        new ModelInput.Choice("year", List.of("2007", "2008"))));
        served = Served.start(
                Served.SMALL,
                new ServedModel(
                        plain.name(),
                        plain.identity(),
                        plain.rows(),
                        input,
                        Points.Precision.SINGLE,
                        plain.nodes(),
                        plain.lensAxes(),
                        plain.features(),
                        false,
                        CategoriesTest::said,
                        Optional.empty()));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** Says the sum of the features, and the numbers of the categories as tens and hundreds. */
    private static Answered said(Dataset rows) {
        assertThat(rows.points().columns()).isEqualTo(2);
        Column.Categories kinds = rows.table().column("test", "kind").categories();
        Column.Categories years = rows.table().column("test", "year").categories();
        assertThat(kinds.names()).containsExactly("cat", "dog", "<i>");
        return new Answered(
                IntStream.range(0, rows.points().rows())
                        .mapToObj(row -> FakeModels.said(rows.points().at(row, 0)
                                + rows.points().at(row, 1)
                                + 10 * (kinds.code(row) + 1)
                                + 100 * (years.code(row) + 1)))
                        .toList(),
                rows.points());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1, 2, \"cat\", \"2008\"]|213",
                "[1, 2, \"dog\", 2007]|123",
                "[1, 2, \"wolf\", null]|3",
                "{\"year\": \"2007\", \"b\": 2, \"kind\": \"<i>\", \"a\": 1}|133",
                "{\"year\": null, \"b\": 2, \"kind\": \"cat\", \"a\": 1, \"c\": [1]}|13",
            })
    void categoriesStandBehindTheNumbersOrByTheirNames(String row, double sum) throws IOException {
        Reply reply = served.wire().post(PREDICT, "{\"instances\": [" + row + "]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).contains("\"lens\":[" + (sum == (long) sum ? "" + (long) sum : "" + sum) + ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1, 2, \"cat\"]|instance 0: has 3 values, but the model takes 2 numbers and 2 categories",
                "[1, 2, \"cat\", \"2007\", 3]|has more than the 2 numbers and 2 categories",
                "[1, \"cat\", \"cat\", \"2007\"]|must be a list of numbers alone",
                "[1, 2, {}, \"2007\"]|'kind' must be the name of a category, or null for none",
                "{\"a\": 1, \"b\": 2, \"year\": null}|lacks 'kind'",
                "{\"a\": 1, \"b\": \"2\", \"year\": null, \"kind\": null}|'b' must be a number",
                "{\"a\": 1, \"b\": 2, \"year\": null, \"kind\": [\"cat\"]}|'kind' must be the name of a category",
            })
    void whatIsNeitherIsToldWithItsPlace(String row, String told) throws IOException {
        Reply reply = served.wire().post(PREDICT, "{\"instances\": [" + row + "]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.text()).contains(told);
    }

    @Test
    void tensorsHaveTheNumbersOfCategories() throws IOException {
        String all =
                "{\"inputs\": [{\"name\": \"x\", \"shape\": [2, 4], \"datatype\": \"FP32\", \"data\": [1, 2, 0, 1, 1, 2, -1, -1]}],"
                        + " \"outputs\": [{\"name\": \"lens\"}]}";
        Reply reply = served.wire().post(INFER, all);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).contains("\"data\":[213.0,").contains(",3.0,");
        Reply wrong = served.wire().post(INFER, all.replace("-1, -1", "3, -1"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("row 1, column 'kind': is 3.0; the model knows the categories 0 to 2 there");
        String half = all.replace("1, 2, -1, -1", "1, 2, 0.5, -1");
        assertThat(served.wire().post(INFER, half).text()).contains("column 'kind': is 0.5");
    }

    @Test
    void aModelTellsWhichItKnows() throws IOException {
        assertThat(served.wire().get("/v1/models/mixed").text())
                .contains("\"columns\":2", "\"names\":[\"a\",\"b\"]")
                .contains(
                        "\"categories\":[{\"name\":\"kind\",\"values\":[\"cat\",\"dog\",\"<i>\"]},{\"name\":\"year\"");
        assertThat(served.wire().get("/v2/models/mixed").text()).contains("\"shape\":[-1,4]");
    }
}
