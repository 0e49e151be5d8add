package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
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

    @Test
    void memoryWithoutAFileBehindItIsADiskThatIsFullAndNoFaultOfAPart() {
        try (Catalog catalog = SamplePlugin.catalog()) {
            Step step = Step.alone("dice", catalog.find("dice").orElseThrow(), new SampleData.Dice(1));

            assertThatThrownBy(() -> StepFailure.naming(step, () -> {
                        throw new IllegalStateException(
                                new InternalError("a fault occurred in an unsafe memory access operation"));
                    }))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("step 'dice': memory of a file could not be read or written")
                    .hasMessageContaining("-Djava.io.tmpdir=DIR");
        }
    }

    @Test
    void aPartLeavesNoThreadInterrupted() {
        try (Catalog catalog = SamplePlugin.catalog()) {
            Step step = Step.alone("dice", catalog.find("dice").orElseThrow(), new SampleData.Dice(1));
            int given = StepFailure.naming(step, () -> {
                Thread.currentThread().interrupt();
                return 3;
            });

            assertThat(given).isEqualTo(3);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    private static Object exhaust() {
        throw new OutOfMemoryError("Java heap space");
    }
}
