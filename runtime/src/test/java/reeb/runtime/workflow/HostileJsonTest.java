package reeb.runtime.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.samples.SamplePlugin;

/** What it costs to refuse a hostile workflow, once the reader is warm. */
final class HostileJsonTest {
    /** 100 ms are promised; four times that is for slow machines, and still far from what a hostile text once took. */
    private static final Duration TIME = Duration.ofMillis(400);

    private static final long MEMORY = 64L << 20;

    private static final int ROUNDS = 30;

    private static final int LARGEST = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Catalog catalog;

    @BeforeAll
    static void open() {
        catalog = SamplePlugin.catalog();
    }

    @AfterAll
    static void close() {
        catalog.close();
    }

    /** Texts that the reader must take apart at least in part, of up to the largest size that it looks into. */
    enum Text {
        DEEP("[".repeat(33) + "]".repeat(33), "nested more than 32 levels deep"),
        DEEPEST("[".repeat(LARGEST), "nested more than 32 levels deep"),
        DEEP_IN_A_STEP(
                step("\"by\": " + "{\"a\":".repeat(33) + "1" + "}".repeat(33)), "nested more than 32 levels deep"),
        TWICE("{\"steps\": [], \"steps\": []}", "twice"),
        TWICE_AT_THE_END("{" + members(70_000) + ",\"m0\":1}", "twice"),
        NOT_A_NUMBER(step("\"by\": NaN"), "is not JSON"),
        INFINITE(step("\"by\": -Infinity"), "is not JSON"),
        MANY_DIGITS(step("\"by\": " + "9".repeat(1_000_000)), "too many digits"),
        MANY_DECIMALS(step("\"by\": 0." + "1".repeat(1_000_000)), "too many digits"),
        MANY_ZEROS(step("\"by\": 1e999999999"), "/by"),
        MANY_ZEROS_BEHIND_THE_POINT(step("\"by\": 1e-999999999"), "/by"),
        MORE_THAN_ANY_EXPONENT(step("\"by\": 1e99999999999999999999"), "w.json"),
        MANY_ZEROS_IN_THE_SEED(
                "{\"seed\": 1e999999999, \"steps\": [{\"name\": \"a\", \"use\": \"numbers\"}]}", "/seed"),
        MANY_MEMBERS("{" + members(70_000) + "}", "reading ended after 1,000 mistakes"),
        MANY_PARAMETERS(step(members(70_000)), "reading ended after 1,000 mistakes"),
        MANY_STEPS("{\"steps\": [" + "{},".repeat(99_000) + "{}]}", "/steps: has 99,001 steps"),
        MANY_STEPS_THAT_ARE_NONE("{\"steps\": [" + "1,".repeat(499) + "1]}", "(and in 499 more places)"),
        MANY_OBJECTS("{\"steps\": [" + "{\"a\":1},".repeat(49_000) + "{}]}", "/steps: has 49,001 steps"),
        MANY_BRACKETS("[" + "[],".repeat(LARGEST / 3 - 2) + "[]]", "more than 200,000 names, values and ends"),
        MANY_NUMBERS("[" + "1,".repeat(LARGEST / 2 - 2) + "1]", "more than 200,000 names, values and ends");

        private final String json;
        private final String told;

        Text(String json, String told) {
            this.json = json;
            this.told = told;
        }

        private static String step(String member) {
            return "{\"steps\": [{\"name\": \"data\", \"use\": \"numbers\"},"
                    + "{\"name\": \"a\", \"use\": \"shift\", \"of\": \"data\", " + member + "}]}";
        }

        private static String members(int count) {
            return IntStream.range(0, count).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(","));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedSoonAndWithLittleMemory(Text text) throws IOException {
        assertThat(text.json.length()).isLessThanOrEqualTo(LARGEST);
        assertRefused(Files.writeString(folder.resolve("w.json"), text.json), text.told);
    }

    /** The last is a number of a thousand million digits, as far as its size tells. */
    @ParameterizedTest
    @ValueSource(longs = {LARGEST + 1, 100_000_000, 1_000_000_000})
    void isRefusedForItsSizeAlone(long size) throws IOException {
        Path file = folder.resolve("w.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        assertRefused(file, "a workflow may have at most 1,048,576");
    }

    /** Refuses again and again until it is quick: before, it waits for the compiler. */
    private static void assertRefused(Path file, String told) {
        assertThatThrownBy(() -> WorkflowReader.read(catalog, file, List.of(), FileCheck.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(told);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS && quickest >= TIME.toNanos(); i++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = threads.getCurrentThreadCpuTime();
            refuse(file);
            quickest = Math.min(quickest, threads.getCurrentThreadCpuTime() - start);
            assertThat(threads.getCurrentThreadAllocatedBytes() - allocated)
                    .as("bytes asked for")
                    .isPositive()
                    .isLessThan(MEMORY);
        }
        assertThat(Duration.ofNanos(quickest)).as("time of the processor").isLessThan(TIME);
    }

    private static void refuse(Path file) {
        try {
            WorkflowReader.read(catalog, file, List.of(), FileCheck.none());
        } catch (InputException e) {
            return;
        }
        throw new AssertionError("is read");
    }
}
