package reeb.api.data;

import java.util.Optional;
import reeb.api.InputException;
import reeb.api.Nearest;

/**
 * Rows of features with what else is known of them; row i is the same sample in all three.
 *
 * @param points n x d features
 * @param table columns of n values, or none
 * @param images n thumbnails, if the rows are pictures
 */
public record Dataset(Points points, Table table, Optional<Images> images) {
    /**
     * Checks that all have the same rows.
     *
     * @throws IllegalArgumentException where they differ
     */
    public Dataset {
        int rows = points.rows();
        if (table.columns().stream().anyMatch(column -> column.size() != rows)
                || images.filter(pictures -> pictures.pixels().rows() != rows).isPresent()) {
            throw new IllegalArgumentException("points have " + rows + " rows but columns or images have others");
        }
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
     * @return the same columns and images with other points
     */
    public Dataset with(Points other) {
        return new Dataset(other, table, images);
    }

    /**
     * Finds a column that a parameter names.
     *
     * @param parameter for the message
     * @param name of the column
     * @return the column
     * @throws InputException where there is none, with the names that are near
     */
    public Column column(String parameter, String name) {
        return table.column(name)
                .orElseThrow(() -> new InputException(parameter + ": there is no column '" + name + "'"
                        + (table.columns().isEmpty()
                                ? "; the rows have no columns, or this is within a part that sees points alone: make it a step"
                                : Nearest.hint(
                                        name,
                                        table.columns().stream()
                                                .map(Column::name)
                                                .toList(),
                                        "columns"))));
    }
}
