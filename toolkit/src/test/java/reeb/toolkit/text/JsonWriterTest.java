package reeb.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void putsCommasBetweenMembersAndItems() throws IOException {
        try (JsonWriter json = new JsonWriter(bytes)) {
            json.open('{').name("a").number(1).name("b").open('[').string("x").literal("2.5");
            json.open('{')
                    .close('}')
                    .literal("")
                    .close(']')
                    .line()
                    .name("c")
                    .open('[')
                    .close(']')
                    .close('}');
        }
        assertThat(text()).isEqualTo("{\"a\":1,\"b\":[\"x\",2.5,{},null],\n\"c\":[]}\n");
    }

    @Test
    void writesAnyTextAsValidJsonThatEndsNoScript() throws IOException {
        try (JsonWriter json = new JsonWriter(bytes)) {
            json.string("</script><!-- \"\\\n\0\u2028\ud83d\ude00\ud800");
        }
        assertThat(text()).isEqualTo("\"\\u003c/script>\\u003c!-- \\\"\\\\\\u000a\\u0000\\u2028\ud83d\ude00\ufffd\"\n");
    }

    @Test
    void writesColoursAsPagesDo() {
        assertThat(HexColour.of(0x1f77b4)).isEqualTo("#1f77b4");
        assertThat(HexColour.of(0x00000a)).isEqualTo("#00000a");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
