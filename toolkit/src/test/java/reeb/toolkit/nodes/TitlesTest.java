package reeb.toolkit.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TitlesTest {
    @Test
    void keepsTitlesApartWhereAMarkedOneIsTakenToo() {
        assertThat(Titles.beside(List.of("node", "row"), List.of("node", "node (data)", "age"), " (data)"))
                .containsExactly("node (data) (data)", "node (data)", "age");
        assertThat(Titles.beside(List.of("node"), List.of("node (data)", "node"), " (data)"))
                .containsExactly("node (data)", "node (data) (data)");
    }
}
