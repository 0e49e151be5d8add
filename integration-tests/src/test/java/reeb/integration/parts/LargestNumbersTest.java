package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Range;
import reeb.api.problem.InputException;
import reeb.integration.Session;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.workflow.Step;

/**
 * Every whole-numbered parameter of every installed part at the largest value that its range allows, on few rows: the part
 * does its work, goes on and on until it is cancelled, or refuses with a message. It never fails inside, and never ends at once
 * as though a number had become negative.
 */
final class LargestNumbersTest {
    private static final String SOURCE = "'use': 'digits', 'count': 60";

    /** When parts have shown that they go on. */
    private static final long ADVANCES = 40;

    /** When parts that do not say that they advance have shown it. */
    private static final int MILLISECONDS = 500;

    /** Parts that go on for as long as they are told, and never end before. */
    private static final String TIRELESS = ".*'use': '(umap|t-sne|sg-t-sne|pacmap)'.*'(epochs|iterations)': .*";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> areWorkedWithOrRefused() {
        try (Catalog catalog = Catalog.open(List.of())) {
            return catalog.parts().stream().flatMap(this::largest).toList().stream();
        }
    }

    private Stream<DynamicTest> largest(PartType type) {
        return Arrays.stream(type.type().getRecordComponents())
                .filter(component ->
                        component.getGenericType().getTypeName().matches("int|long|.*<java.lang.(Integer|Long)>"))
                .map(component -> ", '" + component.getName() + "': " + largest(component))
                .flatMap(parameter -> type.kind() == Kind.LAYOUT
                        ? Stream.of("'of': 'graph', 'use': '" + type.name() + "'" + parameter)
                        : PartSteps.of(type, parameter))
                .map(part -> DynamicTest.dynamicTest(part, () -> check(part)));
    }

    private static String largest(RecordComponent component) {
        Range range = component.getAnnotation(Range.class);
        long largest = range == null ? Integer.MAX_VALUE : (long) Math.min(Integer.MAX_VALUE, range.max());
        return component.getType() == List.class ? "[" + largest + "]" : Long.toString(largest);
    }

    @Timeout(60)
    private void check(String part) throws IOException {
        Watched watched = new Watched();
        try {
            run(part, watched);
            assertThat(part).as("goes on").doesNotMatch(TIRELESS);
        } catch (CancellationException _) {
            assertThat(watched.cancellation.cancelled()).isTrue();
        } catch (InputException refused) {
            assertThat(refused).message().hasSizeGreaterThan(30).doesNotContain("Exception");
        }
        assertThat(watched.mistakes).isEmpty();
    }

    private void run(String part, Watched watched) throws IOException {
        Session session = new Session(folder);
        Path file = session.write("workflow.json", PartSteps.workflow(SOURCE, part));
        Path out = session.path("run-" + part.replaceAll("[^a-zA-Z0-9]+", "-"));
        EngineRuns.run(file, out, watched.cancellation, watched);
    }

    /** Cancels a run whose part goes on, and notes where it counts wrongly. */
    private static final class Watched implements Listener {
        private final Cancellation cancellation = new Cancellation();
        private final List<String> mistakes = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void began(Step step) {
            if (step.name().equals("part")) {
                CompletableFuture.delayedExecutor(MILLISECONDS, TimeUnit.MILLISECONDS)
                        .execute(cancellation::cancel);
            }
        }

        @Override
        public void advanced(Step step, String task, long done, long total) {
            if (done < 0 || total < 0) {
                mistakes.add(task + ": " + done + " of " + total);
            }
            if (step.name().equals("part") && done >= ADVANCES) {
                cancellation.cancel();
            }
        }

        @Override
        public void ended(StepRecord record) {}

        @Override
        public void warned(String step, String message) {}
    }

    @Test
    void areSaidWhereTheyAreTooLarge() throws IOException {
        String part = "'use': 'umap', 'epochs': 2147483647";
        assertThatThrownBy(() -> run(part, new Watched()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("/steps/1/epochs: must be at most 1000000 but is 2147483647");
    }
}
