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

/** Mistakes in workflows: where they are, what is wrong and what would be right, all at once. */
final class WorkflowMistakesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Reading reading;

    @BeforeEach
    void prepare() {
        reading = new Reading(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\": \"a\", \"use\": ^\"shfit\"}|/steps/1/use: there is no part named 'shfit'; did you mean 'shift'? 'reeb parts' lists all",
                "{\"name\": \"a\", \"use\": ^3}|/steps/1/use: must be a text but is the number 3",
                "^{\"name\": \"a\"}|/steps/1/use: a step needs the name of its part; 'reeb parts' lists them",
                "^{\"use\": \"shift\"}|/steps/1/name: a step needs a name",
                "{\"name\": ^5, \"use\": \"shift\"}|/steps/1/name: must be a text but is the number 5",
                "{\"name\": ^\"data\", \"use\": \"shift\"}|/steps/1/name: there is another step named 'data'",
                "{\"name\": ^\"../x\", \"use\": \"shift\"}|/steps/1/name: '../x' cannot name a step: use at most 64 letters, digits, dashes and underscores, since files are named after it",
                "{\"name\": ^\"\", \"use\": \"shift\"}|/steps/1/name: '' cannot name a step: use at most 64 letters, digits, dashes and underscores, since files are named after it",
                "{\"name\": ^\"a.b\", \"use\": \"shift\"}|/steps/1/name: 'a.b' cannot name a step: use at most 64 letters, digits, dashes and underscores, since files are named after it",
                "{\"name\": ^\"Com1\", \"use\": \"shift\"}|/steps/1/name: 'Com1' cannot name a step: use at most 64 letters, digits, dashes and underscores, since files are named after it",
                "{\"name\": \"a\", \"use\": ^\"taxi\"}|/steps/1/use: 'taxi' is a metric: a parameter of other parts, not a step",
                "{\"name\": \"a\", \"use\": ^\"halves\"}|/steps/1/use: 'halves' is a cover: a parameter of other parts, not a step",
                "{\"name\": \"a\", \"use\": \"shift\", ^\"bye\": 2}|/steps/1/bye: 'shift' has no parameter 'bye'; did you mean 'by'?",
                "{\"name\": \"a\", \"use\": \"shift\", ^\"x/y~\": 2}|/steps/1/x~1y~0: 'shift' has no parameter 'x/y~'; known parameters are by",
                "{\"name\": \"a\", \"use\": \"shift\", \"by\": ^\"2\"}|/steps/1/by: must be a number but is the text \"2\"",
                "{\"name\": \"a\", \"use\": \"shift\", \"by\": ^1e999}|/steps/1/by: is too large for a number",
                "{\"name\": \"a\", \"use\": \"shift\", \"by\": ^null}|/steps/1/by: must be a number but is null",
                "{\"name\": \"a\", \"use\": \"shift\", \"of\": ^\"dta\"}|/steps/1/of: there is no step 'dta'; did you mean 'data'?",
                "{\"name\": \"a\", \"use\": \"shift\", \"of\": ^1}|/steps/1/of: must be the name of a step but is the number 1",
                "{\"name\": \"a\", \"use\": \"shift\", \"of\": ^[]}|/steps/1/of: must be the name of a step but is a list",
                "{\"name\": \"a\", \"use\": \"listing\", \"of\": ^\"data\"}|/steps/1/of: step 'data' gives data but 'listing' takes a graph",
                "^{\"name\": \"a\", \"use\": \"listing\"}|/steps/1: 'listing' takes a graph but no step before it gives any",
                "{\"name\": \"a\", \"use\": \"dice\", \"of\": ^\"data\"}|/steps/1/of: 'dice' takes no other step's result",
                "{\"name\": \"a\", \"use\": \"level\", \"fit\": ^\"dta\"}|/steps/1/fit: there is no step 'dta'; did you mean 'data'?",
                "{\"name\": \"a\", \"use\": \"level\", \"fit\": ^2}|/steps/1/fit: must be the name of a step but is the number 2",
                "{\"name\": \"a\", \"use\": \"shift\", ^\"fit\": \"data\"}|/steps/1/fit: 'shift' does not learn from rows; known parts that do are level",
                "^{\"name\": \"a\", \"use\": \"level\", \"of\": \"data\", \"fit\": \"a\"}|/steps: steps wait for each other: a -> a",
                "^3|/steps/1: a step is an object but this is the number 3",
                "^{\"name\": \"a\", \"use\": \"shift\", \"of\": \"a\"}|/steps: steps wait for each other: a -> a",
                "{\"name\": ^\"run\", \"use\": \"listing\"}|/steps/1/name: 'run' cannot name a step that writes files, since run.json is the record of the run",
                "{\"name\": ^\"Report\", \"use\": \"listing\"}|/steps/1/name: 'Report' cannot name a step that writes files, since report.html is the report of the run",
                "{\"name\": ^\"edits\", \"use\": \"listing\"}|/steps/1/name: 'edits' cannot name a step that writes files, since edits.jsonl is the journal of its review",
            })
    void tellsOfAMistake(String marked, String mistake) throws IOException {
        String graph = "{\"name\": \"g\", \"use\": \"chart\"}";
        String step = marked.replace("^", "");
        String json = step.matches(".*\"(run|Report|edits)\".*")
                ? workflow(step.replace("}", ", \"of\": \"g\"}"), graph)
                : workflow(step);
        assertThat(reading.mistakes(json)).containsExactly("2:" + (marked.indexOf('^') + 1) + ": " + mistake);
    }

    @Test
    void tellsOfStepsThatAReporterMissesBeforeTheRun() throws IOException {
        assertThat(reading.mistakes(workflow(
                        "{\"name\": \"size\", \"use\": \"totals\"}",
                        "{\"name\": \"s\", \"use\": \"summary\", \"only\": \"sise\"}")))
                .containsExactly("3:1: /steps/2: only: 'sise' is none of [size]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"count\": ^11|/steps/1/count: must be at most 10 but is 11",
                "\"count\": ^-1|/steps/1/count: must be at least 0 but is -1",
                "\"count\": ^1.5|/steps/1/count: must be a whole number but is the number 1.5",
                "\"count\": ^1e999999999|/steps/1/count: is beyond what a whole number here may be (2147483647)",
                "\"count\": ^1e-999999999|/steps/1/count: must be a whole number but is the number 1E-999999999",
                "\"count\": ^3000000000|/steps/1/count: is beyond what a whole number here may be (2147483647)",
                "^\"count\": 7|/steps/1: count: 7 is taken; use another",
                "^\"cuont\": 1|/steps/1/cuont: 'options' has no parameter 'cuont'; did you mean 'count'?",
                "^\"flag\": true|/steps/1/count: is required by 'options' (whole number): Whole.",
                "\"count\": 1, \"big\": ^9007199254740993|/steps/1/big: is beyond what a whole number here may be (9007199254740992)",
                "\"count\": 1, \"share\": ^0|/steps/1/share: must be greater than 0 but is 0",
                "\"count\": 1, \"share\": ^1|/steps/1/share: must be less than 1 but is 1",
                "\"count\": 1, \"flag\": ^1|/steps/1/flag: must be true or false but is the number 1",
                "\"count\": 1, \"text\": ^true|/steps/1/text: must be a text but is true",
                "\"count\": 1, \"size\": ^\"very-lage\"|/steps/1/size: 'very-lage' is no choice; did you mean 'very-large'?",
                "\"count\": 1, \"size\": ^\"xxxxxxx\"|/steps/1/size: 'xxxxxxx' is no choice; known choices are small, very-large",
                "\"count\": 1, \"list\": [3, ^0]|/steps/1/list/1: must be at least 1 but is 0",
                "\"count\": 1, \"list\": ^\"3\"|/steps/1/list: must be a whole number but is the text \"3\"",
                "\"count\": 1, \"sizes\": [^\"smal\"]|/steps/1/sizes/0: 'smal' is no choice; did you mean 'small'?",
                "\"count\": 1, \"maybe\": ^-1|/steps/1/maybe: must be at least 0 but is -1",
                "\"count\": 1, \"frame\": {\"width\": ^0}|/steps/1/frame/width: must be at least 1 but is 0",
                "\"count\": 1, \"frame\": ^{}|/steps/1/frame/width: is required by 'frame' (whole number): In pixels.",
                "\"count\": 1, ^\"breadth\": 4|/steps/1/breadth: 'breadth' is now 'frame.width'",
                "\"count\": 1, \"frame\": {^\"breadth\": 4, \"width\": 1}|/steps/1/frame/breadth: 'frame' has no parameter 'breadth'; known parameters are width, size",
                "\"count\": 1, \"frame\": ^4|/steps/1/frame: must be an object but is the number 4",
                "\"count\": 1, \"frame\": {\"width\": 1, ^\"siz\": 1}|/steps/1/frame/siz: 'frame' has no parameter 'siz'; did you mean 'size'?",
                "\"count\": 1, \"named\": {\"a/b\": ^\"smal\"}|/steps/1/named/a~1b: 'smal' is no choice; did you mean 'small'?",
                "\"count\": 1, \"named\": ^\"small\"|~/steps/1/named: must be an object of names and small | very-large but is the text \"small\"~",
                "\"count\": 1, \"metric\": ^\"taxy\"|/steps/1/metric: there is no metric named 'taxy'; did you mean 'taxi'? 'reeb parts' lists all",
                "\"count\": 1, \"metric\": ^\"axis\"|/steps/1/metric: 'axis' is a lens, not a metric",
                "\"count\": 1, \"metric\": ^1|/steps/1/metric: must be a metric, by name or as {\"use\": ...}, but is the number 1",
                "\"count\": 1, \"metric\": ^{}|/steps/1/metric: a metric needs its name: {\"use\": ...}",
                "\"count\": 1, \"lens\": {\"use\": ^\"axs\"}|/steps/1/lens/use: there is no lens named 'axs'; did you mean 'axis'? 'reeb parts' lists all",
                "\"count\": 1, \"lens\": {\"use\": \"axis\", \"axis\": ^-1}|/steps/1/lens/axis: must be at least 0 but is -1",
                "^\"count\": 1, \"lens\": \"opt\"|/steps: steps wait for each other: opt -> opt",
                "\"count\": 1, \"metric\": ^\"data\"|/steps/1/metric: the result of step 'data' cannot serve as a metric",
            })
    void tellsOfAMistakeInAParameter(String marked, String mistake) throws IOException {
        String step = "{\"name\": \"opt\", \"use\": \"options\", " + marked + "}";
        int column = marked.startsWith("^") && !mistake.contains("has no") ? 1 : step.indexOf('^') + 1;
        assertThat(reading.mistakes(workflow(step.replace("^", "")))).contains("2:" + column + ": " + mistake);
    }

    @Test
    void tellsWhereANameIsBothAStepAndAPart() throws IOException {
        assertThat(reading.mistakes(workflow(
                        "{\"name\": \"axis\", \"use\": \"axis\"}",
                        "{\"name\": \"g\", \"use\": \"chart\", \"of\": \"data\", \"lens\": \"axis\"}")))
                .containsExactly(
                        "3:53: /steps/2/lens: 'axis' is both a step and a part; rename the step, or write {\"use\": \"axis\"} for the part");
    }

    @Test
    void tellsOfAllChoicesWhereOneIsNoText() throws IOException {
        assertThat(reading.mistakes(workflow("{\"name\": \"o\", \"use\": \"options\", \"count\": 1, \"size\": 2}")))
                .containsExactly("2:53: /steps/1/size: must be small | very-large but is the number 2");
    }

    @Test
    void tellsOfCyclesThroughParametersToo() throws IOException {
        assertThat(reading.mistakes(workflow(
                        "{\"name\": \"a\", \"use\": \"shift\", \"of\": \"b\"}",
                        "{\"name\": \"b\", \"use\": \"shift\", \"of\": \"a\"}")))
                .containsExactly("2:1: /steps: steps wait for each other: a -> b -> a");
        assertThat(reading.mistakes(workflow(
                        "{\"name\": \"a\", \"use\": \"options\", \"count\": 1, \"of\": \"data\", \"lens\": \"b\"}",
                        "{\"name\": \"b\", \"use\": \"shift\", \"of\": \"a\"}")))
                .containsExactly("2:1: /steps: steps wait for each other: a -> b -> a");
    }

    @Test
    void tellsOfAllMistakesAtOnceFromTopToBottom() throws IOException {
        assertThat(reading.mistakes("""
                {"seed": 1.5, "sed": 2, "name": 3,
                 "steps": [
                  {"name": "b", "use": "shift", "of": "c", "by": "x"},
                  {"use": "nothing-like-it", "of": "b"},
                  {"name": "c", "use": "dice", "rows": -1, "colour": "red"}]}
                """))
                .containsExactly(
                        "1:10: /seed: must be a whole number below 2^53 but is the number 1.5",
                        "1:15: /sed: a workflow has no 'sed'; did you mean 'seed'?",
                        "1:33: /name: must be a text but is the number 3",
                        "3:50: /steps/0/by: must be a number but is the text \"x\"",
                        "4:3: /steps/1/name: a step needs a name",
                        "4:11: /steps/1/use: there is no part named 'nothing-like-it'; the nearest are 'thinned', 'both',"
                                + " 'listing'; 'reeb parts' lists all",
                        "5:40: /steps/2/rows: must be at least 0 but is -1",
                        "5:44: /steps/2/colour: 'dice' has no parameter 'colour'; known parameters are rows");
    }

    @Test
    void suggestsOnlyPartsThatFitThePlace() throws IOException {
        assertThat(reading.mistakes(workflow(
                        "{\"name\": \"a\", \"use\": \"taxxi\"}",
                        "{\"name\": \"g\", \"use\": \"chart\", \"of\": \"data\", \"lens\": \"halvs\"}")))
                .containsExactly(
                        "2:22: /steps/1/use: there is no part named 'taxxi'; the nearest are 'axis', 'tale', 'gaps';"
                                + " 'reeb parts' lists all",
                        "3:53: /steps/2/lens: there is no lens named 'halvs'; the nearest are 'axis', 'jitter';"
                                + " 'reeb parts' lists all");
    }

    @Test
    void tellsOnceOfAMistakeThatIsMadeInManySteps() throws IOException {
        assertThat(reading.mistakes(workflow(
                        "{\"name\": \"a\", \"use\": \"shfit\"}",
                        "{\"name\": \"b\", \"use\": \"shfit\", \"of\": \"c\"}",
                        "{\"name\": \"c\", \"use\": \"shift\", \"by\": \"2\"}",
                        "{\"name\": \"d\", \"use\": \"shfit\"}",
                        "{\"name\": \"e\", \"use\": \"shift\", \"by\": \"2\"}")))
                .containsExactly(
                        "2:22: /steps/1/use: there is no part named 'shfit'; did you mean 'shift'? 'reeb parts' lists all"
                                + " (and in 2 more places)",
                        "4:37: /steps/3/by: must be a number but is the text \"2\" (and in 1 more place)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]|1:1: a workflow is an object but this is a list",
                "{}|1:1: /steps: must be a list of at least one step",
                "{\"steps\": []}|1:11: /steps: must be a list of at least one step but is a list",
                "{\"steps\": 1}|1:11: /steps: must be a list of at least one step but is the number 1",
                "{\"a/b\": 1, \"steps\": [{\"name\": \"a\", \"use\": \"dice\"}]}|1:2: /a~1b: a workflow has no 'a/b'; known members are $schema, name, about, seed, steps",
            })
    void tellsOfAMistakeInTheWhole(String json, String mistake) throws IOException {
        assertThat(reading.mistakes(json)).containsExactly(mistake);
    }
}
