package reeb.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {
    @Test
    void keepsTheOrderOfMembers() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("b", 1);
        members.put("a", 2);

        assertThat(JsonWriter.compact(members)).isEqualTo("{\"b\":1,\"a\":2}");
    }

    /** The order of {@code Map.of} differs from process to process. */
    @Test
    void writesMembersWithoutAnOrderByName() {
        assertThat(JsonWriter.compact(Map.of("c", 3, "a", Map.of("z", 1, "y", 2), "d", 4, "b", 2)))
                .isEqualTo("{\"a\":{\"y\":2,\"z\":1},\"b\":2,\"c\":3,\"d\":4}");
    }
}
