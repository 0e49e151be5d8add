package reeb.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

final class JsonLineTest {
    private static Map<String, ?> members(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return JsonLine.members(bytes, 0, bytes.length);
    }

    private static @Nullable Object value(String text) {
        return members("{\"a\":" + text + "}").get("a");
    }

    @Test
    void readsEveryKindOfValue() {
        assertThat(members(" {\"a\" : \"x\",\t\"b\":[1, -2,[], {} ] , \"c\":{\"d\":true,\"e\":false}} \r"))
                .isEqualTo(Map.of(
                        "a", "x", "b", List.of(1L, -2L, List.of(), Map.of()), "c", Map.of("d", true, "e", false)));
        assertThat(members("{}")).isEmpty();
        assertThat(value("null")).isNull();
        assertThat(value("[null]")).isEqualTo(Arrays.asList((Object) null));
    }

    @Test
    void tellsWholeNumbersFromOthers() {
        assertThat(value("0")).isEqualTo(0L);
        assertThat(value("-0")).isEqualTo(0L);
        assertThat(value("123456789012345678")).isEqualTo(123456789012345678L);
        assertThat(value("1234567890123456789")).isEqualTo(1.2345678901234568E18);
        assertThat(value("1.0")).isEqualTo(1.0);
        assertThat(value("2e3")).isEqualTo(2000.0);
        assertThat(value("-1.5E-2")).isEqualTo(-0.015);
    }

    @Test
    void readsTextsOfAllScriptsAndEscapes() {
        assertThat(value("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")).isEqualTo("\"\\/\b\f\n\r\t");
        assertThat(value("\"\\u00e4\\ud83D\\ude00 \u56db\"")).isEqualTo("\u00e4\ud83d\ude00 \u56db");
        assertThat(value("\"\\ud83d\"")).isEqualTo("\ud83d");
        assertThat(value("\"\"")).isEqualTo("");
    }

    @Test
    void readsOneOfSeveralLines() {
        byte[] bytes = "{\"a\":1}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8);
        assertThat(JsonLine.members(bytes, 8, 15)).isEqualTo(Map.of("a", 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":[}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":tru}",
                "{\"a\":True}",
                "{\"a\":nul}",
                "{\"a\":-}",
                "{\"a\":0x1}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u\u0661\u0661\u0661\u0661\"}",
                "{\"a\":\"",
                "{\"a\":\"\\",
                "{\"a\":1 /* one */}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":1}",
                "{\"a\":\u00a01}"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> members(text))
                .isInstanceOf(InputException.class)
                .hasMessageMatching("is not JSON: [^\n]{5,80} at character \\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "1", "\"{}\"", "null", "// nothing", "\ufeff{}"})
    void refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> members(text)).hasMessage("must be an object of JSON");
    }

    @Test
    void refusesWhatFollowsTheObject() {
        assertThatThrownBy(() -> members("{} {}")).hasMessage("something follows the end of its object");
        assertThatThrownBy(() -> members("{}}")).hasMessage("something follows the end of its object");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = {'{', '"', (byte) 0xe4, '"', ':', '1', '}'};
        assertThatThrownBy(() -> JsonLine.members(bytes, 0, bytes.length)).hasMessage("is not UTF-8 text");
    }

    @Test
    void boundsHowDeepItGoes() {
        assertThat(value("[".repeat(31) + "]".repeat(31))).isInstanceOf(List.class);
        for (int levels : new int[] {32, 1_000_000}) {
            assertThatThrownBy(() -> value("[".repeat(levels))).hasMessage("is nested more than 32 levels deep");
        }
        assertThatThrownBy(() -> value("{\"a\":".repeat(1_000_000))).hasMessage("is nested more than 32 levels deep");
    }

    @Test
    void readsLongTextsAndNumbersAtOnce() {
        assertThat(value("\"" + "x".repeat(4 << 20) + "\"")).isEqualTo("x".repeat(4 << 20));
        assertThat(value("9".repeat(1 << 20))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat((List<?>) value("[" + "1,".repeat(1 << 20) + "1]")).hasSize((1 << 20) + 1);
    }
}
