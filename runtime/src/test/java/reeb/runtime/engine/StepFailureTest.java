package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.workflow.Step;

final class StepFailureTest {
    @Test
    void aHeapThatIsFullIsForTheUserToPutRight() {
        try (Catalog catalog = SamplePlugin.catalog()) {
            Step step = Step.alone("dice", catalog.find("dice").orElseThrow(), new SampleData.Dice(1));

            assertThatThrownBy(() -> StepFailure.naming(step, StepFailureTest::exhaust))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("step 'dice': part 'dice' of plugin 'samples': the memory is used up")
                    .hasMessageContaining("take a sample of the rows")
                    .hasMessageContaining("-Xmx");
        }
    }

    @Test
    void anErrorOfTheSameKindThatIsNotTheHeapsIsThePartsFault() {
        try (Catalog catalog = SamplePlugin.catalog()) {
            Step step = Step.alone("dice", catalog.find("dice").orElseThrow(), new SampleData.Dice(1));

            assertThatThrownBy(() -> StepFailure.naming(step, () -> {
                        throw new OutOfMemoryError("mine");
                    }))
                    .isInstanceOf(StepFailure.class)
                    .hasMessageStartingWith("step 'dice': a fault in part 'dice' of plugin ")
                    .hasMessageEndingWith(": java.lang.OutOfMemoryError: mine");
        }
    }

    private static Object exhaust() {
        throw new OutOfMemoryError("Java heap space");
    }
}
