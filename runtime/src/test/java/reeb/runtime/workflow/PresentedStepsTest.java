package reeb.runtime.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.workflow.Reading.workflow;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What steps that show several results may name. */
final class PresentedStepsTest {
    private static final String GRAPH = "{\"name\": \"graph\", \"use\": \"chart\"}";
    private static final String PLACES = "{\"name\": \"places\", \"use\": \"row\"}";
    private static final String TOTAL = "{\"name\": \"total\", \"use\": \"totals\"}";
    private static final String LIST = "{\"name\": \"list\", \"use\": \"listing\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Reading reading;

    @BeforeEach
    void prepare() {
        reading = new Reading(folder);
    }

    @Test
    void takesResultsOfAllKindsInTheOrderInWhichTheyAreNamed() throws IOException {
        Workflow workflow = reading.read(workflow(
                "{\"name\": \"page\", \"use\": \"panorama\", \"of\": [\"total\", \"graph\", \"data\", \"moved\"]}",
                "{\"name\": \"moved\", \"use\": \"shift\"}",
                GRAPH,
                TOTAL,
                "{\"name\": \"one\", \"use\": \"panorama\", \"of\": \"data\"}",
                "{\"name\": \"listed\", \"use\": \"panorama\", \"of\": [\"graph\"]}"));
        assertThat(workflow.step("page").of()).containsExactly("total", "graph", "data", "moved");
        assertThat(workflow.step("page").gives()).isEqualTo(ResultKind.FILES);
        assertThat(workflow.steps())
                .extracting(Step::name)
                .containsExactly("data", "moved", "total", "graph", "page", "one", "listed");
        assertThat(workflow.step("one").of()).containsExactly("data");
        assertThat(workflow.step("listed").of()).containsExactly("graph");
    }

    @Test
    void takesTheLatestGraphOrElseTheLatestData() throws IOException {
        Workflow workflow = reading.read(workflow(
                "{\"name\": \"moved\", \"use\": \"shift\"}",
                "{\"name\": \"before\", \"use\": \"panorama\"}",
                GRAPH,
                "{\"name\": \"other\", \"use\": \"shift\"}",
                TOTAL,
                "{\"name\": \"after\", \"use\": \"panorama\"}"));
        assertThat(workflow.step("before").of()).containsExactly("moved");
        assertThat(workflow.step("after").of()).containsExactly("graph");
    }

    @Test
    void tellsWhereThereIsNothingToShow() throws IOException {
        assertThat(
                        reading.mistakes(
                                "{\"steps\": [{\"name\": \"page\", \"use\": \"panorama\"}, {\"name\": \"data\", \"use\": \"numbers\"}]}"))
                .containsExactly("1:12: /steps/0: 'panorama' takes a graph or data but no step before it gives any");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "^\"places\"|: step 'places' gives positions but 'panorama' takes a graph, data or figures",
                "[\"graph\", ^\"places\"]|/1: step 'places' gives positions but 'panorama' takes a graph, data or figures",
                "[^\"list\", \"data\"]|/0: step 'list' gives files but 'panorama' takes a graph, data or figures",
                "[\"data\", ^\"grahp\"]|/1: there is no step 'grahp'; did you mean 'graph'?",
                "[\"data\", \"graph\", ^3]|/2: must be the name of a step but is the number 3",
                "[\"data\", ^[\"graph\"]]|/1: must be the name of a step but is a list",
                "[\"data\", \"graph\", ^\"data\"]|/2: step 'data' is named twice; once will do",
                "^[]|: must be the name of a step but is a list",
                "^\"total\"|: none of these steps gives a graph or data, which 'panorama' needs; name one that does",
                "^[\"total\"]|: none of these steps gives a graph or data, which 'panorama' needs; name one that does",
                "^{}|: must be the name of a step but is an object",
            })
    void refusesOthers(String marked, String mistake) throws IOException {
        String page = "{\"name\": \"page\", \"use\": \"panorama\", \"of\": " + marked + "}";
        assertThat(reading.mistakes(workflow(GRAPH, PLACES, TOTAL, LIST, page.replace("^", ""))))
                .containsExactly("6:" + (page.indexOf('^') + 1) + ": /steps/5/of" + mistake);
    }

    @Test
    void saysWhereAReporterNamesAStepWronglyOrTwice() throws IOException {
        assertThat(reading.mistakes(workflow(
                        TOTAL,
                        "{\"name\": \"a\", \"use\": \"summary\", \"of\": [\"total\", \"data\"]}",
                        "{\"name\": \"b\", \"use\": \"summary\", \"of\": [\"total\", \"total\"]}")))
                .containsExactly(
                        "3:49: /steps/2/of/1: step 'data' gives data but 'summary' takes figures",
                        "4:49: /steps/3/of/1: step 'total' is named twice; once will do");
    }

    @Test
    void saysNothingMoreOfStepsWhosePartsAreUnknown() throws IOException {
        assertThat(reading.mistakes(workflow(
                        "{\"name\": \"odd\", \"use\": \"shfit\"}",
                        "{\"name\": \"page\", \"use\": \"panorama\", \"of\": [\"odd\"]}")))
                .containsExactly(
                        "2:24: /steps/1/use: there is no part named 'shfit'; did you mean 'shift'? 'reeb parts' lists all");
    }
}
