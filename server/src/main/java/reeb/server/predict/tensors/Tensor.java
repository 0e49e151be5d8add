package reeb.server.predict.tensors;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import reeb.server.http.Refusal;

/**
 * A tensor that was sent, with as many values as its shape says.
 *
 * @param name of the tensor
 * @param type of its values
 * @param shape how long it is along each axis; at least one axis
 * @param numbers gives one of its values, row by row; none where they are files
 * @param files its values where they are bytes
 */
record Tensor(String name, DataType type, List<Long> shape, LongToDoubleFunction numbers, List<byte[]> files) {
    private static final int MOST_AXES = 8;

    Tensor {
        shape = List.copyOf(shape);
        files = List.copyOf(files);
    }

    /** How many values a shape has. */
    static int count(String name, List<Long> shape) {
        if (shape.isEmpty() || shape.size() > MOST_AXES) {
            throw new Refusal(400, "input '" + name + "': the shape must have 1 to " + MOST_AXES + " axes");
        }
        long count = 1;
        for (long length : shape) {
            if (length < 0 || (length > 0 && count > Integer.MAX_VALUE / length)) {
                throw new Refusal(400, "input '" + name + "': the shape " + shape + " is none that a request can hold");
            }
            count *= length;
        }
        return (int) count;
    }

    /** How many rows there are. */
    long rows() {
        return shape.getFirst();
    }

    /** How many values each row has; 0 where there are no rows. */
    long columns() {
        return rows() == 0 ? 0 : count(name, shape) / rows();
    }
}
