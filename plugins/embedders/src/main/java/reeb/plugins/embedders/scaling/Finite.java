package reeb.plugins.embedders.scaling;

import reeb.api.problem.InputException;

/** Refuses distances that are no numbers, or too large to be squared. */
final class Finite {
    private Finite() {}

    /** Squares the distances from a row. */
    static void square(String part, int row, double[] distances) {
        for (int other = 0; other < distances.length; other++) {
            distances[other] *= distances[other];
        }
        require(part, row, distances);
    }

    /** Checks squared distances, or products of rows. */
    static void require(String part, int row, double[] squares) {
        for (int other = 0; other < squares.length; other++) {
            if (!Double.isFinite(squares[other])) {
                throw new InputException(part + ": the squared distance of the rows " + row + " and " + other
                        + " (counted from 0) is no finite number; remove or replace values that are not finite, or scale"
                        + " large ones");
            }
        }
    }
}
