package reeb.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

final class JsonReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": 1, \"a\": 2}|w.json:1:13: is not JSON: an object has the name 'a' twice",
                "{\"a\": 1} 2|w.json:1:10: something follows the end of the JSON value",
                "{\"a\": 1} x|w.json:1:1",
                "[NaN]|w.json:1:",
                "[Infinity]|w.json:1:",
                "[1,]|w.json:1:4: is not JSON: ",
                "{'a': 1}|w.json:1:2: is not JSON: ",
                "{a: 1}|w.json:1:2: is not JSON: ",
                "[01]|w.json:1:",
                "[+1]|w.json:1:3: is not JSON: ",
                "[\"a|w.json:1:",
                "{\"a\"|w.json:1:",
                "[1|w.json:1:",
            })
    void refusesWhatIsNotStrictJson(String text, String beginning) {
        assertThatThrownBy(() -> JsonReader.parse(text, "w.json"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(beginning);
    }

    @Test
    void refusesNothingAtAll() {
        assertThatThrownBy(() -> JsonReader.parse(" ", "w.json"))
                .isInstanceOf(InputException.class)
                .hasMessage("w.json: is empty; expected a JSON object");
    }

    @Test
    void allowsComments() {
        assertThat(JsonReader.parse("// one\n{/* two */\"a\": 1} // three", "w.json"))
                .isInstanceOf(Json.Members.class);
    }

    @Test
    void knowsWhereEverythingStands() {
        Json.Members json =
                (Json.Members) JsonReader.parse("{\n  \"a\": [1,\n    {\"b\": \"x\"}],\n \"c\": null}", "w");
        assertThat(json.place()).isEqualTo(new Place(1, 1));
        assertThat(json.names()).isEqualTo(Map.of("a", new Place(2, 3), "c", new Place(4, 2)));
        Json.Array array = (Json.Array) json.member("a").orElseThrow();
        assertThat(array.place()).isEqualTo(new Place(2, 8));
        assertThat(array.elements().getFirst().place()).isEqualTo(new Place(2, 9));
        Json.Members inner = (Json.Members) array.elements().getLast();
        assertThat(inner.place()).isEqualTo(new Place(3, 5));
        assertThat(inner.member("b").orElseThrow().place()).isEqualTo(new Place(3, 11));
    }

    @Test
    void readsThirtyTwoLevelsAndNoMore() {
        assertThat(JsonReader.parse("[".repeat(32) + "]".repeat(32), "w")).isInstanceOf(Json.Array.class);
        for (int levels : new int[] {33, 40, 100_000}) {
            assertThatThrownBy(() -> JsonReader.parse("[".repeat(levels) + "]".repeat(levels), "w.json"))
                    .isInstanceOf(InputException.class)
                    .hasMessageMatching("w\\.json:1:\\d+: is nested more than 32 levels deep");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e99999999999999999999"})
    void takesNumbersOfAnySizeForWhatTheyAre(String number) {
        assertThat(outcome("[" + number + "]")).isIn("a list", "refused");
    }

    @Test
    void refusesNumbersOfManyDigits() {
        assertThatThrownBy(() -> JsonReader.parse("[" + "9".repeat(1001) + "]", "w.json"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("w.json:1:")
                .hasMessageContaining("too many digits");
        assertThatThrownBy(() -> JsonReader.parse("[" + "9".repeat(1_000_000) + "]", "w.json"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("w.json:1:")
                .hasMessageContaining("too many digits");
    }

    @Test
    void refusesNamesWithoutEnd() {
        assertThatThrownBy(() -> JsonReader.parse("{\"" + "n".repeat(60_000) + "\": 1}", "w.json"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("w.json:1:");
    }

    @Test
    void refusesLargeFilesWithoutReadingThem() throws IOException {
        Path file = folder.resolve("large.json");
        for (long size : new long[] {(1 << 20) + 1, 100_000_000, 1L << 40}) {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(size);
            }
            long start = System.nanoTime();
            assertThatThrownBy(() -> JsonReader.read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessage(String.format(
                            java.util.Locale.ROOT,
                            "%s: has %,d bytes but a workflow may have at most 1,048,576",
                            file,
                            size));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void refusesWhatIsNoFileAndWhatIsNoText() throws IOException {
        assertThatThrownBy(() -> JsonReader.read(folder)).hasMessage(folder + ": is a folder; name a file in it");
        Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {'"', (byte) 0xff, '"'});
        assertThatThrownBy(() -> JsonReader.read(bytes)).hasMessage(bytes + ": is not UTF-8 text");
    }

    @Test
    void skipsTheByteOrderMarkOfOtherEditors() throws IOException {
        Path file = Files.writeString(folder.resolve("marked.json"), "\uFEFF{\"a\": 1}", StandardCharsets.UTF_8);
        assertThat(JsonReader.read(file)).isInstanceOf(Json.Members.class);
    }

    @Test
    void writesWhatItReads() {
        String text = "{\"a\":[1,2.5,-3,true,null,\"\u00e4\\n\\\"\"],\"b\":{}}";
        assertThat(JsonWriter.compact(JsonReader.parse(text, "w"))).isEqualTo(text);
        assertThat(JsonReader.parse(JsonWriter.pretty(JsonReader.parse(text, "w")), "w")
                        .what())
                .isEqualTo("an object");
    }

    private static String outcome(String text) {
        try {
            return JsonReader.parse(text, "w.json").what();
        } catch (InputException e) {
            return "refused";
        }
    }
}
