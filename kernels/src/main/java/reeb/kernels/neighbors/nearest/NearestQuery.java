package reeb.kernels.neighbors.nearest;

import java.util.function.Supplier;
import reeb.api.data.Points;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.rows.RoundedReader;

/**
 * What a search for nearest rows needs.
 *
 * @param points n x d features
 * @param k neighbours of each row, from 1 to n - 1
 * @param columns values of the rows that the reader gives
 * @param reader makes a reader of rows whose Euclidean distances are in the order of the distances sought
 * @param exact makes a measure of those, with the last word
 */
public record NearestQuery(
        Points points, int k, int columns, Supplier<RoundedReader> reader, Supplier<ExactDistances> exact) {}
