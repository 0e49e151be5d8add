package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.workflow.Step;

final class LoneRunTest {
    @Test
    void findsOutWhatToWarnOfOnlyWhereSomebodyListens() {
        List<String> asked = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        try (Catalog catalog = SamplePlugin.catalog();
                Workers workers = new Workers(1)) {
            Step step = Step.alone("dice", catalog.find("dice").orElseThrow(), new SampleData.Dice(1));
            LoneRun.of(step, 1, workers, new Cancellation()).warn(() -> found(asked, "silent"));
            LoneRun.of(step, 1, workers, new Cancellation(), Listener.ofWarnings((_, message) -> heard.add(message)))
                    .warn(() -> found(asked, "loud"));
        }
        assertThat(asked).containsExactly("loud");
        assertThat(heard).containsExactly("loud");
    }

    private static String found(List<String> asked, String message) {
        asked.add(message);
        return message;
    }
}
