package reeb.plugins.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reeb.testkit.PresenterContract;
import reeb.testkit.TestOutput;
import reeb.testkit.TestRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Graphs that are written alone are those of the page. */
final class GraphsTest implements PresenterContract {
    @Override
    public Explorer part() {
        return Examples.graphs();
    }

    private JsonNode update() throws IOException {
        TestOutput output = TestOutput.of(part());
        part().present(Examples.scene(), output, TestRun.serial());
        return JsonMapper.shared().readTree(output.files().get("json"));
    }

    @Test
    void theyAreToldAsOnThePage() throws IOException {
        PageReader page = PageReader.of(Examples.explorer(), Examples.scene(), TestRun.serial());
        JsonNode update = update();
        assertThat(update.get("format")).isEqualTo(page.manifest().get("format"));
        assertThat(update.get("rows")).isEqualTo(page.manifest().get("rows"));
        assertThat(update.get("graphs")).isEqualTo(page.manifest().get("graphs"));
    }

    @Test
    void theirBlobsComeWithThemInTheOrderOfThePagesRows() throws IOException {
        PageReader page = PageReader.of(Examples.explorer(), Examples.scene(), TestRun.serial());
        JsonNode update = update();
        assertThat(update.get("blobs").propertyNames())
                .isNotEmpty()
                .containsExactlyElementsOf(update.get("letters").propertyNames());
        for (Map.Entry<String, JsonNode> blob : update.get("blobs").properties()) {
            assertThat(blob.getValue())
                    .as(blob.getKey())
                    .isEqualTo(page.manifest().get("blobs").get(blob.getKey()));
            byte[] letters = Base64.getDecoder()
                    .decode(update.get("letters").get(blob.getKey()).asString());
            assertThat(letters).as(blob.getKey()).isEqualTo(page.travelled(blob.getKey()));
        }
        assertThat(update.has("maps")).isFalse();
    }
}
