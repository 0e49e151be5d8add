package reeb.runtime.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.ResultKind;
import reeb.runtime.workflow.WorkflowException;
import reeb.runtime.workflow.WorkflowReader;

final class SchemaWriterTest {
    private static final String TEXT = text();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Json SCHEMA_JSON = JsonReader.parse(TEXT, "schema");
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String text() {
        try (Catalog catalog = SamplePlugin.catalog()) {
            return SchemaWriter.of(catalog, fault -> {
                throw fault;
            });
        }
    }

    @Test
    void isASchemaOfItsDraft() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    @Test
    void describesPartsParametersAndGroups() {
        assertThat(TEXT)
                .contains("Counts, or reads a number from each line.", "The frame.", "In pixels.")
                .doesNotContain("\"description\": \"\"");
    }

    @Test
    void offersEveryPartThatAStepCanUseWithWhatItDoes() {
        Json.Members use = member(SCHEMA_JSON, "$defs", "step", "properties", "use");
        try (Catalog catalog = SamplePlugin.catalog()) {
            List<PartType> steps = catalog.parts().stream()
                    .filter(part -> ResultKind.given(part.kind()).isPresent())
                    .toList();
            assertThat(texts(use, "enum"))
                    .containsExactlyElementsOf(
                            steps.stream().map(PartType::name).toList());
            assertThat(texts(use, "enumDescriptions"))
                    .containsExactlyElementsOf(
                            steps.stream().map(PartType::about).toList());
        }
        Json.Members dice = member(use, "x-intellij-enum-metadata", "dice");
        assertThat(dice.member("description"))
                .containsInstanceOf(Json.Text.class)
                .map(text -> ((Json.Text) text).value())
                .contains(texts(use, "enumDescriptions").get(texts(use, "enum").indexOf("dice")));
    }

    private static Json.Members member(Json json, String... path) {
        Json found = json;
        for (String name : path) {
            found = ((Json.Members) found).member(name).orElseThrow();
        }
        return (Json.Members) found;
    }

    private static List<String> texts(Json.Members schema, String name) {
        return ((Json.Array) schema.member(name).orElseThrow())
                .elements().stream().map(text -> ((Json.Text) text).value()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\": 1}",
                "{\"count\": 1.0}",
                "{\"count\": 10, \"share\": 0.5, \"flag\": true, \"text\": \"\", \"size\": \"small\"}",
                "{\"count\": 0, \"list\": 5, \"sizes\": [\"small\", \"very-large\"], \"maybe\": 0}",
                "{\"count\": 0, \"list\": [], \"sizes\": \"small\", \"frame\": {\"width\": 1}}",
                "{\"count\": 0, \"frame\": {\"width\": 1, \"size\": \"small\"}, \"metric\": \"taxi\"}",
                "{\"count\": 0, \"metric\": {\"use\": \"taxi\"}, \"lens\": {\"use\": \"axis\", \"axis\": 3}}",
                "{\"count\": 0, \"lens\": \"data\", \"of\": \"data\", \"about\": \"Why.\"}",
                "{\"count\": 0, \"of\": [\"data\"]}",
                "{\"count\": 0, \"named\": {\"any / name\": \"small\", \"\": \"very-large\"}}",
            })
    void acceptsWhatTheReaderAccepts(String step) throws IOException {
        String workflow = workflow(step);
        assertThat(SCHEMA.validate(workflow, InputFormat.JSON)).isEmpty();
        assertThat(readable(workflow)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"count\": 11}",
                "{\"count\": 1, \"named\": \"small\"}",
                "{\"count\": 1, \"named\": {\"a\": \"tiny\"}}",
                "{\"count\": -1}",
                "{\"count\": 1.5}",
                "{\"count\": \"1\"}",
                "{\"count\": null}",
                "{\"count\": 1, \"colour\": 1}",
                "{\"count\": 1, \"share\": 0}",
                "{\"count\": 1, \"share\": 1}",
                "{\"count\": 1, \"flag\": \"true\"}",
                "{\"count\": 1, \"text\": 1}",
                "{\"count\": 1, \"size\": \"SMALL\"}",
                "{\"count\": 1, \"list\": [0]}",
                "{\"count\": 1, \"list\": 0}",
                "{\"count\": 1, \"list\": [1, [2]]}",
                "{\"count\": 1, \"list\": [3000000000]}",
                "{\"count\": 1, \"big\": 10000000000000000}",
                "{\"count\": 1, \"maybe\": -1}",
                "{\"count\": 1, \"maybe\": null}",
                "{\"count\": 1, \"frame\": {}}",
                "{\"count\": 1, \"frame\": {\"width\": 1, \"x\": 1}}",
                "{\"count\": 1, \"frame\": \"wide\"}",
                "{\"count\": 1, \"metric\": {\"use\": \"axis\"}}",
                "{\"count\": 1, \"metric\": {}}",
                "{\"count\": 1, \"metric\": \"taxy\"}",
                "{\"count\": 1, \"metric\": {\"use\": \"taxy\"}}",
                "{\"count\": 1, \"lens\": {\"use\": \"axis\", \"axis\": -1}}",
                "{\"count\": 1, \"lens\": {\"use\": \"axis\", \"name\": \"a\"}}",
                "{\"count\": 1, \"of\": []}",
                "{\"count\": 1, \"of\": [1]}",
                "{\"count\": 1, \"of\": 1}",
            })
    void refusesWhatTheReaderRefuses(String step) throws IOException {
        String workflow = workflow(step);
        assertThat(SCHEMA.validate(workflow, InputFormat.JSON)).isNotEmpty();
        assertThat(readable(workflow)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"level\", \"fit\": \"data\"", "\"level\", \"fit\": [\"data\"]", "\"level\""})
    void acceptsStepsToLearnFrom(String use) throws IOException {
        String workflow = learner(use);
        assertThat(SCHEMA.validate(workflow, InputFormat.JSON)).isEmpty();
        assertThat(readable(workflow)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"shift\", \"fit\": \"data\"", "\"level\", \"fit\": 1", "\"level\", \"fit\": []"})
    void refusesWhereNothingCanBeLearned(String use) throws IOException {
        String workflow = learner(use);
        assertThat(SCHEMA.validate(workflow, InputFormat.JSON)).isNotEmpty();
        assertThat(readable(workflow)).isFalse();
    }

    private static String learner(String use) {
        return "{\"steps\": [{\"name\": \"data\", \"use\": \"numbers\"}, {\"name\": \"o\", \"use\": " + use + "}]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"steps\": []}",
                "{\"steps\": [{\"name\": \"a\"}]}",
                "{\"steps\": [{\"use\": \"dice\"}]}",
                "{\"steps\": [{\"name\": \"a\", \"use\": \"dcie\"}]}",
                "{\"steps\": [{\"name\": \"a b\", \"use\": \"dice\"}]}",
                "{\"steps\": [{\"name\": \"a\", \"use\": \"dice\", \"of\": \"a\"}]}",
                "{\"steps\": [{\"name\": \"a\", \"use\": \"taxi\"}]}",
                "{\"seed\": 1.5, \"steps\": [{\"name\": \"a\", \"use\": \"dice\"}]}",
                "{\"seed\": 1e17, \"steps\": [{\"name\": \"a\", \"use\": \"dice\"}]}",
                "{\"about\": 1, \"steps\": [{\"name\": \"a\", \"use\": \"dice\"}]}",
                "{\"$schema\": 1, \"steps\": [{\"name\": \"a\", \"use\": \"dice\"}]}",
                "{\"steps\": [{\"name\": \"a\", \"use\": \"dice\", \"about\": 1}]}",
            })
    void refusesBadWorkflowsAsTheReaderDoes(String workflow) throws IOException {
        assertThat(SCHEMA.validate(workflow, InputFormat.JSON)).isNotEmpty();
        assertThat(readable(workflow)).isFalse();
    }

    private static String workflow(String parameters) {
        String rest = parameters.substring(1);
        return "{\"steps\": [{\"name\": \"data\", \"use\": \"numbers\"}, {\"name\": \"o\", \"use\": \"options\""
                + (rest.equals("}") ? "" : ", ") + rest + "]}";
    }

    private boolean readable(String workflow) throws IOException {
        Path file = Files.writeString(folder.resolve("w.json"), workflow);
        try (Catalog catalog = SamplePlugin.catalog()) {
            WorkflowReader.read(catalog, file, List.of(), FileCheck.none());
            return true;
        } catch (WorkflowException e) {
            return false;
        }
    }
}
