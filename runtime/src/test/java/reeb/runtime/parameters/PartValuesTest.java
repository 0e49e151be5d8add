package reeb.runtime.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Part;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SampleGraphs;
import reeb.runtime.samples.SamplePlugin;

final class PartValuesTest {
    static List<Part> parts() {
        SampleData.Options options = new SampleData.Options(
                10,
                -9_007_199_254_740_992L,
                Double.MIN_VALUE,
                true,
                "\u00e4\u4e2d\ud83d\ude00 \"quoted\"\n\u0000",
                SampleData.Size.SMALL,
                List.of(),
                List.of(SampleData.Size.VERY_LARGE, SampleData.Size.SMALL),
                Optional.of(1e300),
                new SampleData.Frame(4, SampleData.Size.VERY_LARGE),
                new SampleGraphs.Taxi(),
                new SampleData.Jitter(1.0 / 3),
                Map.of("b/~ \"x\"", SampleData.Size.SMALL, "", SampleData.Size.VERY_LARGE));
        return List.of(
                options,
                new SampleData.Numbers(3, Optional.empty()),
                new SampleData.Numbers(0, Optional.of("a/b.csv")),
                new SampleData.Dice(5),
                new SampleData.Shift(-1e17),
                new SampleData.Axis(2),
                new SampleGraphs.Chart(
                        new SampleData.Jitter(0.1), new SampleGraphs.Halves(3), new SampleGraphs.Gaps(7)),
                new SampleGraphs.Listing(new SampleGraphs.Row(1)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void givesBackWhatMakesAnEqualPart(Part part) {
        assertThat(read(JsonWriter.compact(PartValues.of(part)))).isEqualTo(part);
        assertThat(read(JsonWriter.pretty(PartValues.of(part)))).isEqualTo(part);
    }

    @Test
    void spellsDefaultsOut() {
        assertThat(JsonWriter.compact(PartValues.of(read("{\"use\": \"chart\"}"))))
                .isEqualTo("{\"use\":\"chart\",\"lens\":{\"use\":\"axis\",\"axis\":0},"
                        + "\"cover\":{\"use\":\"halves\",\"shared\":1},\"clusterer\":{\"use\":\"gaps\",\"gap\":2}}");
    }

    @Test
    void writesEqualMapsAlike() {
        String parameters = "{\"use\": \"options\", \"count\": 1, \"named\": {%s}}";
        String one = parameters.replace("%s", "\"a\": \"small\", \"b\": \"small\"");
        String other = parameters.replace("%s", "\"b\": \"small\", \"a\": \"small\"");
        assertThat(JsonWriter.compact(PartValues.of(read(other))))
                .isEqualTo(JsonWriter.compact(PartValues.of(read(one))))
                .contains("\"named\":{\"a\":\"small\",\"b\":\"small\"}");
    }

    @Test
    void explainsEveryParameter() {
        assertThat(PartHelp.lines(SampleData.Options.class).stream().map(PartHelp.Line::toString))
                .contains(
                        "Line[name=count, type=whole number >= 0 and <= 10, fallback=required, about=Whole.]",
                        "Line[name=share, type=number > 0 and < 1, fallback=0.5, about=Real.]",
                        "Line[name=size, type=small | very-large, fallback=very-large, about=Choice. very-large: As large as it gets.]",
                        "Line[name=list, type=list of whole number >= 1, fallback=[1,2], about=List.]",
                        "Line[name=maybe, type=number >= 0, fallback=optional, about=Optional.]",
                        "Line[name=frame, type=object, fallback={width:3}, about=The frame.]",
                        "Line[name=frame.width, type=whole number >= 1, fallback=required, about=In pixels.]",
                        "Line[name=named, type=object of names and small | very-large, fallback={}, about=Choices by name. very-large: As large as it gets.]",
                        "Line[name=metric, type=metric, fallback=taxi, about=Metric.]");
    }

    private static Part read(String json) {
        List<Problem> problems = new ArrayList<>();
        try (Catalog catalog = SamplePlugin.catalog()) {
            PartBinder binder = new PartBinder(catalog, StepParts.none(), problems);
            Json.Members members = (Json.Members) JsonReader.parse(json, "part");
            Json.Text use = (Json.Text) members.member("use").orElseThrow();
            Optional<Part> part =
                    binder.find(_ -> true, use, "").flatMap(type -> binder.part(type, members, "", Set.of("use")));
            assertThat(problems).isEmpty();
            return part.orElseThrow();
        }
    }
}
