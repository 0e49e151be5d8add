package reeb.runtime.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.runtime.workflow.Reading.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SampleGraphs;

final class OverridesTest {
    private static final String GRAPH = workflow(
            "{\"name\": \"o\", \"use\": \"options\", \"count\": 1, \"list\": [1, 2, 3]}",
            "{\"name\": \"g\", \"use\": \"chart\", \"clusterer\": \"gaps\"}");

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
    void replacesAndAdds() throws IOException {
        Workflow workflow = reading.read(
                GRAPH,
                "seed=5",
                "name=Other name",
                "o.count=2",
                "o.frame.width=9",
                "o.list.1=20",
                "o.text=with = sign",
                "o.flag=true",
                "g.clusterer.gap=0.5",
                "g.cover={\"use\": \"halves\", \"shared\": 2}",
                "g.lens.use=axis");
        assertThat(workflow.seed()).isEqualTo(5);
        assertThat(workflow.name()).isEqualTo("Other name");
        SampleData.Options options = (SampleData.Options) workflow.step("o").part();
        assertThat(options.count()).isEqualTo(2);
        assertThat(options.frame().width()).isEqualTo(9);
        assertThat(options.list()).containsExactly(1, 20, 3);
        assertThat(options.text()).isEqualTo("with = sign");
        assertThat(options.flag()).isTrue();
        assertThat(workflow.step("g").part())
                .isEqualTo(new SampleGraphs.Chart(
                        new SampleData.Axis(0), new SampleGraphs.Halves(2), new SampleGraphs.Gaps(0.5)));
    }

    @Test
    void replacesAndAddsWholeSteps() throws IOException {
        Workflow workflow = reading.read(
                GRAPH,
                "o={\"use\": \"options\", \"count\": 1, \"list\": [7]}",
                "late={\"use\": \"options\", \"count\": 1}",
                "late.count=4");
        assertThat(((SampleData.Options) workflow.step("o").part()).list()).containsExactly(7);
        assertThat(((SampleData.Options) workflow.step("late").part()).count()).isEqualTo(4);
        assertThat(workflow.steps()).last().extracting(Step::name).isEqualTo("late");
        assertThat(reading.mistakes(GRAPH, "o={\"use\": \"none\"}"))
                .first()
                .asString()
                .startsWith("2:1: /steps/1/use: there is no part named 'none'");
    }

    @Test
    void takesTheLastOfSeveral() throws IOException {
        Workflow workflow = reading.read(GRAPH, "o.count=2", "o.count=3");
        assertThat(((SampleData.Options) workflow.step("o").part()).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"2024.csv", "3d-points.csv", "-x.csv", "007", "1-2-3", "data.csv", "trueish"})
    void takesWhatIsNoNumberForText(String file) throws IOException {
        Workflow workflow = reading.read(GRAPH, "data.file=" + file);
        assertThat(((SampleData.Numbers) workflow.step("data").part()).file()).isEqualTo(Optional.of(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "o.count|--set o.count: must look like step.parameter=value",
                "=3|--set =3: must look like step.parameter=value",
                "o=3|--set o=3: must look like step.parameter=value",
                "oo.count=3|--set oo.count=3: there is no step 'oo'; did you mean 'o'?",
                "o.list=[1|--set o.list=[1:1:",
                "o.count=11|2:42: /steps/1/count: must be at most 10 but is 11",
                "o.cuont=1|2:1: /steps/1/cuont: 'options' has no parameter 'cuont'; did you mean 'count'?",
                "o.list.9=1|2:53: /steps/1/list: must be a whole number but is an object",
                "g.clusterer.gap=0|3:44: /steps/2/clusterer/gap: must be greater than 0 but is 0",
                "seed=x|1:1: /seed: must be a whole number below 2^53 but is the text \"x\"",
                "seed=9007199254740993|1:1: /seed: must be a whole number below 2^53 but is the number 9007199254740993",
            })
    void tellsOfAMistake(String setting, String mistake) throws IOException {
        assertThat(reading.mistakes(GRAPH, setting))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(mistake);
    }
}
