package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/**
 * Every part that is installed, on data that are odd but allowed: it does its work, or refuses with a message that a person
 * can act on. A part that is added later is tested without a word here, unless a parameter of it has no default.
 */
final class EveryPartTest {
    private static final String FILE = "data.npy";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> worksOnOddDataOrSaysWhyNot() {
        Map<String, Session> sessions = new LinkedHashMap<>();
        data().forEach((name, rows) -> {
            // Each has a cache of its own, which stays small: a run looks through all of it at its end.
            Session session = new Session(folder.resolve(name.replace(' ', '-')));
            session.write(FILE, npy(rows));
            sessions.put(name, session);
        });
        return PartSteps.all().stream()
                .flatMap(part -> sessions.entrySet().stream()
                        .map(data -> DynamicTest.dynamicTest(
                                part + " on " + data.getKey(), () -> check(data.getValue(), part))));
    }

    private static void check(Session session, String part) {
        String name = part.replaceAll("[^a-z0-9-]", "_");
        Path workflow = session.write(name + ".json", PartSteps.workflow("'use': 'npy', 'file': '" + FILE + "'", part));

        Session.Outcome outcome = session.run(
                "run", workflow.toString(), "--out", session.path(name).toString());

        assertThat(outcome.code()).as(outcome.err()).isIn(0, 2);
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
        assertThat(session.path(name).toFile().exists()).isEqualTo(outcome.code() == 0);
        if (outcome.code() == 2) {
            assertThat(outcome.err())
                    .containsAnyOf("step 'part'", "step 'graph'", "/steps/1")
                    .hasSizeGreaterThan(40);
        }
    }

    private static Map<String, double[][]> data() {
        Map<String, double[][]> data = new LinkedHashMap<>();
        data.put("one row", rows(1, 3, (_, column) -> column));
        data.put("two rows", rows(2, 3, (row, column) -> row + column));
        data.put("equal rows", rows(40, 3, (_, column) -> column + 1));
        data.put("zeros", rows(40, 3, (_, _) -> 0));
        data.put("one column", rows(60, 1, (row, _) -> row * 7 % 11));
        data.put("a constant column", rows(60, 2, (row, column) -> column == 0 ? 5 : row * 7 % 13));
        data.put("two far islands", rows(80, 3, (row, column) -> (row % 2) * 1e6 + row * 3 % 5 + column));
        data.put("huge values", rows(50, 2, (row, column) -> (row * 5 % 7 + column) * 1e200));
        data.put("tiny values", rows(50, 2, (row, column) -> (row * 5 % 7 + column) * 1e-200));
        data.put("negative values", rows(50, 4, (row, column) -> (row * 5 % 17) - column * 6));
        return data;
    }

    /** A value for each row and column. */
    private interface Value {
        double at(int row, int column);
    }

    private static double[][] rows(int count, int columns, Value value) {
        double[][] rows = new double[count][columns];
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < columns; column++) {
                rows[row][column] = value.at(row, column);
            }
        }
        return rows;
    }

    private static byte[] npy(double[][] rows) {
        String header = String.format(
                java.util.Locale.ROOT,
                "{'descr': '<f8', 'fortran_order': False, 'shape': (%d, %d), }",
                rows.length,
                rows[0].length);
        String padded = header + " ".repeat(117 - header.length()) + "\n";
        ByteBuffer file =
                ByteBuffer.allocate(128 + rows.length * rows[0].length * 8).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) 118);
        file.put(padded.getBytes(StandardCharsets.US_ASCII));
        for (double[] row : rows) {
            for (double value : row) {
                file.putDouble(value);
            }
        }
        return file.array();
    }
}
