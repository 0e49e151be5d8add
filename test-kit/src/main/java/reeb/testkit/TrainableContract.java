package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reeb.api.Lens;
import reeb.api.Part;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;

/** What holds for every part that learns from rows, beside the contract of its kind. */
public interface TrainableContract extends PartContract {
    /** The rows it learned from get what the part itself gives them. */
    @Test
    default void treatsTheRowsItLearnedFromAsThePartDoes() {
        Points points = ClustererContract.blobs(200);
        assertSameBytes(train(points).transform(points, TestRun.parallel()), treated(part(), points));
    }

    private static Points treated(Part part, Points points) {
        return switch (part) {
            case Lens lens -> lens.view(Dataset.of(points), TestRun.serial());
            case Transform transform -> transform.transform(Dataset.of(points), List.of(), TestRun.serial());
            default -> throw new AssertionError("only lenses and transforms give points: " + part);
        };
    }

    /** What is learned does not depend on threads. */
    @Test
    default void learnsTheSameOnAnyNumberOfThreads() {
        Points points = ClustererContract.blobs(500);
        assertSameState(((Trainable) part()).train(Dataset.of(points), TestRun.parallel()), train(points));
    }

    /** A model can be kept and made again. */
    @Test
    default void givesTheSameBytesWhenRestored() {
        Model model = train(ClustererContract.blobs(200));
        Model restored = ((Trainable) part()).restore(model.state());
        Points fresh = ClustererContract.blobs(50);
        assertSameBytes(restored.transform(fresh, TestRun.serial()), model.transform(fresh, TestRun.serial()));
        assertSameState(restored, model);
    }

    /** A state that lacks something is refused, with the name of an array that it needs. */
    @Test
    default void refusesAStateThatIsNotItsOwn() {
        Set<String> needed = train(ClustererContract.blobs(200)).state().keySet();
        assertThatThrownBy(() -> ((Trainable) part()).restore(Map.of()))
                .isInstanceOf(InputException.class)
                .message()
                .containsPattern("\\b(needs?|missing|lacks)\\b")
                .containsPattern(needed.stream().map(Pattern::quote).collect(Collectors.joining("|", "'(", ")'")));
    }

    /** A model stays what it is. */
    @Test
    default void isNotChangedByUse() {
        Points points = ClustererContract.blobs(200);
        Model model = train(points);
        Points fresh = ClustererContract.blobs(70);
        Points first = model.transform(fresh, TestRun.serial());
        model.transform(ClustererContract.blobs(30), TestRun.serial());
        assertSameBytes(model.transform(fresh, TestRun.parallel()), first);
        assertSameState(model, train(points));
    }

    /** Prepared for many calls, it treats each row as before, alone or among others. */
    @Test
    default void treatsRowsAlikeWhenPrepared() {
        Model model = train(ClustererContract.blobs(200));
        Model prepared = model.prepared(TestRun.serial());
        Points fresh = ClustererContract.blobs(20);
        assertSameBytes(prepared.transform(fresh, TestRun.parallel()), model.transform(fresh, TestRun.serial()));
        for (int row = 0; row < 3; row++) {
            Points alone = fresh.select(Rows.of(row));
            assertSameBytes(prepared.transform(alone, TestRun.serial()), model.transform(alone, TestRun.serial()));
        }
        assertSameState(prepared, model);
    }

    /** None and one are numbers of rows. */
    @Test
    default void treatsNoneAndOneRow() {
        Model model = train(ClustererContract.blobs(200));
        for (int rows = 0; rows <= 1; rows++) {
            assertThat(model.transform(ClustererContract.blobs(rows), TestRun.serial())
                            .rows())
                    .isEqualTo(rows);
        }
    }

    /** Rows of other features are refused, with both numbers. */
    @Test
    default void refusesAnotherNumberOfColumns() {
        Model model = train(ClustererContract.blobs(200));
        for (int columns : new int[] {2, 4}) {
            Points other = Points.of(10, columns, new double[10 * columns]);
            assertThatThrownBy(() -> model.transform(other, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(Integer.toString(columns))
                    .hasMessageContaining("3");
        }
    }

    private Model train(Points points) {
        return ((Trainable) part()).train(Dataset.of(points), TestRun.serial());
    }

    private static void assertSameState(Model actual, Model expected) {
        assertThat(actual.state().keySet()).isEqualTo(expected.state().keySet());
        actual.state().forEach((name, points) -> {
            assertThat(expected.state()).containsKey(name);
            assertSameBytes(points, expected.state().getOrDefault(name, points.select(Rows.first(0))));
        });
    }

    private static void assertSameBytes(Points actual, Points expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.columns()).isEqualTo(expected.columns());
        assertThat(actual.memory().mismatch(expected.memory())).isEqualTo(-1);
    }
}
