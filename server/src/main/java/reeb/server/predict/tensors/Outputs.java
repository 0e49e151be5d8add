package reeb.server.predict.tensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import reeb.model.predict.Prediction;
import reeb.server.predict.Said;
import reeb.server.predict.ServedModel;

/** What a model says of rows, as tensors; the numbers are those that rows for people have, rounded to 32 bits. */
enum Outputs {
    NODE("node", "INT32"),
    NAME("name", "BYTES"),
    GROUP("group", "INT32"),
    CONFIDENCE("confidence", "FP32"),
    DISTANCE("distance", "FP32"),
    OUTLIER("outlier", "FP32"),
    LENS("lens", "FP32"),
    FEATURES("features", "FP32"),
    NEIGHBOUR_ROWS("neighbour_rows", "INT32"),
    NEIGHBOUR_DISTANCES("neighbour_distances", "FP32");

    private final String title;
    private final String type;

    Outputs(String title, String type) {
        this.title = title;
        this.type = type;
    }

    /**
     * A tensor.
     *
     * @param name of it
     * @param type of its values
     * @param shape how long it is along each axis
     * @param values an array of ints, of floats or of texts
     */
    record Values(String name, String type, List<Integer> shape, Object values) {
        /** Gives the values with their lowest bytes first; texts have their lengths before them. */
        byte[] bytes() {
            return switch (values) {
                case int[] whole -> {
                    ByteBuffer raw =
                            ByteBuffer.allocate(Integer.BYTES * whole.length).order(ByteOrder.LITTLE_ENDIAN);
                    raw.asIntBuffer().put(whole);
                    yield raw.array();
                }
                case float[] numbers -> {
                    ByteBuffer raw =
                            ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
                    raw.asFloatBuffer().put(numbers);
                    yield raw.array();
                }
                case String[] texts -> texts(texts);
                default -> throw new IllegalStateException("no tensor has " + values.getClass());
            };
        }

        private static byte[] texts(String... texts) {
            List<byte[]> all = Stream.of(texts)
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();
            ByteBuffer raw = ByteBuffer.allocate(all.stream()
                            .mapToInt(text -> Integer.BYTES + text.length)
                            .sum())
                    .order(ByteOrder.LITTLE_ENDIAN);
            all.forEach(text -> raw.putInt(text.length).put(text));
            return raw.array();
        }

        /** Gives the values for JSON. */
        Object plain() {
            return values instanceof String[] texts ? List.of(texts) : values;
        }
    }

    /** The name of the tensor. */
    String title() {
        return title;
    }

    /** The type of its values. */
    String type() {
        return type;
    }

    /** Lists those that a model can give. */
    static List<Outputs> of(ServedModel model) {
        return Stream.of(values())
                .filter(output -> output != LENS || model.lensAxes() != 0)
                .filter(output -> (output != NEIGHBOUR_ROWS && output != NEIGHBOUR_DISTANCES) || model.neighbors())
                .toList();
    }

    /** Lists those that a model gives to who does not say. */
    static List<Outputs> usual(ServedModel model) {
        return of(model).stream()
                .filter(output -> output.compareTo(FEATURES) < 0)
                .toList();
    }

    /** How long the tensor is along the axis behind that of the rows; 0 where it has no such axis, -1 where that depends on the request. */
    int width(ServedModel model) {
        return switch (this) {
            case LENS -> model.lensAxes();
            case FEATURES -> model.features();
            case NEIGHBOUR_ROWS, NEIGHBOUR_DISTANCES -> -1;
            default -> 0;
        };
    }

    /**
     * Makes the tensor.
     *
     * @param neighbors how many nearest known rows are wanted
     */
    Values values(ServedModel model, Said said, int neighbors) {
        List<Prediction> all = said.predictions();
        return switch (this) {
            case NODE -> whole(all, Prediction::node);
            case GROUP -> whole(all, one -> one.node() < 0 ? -1 : model.nodes().of()[one.node()]);
            case NAME ->
                new Values(
                        title,
                        type,
                        List.of(all.size()),
                        all.stream().map(Prediction::name).toArray(String[]::new));
            case CONFIDENCE -> numbers(all, Prediction::confidence);
            case DISTANCE -> numbers(all, Prediction::distance);
            case OUTLIER -> numbers(all, Prediction::outlier);
            case LENS -> matrix(all, all.isEmpty() ? 0 : all.getFirst().lens().length, Prediction::lens);
            case FEATURES ->
                matrix(said.features(), all.isEmpty() ? 0 : said.features().getFirst().length, values -> values);
            case NEIGHBOUR_ROWS -> nearest(all, neighbors);
            case NEIGHBOUR_DISTANCES ->
                matrix(
                        all,
                        neighbors(all, neighbors),
                        one -> Arrays.copyOf(one.distances(), neighbors(all, neighbors)));
        };
    }

    private static int neighbors(List<Prediction> all, int wanted) {
        return all.isEmpty() ? wanted : Math.min(wanted, all.getFirst().nearest().length);
    }

    private Values whole(List<Prediction> all, ToIntFunction<Prediction> value) {
        return new Values(
                title, type, List.of(all.size()), all.stream().mapToInt(value).toArray());
    }

    private Values numbers(List<Prediction> all, ToDoubleFunction<Prediction> value) {
        float[] numbers = new float[all.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = (float) value.applyAsDouble(all.get(row));
        }
        return new Values(title, type, List.of(numbers.length), numbers);
    }

    private <T> Values matrix(List<T> all, int columns, Function<T, double[]> values) {
        float[] numbers = new float[all.size() * columns];
        for (int row = 0; row < all.size(); row++) {
            double[] given = values.apply(all.get(row));
            for (int column = 0; column < columns; column++) {
                numbers[row * columns + column] = (float) given[column];
            }
        }
        return new Values(title, type, List.of(all.size(), columns), numbers);
    }

    private Values nearest(List<Prediction> all, int wanted) {
        int count = neighbors(all, wanted);
        List<Integer> rows = new ArrayList<>();
        for (Prediction one : all) {
            for (int at = 0; at < count; at++) {
                rows.add(one.nearest()[at]);
            }
        }
        return new Values(
                title,
                type,
                List.of(all.size(), count),
                rows.stream().mapToInt(Integer::intValue).toArray());
    }
}
