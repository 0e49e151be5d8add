package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.scene.Scene;

/** What the contract of presenters finds, and only where it is. */
final class PresenterContractTest {
    private interface Check {
        void of(PresenterContract contract) throws IOException;
    }

    private static final Map<String, Check> CHECKS = Map.of(
            "endings", PresenterContract::writesFilesOfTheEndingsItTells,
            "threads", PresenterContract::givesTheSameBytesForAnyNumberOfThreads,
            "texts", PresenterContract::showsTextsAsTexts,
            "alone", PresenterContract::showsScenesWithoutViewsAndWithoutNetworks,
            "few", PresenterContract::showsFewRows,
            "finite", PresenterContract::survivesOrRefusesWhatIsNoNumber,
            "cancelled", PresenterContract::stopsWhenCancelled);

    private static String found(LinePage.Fault fault) {
        return switch (fault) {
            case WRITES_MARKUP -> "texts";
            case WRITES_THE_TIME -> "threads";
            case WRITES_ANOTHER_ENDING, LEAVES_ITS_FILE_OPEN -> "endings";
            case NEEDS_VIEWS, NEEDS_NETWORKS -> "alone";
            case NEEDS_TWO_ROWS -> "few";
            case REFUSES_WITHOUT_ADVICE -> "finite";
            case CANNOT_BE_CANCELLED -> "cancelled";
            case NONE -> "";
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void findsEachFault(LinePage.Fault fault) {
        Check check = Objects.requireNonNull(CHECKS.get(found(fault)));
        assertThatThrownBy(() -> check.of(() -> new LinePage(fault)))
                .isInstanceOfAny(AssertionError.class, IllegalArgumentException.class, IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WRITES_ANOTHER_ENDING", "LEAVES_ITS_FILE_OPEN"})
    void letsThroughWhatIsRight(LinePage.Fault fault) {
        CHECKS.entrySet().stream()
                .filter(check -> !check.getKey().equals(found(fault)))
                .forEach(check -> assertThatCode(() -> check.getValue().of(() -> new LinePage(fault)))
                        .as(check.getKey())
                        .doesNotThrowAnyException());
    }

    @Test
    void scenesHaveAsManyRowsAsAreAskedForInAllThatTheyShow() {
        for (int rows : new int[] {0, 1, 2, 12, 13, 60}) {
            Scene scene = Scenes.whole(rows);
            assertThat(scene.rows().points().rows()).isEqualTo(rows);
            assertThat(scene.networks().firstEntry().getValue().graph().nodes())
                    .hasSize(rows == 0 ? 0 : rows <= 12 ? 1 : rows == 13 ? 2 : 7)
                    .allSatisfy(node -> assertThat(node.size()).isPositive());
        }
    }

    @Test
    void hostileScenesHaveTheirTextsEverywhere() {
        Scene scene = Scenes.hostile(3);
        assertThat(scene.title()).contains(Scenes.HOSTILE);
        assertThat(scene.rows().table().names())
                .filteredOn(name -> name.contains(Scenes.HOSTILE))
                .hasSize(4);
        assertThat(scene.rows().features()).allMatch(name -> name.contains(Scenes.HOSTILE));
        assertThat(List.copyOf(scene.views().keySet())).contains("constructor");
    }

    @Test
    void keepsFilesAsStrictlyAsTheEngineDoes() throws IOException {
        TestOutput output = TestOutput.of(new LinePage(LinePage.Fault.NONE));
        assertThatThrownBy(() -> output.open("txt")).isInstanceOf(IllegalArgumentException.class);
        try (var file = output.open("html")) {
            file.write(7);
            assertThatThrownBy(output::files).isInstanceOf(AssertionError.class).hasMessageContaining("html");
            assertThatThrownBy(() -> output.open("html")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Arrays.toString(output.files().get("html"))).isEqualTo("[7]");
    }
}
