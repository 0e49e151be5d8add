package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;

final class RefusalsTest {
    private static void check(String message) {
        Refusals.assertNamesRow(new InputException(message), new PlainEuclidean(), 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row 10 (counted from 0) holds values that are not finite; remove or replace them",
                "euclidean: some distances are infinite; leave out rows that have no numbers"
            })
    void acceptMessagesThatTellPlaceMistakeAndRemedy(String message) {
        assertThatCode(() -> check(message)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "something went wrong in this part of the program, sorry",
                "row 11 holds values that are not finite; remove or replace them",
                "row 10 is odd; remove or replace it",
                "row 10 holds values that are not finite"
            })
    void refuseMessagesThatLeaveOneOut(String message) {
        assertThatThrownBy(() -> check(message)).isInstanceOf(AssertionError.class);
    }

    @Test
    void refuseMessagesWithoutAdvice() {
        assertThatThrownBy(() -> Refusals.assertAdvises(new InputException("dimensions: 7 is wrong")))
                .isInstanceOf(AssertionError.class);
        assertThatCode(() -> Refusals.assertAdvises(new InputException("dimensions: must be 1 to 3 but is 7")))
                .doesNotThrowAnyException();
    }
}
