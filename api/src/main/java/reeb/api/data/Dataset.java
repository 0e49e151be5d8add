package reeb.api.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reeb.api.problem.InputException;

/**
 * Rows of features with what else is known of them; row i is the same sample in all.
 *
 * <p>Parts work with positions, 0 to n - 1. Where a source has left rows out, or drawn some, a row's number in the source is
 * another: that is what people see, in files, figures and messages.
 *
 * @param points n x d features
 * @param table columns of n values, or none
 * @param images n thumbnails, if the rows are pictures
 * @param numbers the rows' numbers in their source, from 0, ascending; empty where they are 0 to n - 1
 * @param features the d names of the features; empty where they have none
 */
public record Dataset(
        Points points, Table table, Optional<Images> images, Optional<Rows> numbers, List<String> features) {
    /**
     * Checks that all have the same rows, and each feature a name where one has.
     *
     * @throws IllegalArgumentException where they differ, the rows' numbers do not ascend, or there are more or fewer names than
     *     features
     */
    public Dataset {
        int rows = points.rows();
        features = List.copyOf(features);
        if (!features.isEmpty() && features.size() != points.columns()) {
            throw new IllegalArgumentException(features.size() + " names do not fit " + points.columns() + " features");
        }
        numbers = numbers.filter(given -> !given.equals(Rows.first(given.size())) || given.size() != rows);
        numbers.ifPresent(given -> requireNumbers(given, rows));
        if (table.columns().stream().anyMatch(column -> column.size() != rows)
                || images.filter(pictures -> pictures.pixels().rows() != rows).isPresent()) {
            throw new IllegalArgumentException("points have " + rows + " rows but columns or images have others");
        }
    }

    private static void requireNumbers(Rows numbers, int rows) {
        if (numbers.size() != rows) {
            throw new IllegalArgumentException(
                    "points have " + rows + " rows but there are " + numbers.size() + " numbers");
        }
        for (int row = 0; row < rows; row++) {
            if (numbers.at(row) <= (row == 0 ? -1 : numbers.at(row - 1))) {
                throw new IllegalArgumentException(
                        "the rows' numbers must ascend from 0, but " + numbers.at(row) + " is that of row " + row);
            }
        }
    }

    /**
     * Makes a data set whose rows are numbered from 0 without gaps.
     *
     * @param points n x d features
     * @param table columns of n values, or none
     * @param images n thumbnails, if the rows are pictures
     */
    public Dataset(Points points, Table table, Optional<Images> images) {
        this(points, table, images, Optional.empty(), List.of());
    }

    /**
     * Makes a data set of points alone.
     *
     * @param points n x d features
     * @return the data set
     */
    public static Dataset of(Points points) {
        return new Dataset(points, Table.empty(), Optional.empty());
    }

    /**
     * Gives the rows as images: the points where they are pixels of that size, as those of an earlier step may be, else what
     * the source loaded.
     *
     * @param part who asks, for messages
     * @return an image of each row
     * @throws InputException where the rows are no pictures
     */
    public Images pictures(String part) {
        Images known = images.orElseThrow(() -> new InputException(
                part + ": the data set has no images, only numbers; load it with a source that reads pictures"));
        boolean drawn = points.precision() == Points.Precision.BYTE
                && points.columns() == known.pixels().columns();
        return drawn ? new Images(points, known.width(), known.height(), known.channels()) : known;
    }

    /**
     * Replaces the features.
     *
     * @param other n x m features of the same rows
     * @return the same columns and images with other points, whose columns have no names
     */
    public Dataset with(Points other) {
        return new Dataset(other, table, images, numbers, List.of());
    }

    /**
     * Names the features.
     *
     * @param names one for each of the d columns of the points, or none
     * @return the same rows with these names
     */
    public Dataset named(List<String> names) {
        return new Dataset(points, table, images, numbers, names);
    }

    /**
     * Replaces the columns.
     *
     * @param other columns of the same rows
     * @return the same points and images with other columns
     */
    public Dataset with(Table other) {
        return new Dataset(points, other, images, numbers, features);
    }

    /**
     * Numbers the rows as their source does.
     *
     * @param other a number for each row, from 0, ascending
     * @return the same rows with these numbers
     */
    public Dataset numbered(Rows other) {
        return new Dataset(points, table, images, Optional.of(other), features);
    }

    /**
     * Keeps some rows, each with its number.
     *
     * @param rows their positions, ascending
     * @return these rows alone; values are not copied
     */
    public Dataset pick(Rows rows) {
        Points kept = points.select(rows).detached();
        return new Dataset(
                kept,
                table.pick(rows),
                images.map(all -> all.with(
                        all.pixels() == points
                                ? kept
                                : all.pixels().select(rows).detached())),
                Optional.of(numbers(rows)),
                features);
    }

    /**
     * Gives a row's number in its source, by which people know it.
     *
     * @param row its position, from 0 to n - 1
     * @return its number, from 0
     */
    public int number(int row) {
        return numbers.map(given -> given.at(row)).orElse(row);
    }

    /**
     * Gives rows' numbers in their source, by which people know them.
     *
     * @param rows their positions
     * @return their numbers, in the same order
     */
    public Rows numbers(Rows rows) {
        return numbers.map(given -> given.pick(rows.toArray())).orElse(rows);
    }

    /**
     * Finds a row by its number in the source.
     *
     * @param number from 0
     * @return its position, unless the source has left it out or has no such row
     */
    public OptionalInt position(int number) {
        int position = numbers.map(given -> Arrays.binarySearch(given.toArray(), number))
                .orElse(number);
        return position < 0 || position >= points.rows() ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /**
     * Finds a column that a parameter names, or else a feature of that name.
     *
     * @param parameter for the message
     * @param name of the column
     * @return the column, or the feature's values
     * @throws InputException where there is neither, with the names that are near
     */
    public Column column(String parameter, String name) {
        int feature = features.indexOf(name);
        if (feature >= 0 && table.column(name).isEmpty()) {
            return new Column.Numbers(name, points.column(feature));
        }
        if (table.columns().isEmpty()) {
            throw new InputException(parameter + ": there is no column '" + name
                    + "'; the rows have no columns; use a source that keeps them, or, where this stands within a part that"
                    + " sees points alone, make it a step");
        }
        return table.column(parameter, name);
    }
}
