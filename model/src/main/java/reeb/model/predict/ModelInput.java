package reeb.model.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.model.bundle.ModelRecord;
import reeb.runtime.json.Json;

/**
 * The rows that a model takes.
 *
 * @param columns how many features they have
 * @param features their names; empty where they have none
 * @param picture their size, where they are pictures
 * @param moments what features that are dates stand for, by name: days or seconds
 * @param choices columns of the table of which features are made
 */
public record ModelInput(
        int columns,
        List<String> features,
        Optional<Picture> picture,
        Map<String, Scale> moments,
        List<Choice> choices) {
    private static final double DAY = 86_400;

    public ModelInput {
        features = List.copyOf(features);
        moments = Map.copyOf(moments);
        choices = List.copyOf(choices);
    }

    /** Takes rows none of whose features is a date, and no columns of categories. */
    public ModelInput(int columns, List<String> features, Optional<Picture> picture) {
        this(columns, features, picture, Map.of(), List.of());
    }

    /** The names of all columns that rows need: those of the features, then those of categories; empty where the features have none. */
    public List<String> names() {
        return features.isEmpty()
                ? List.of()
                : Stream.concat(features.stream(), choices.stream().map(Choice::name))
                        .toList();
    }

    /** How many columns rows need: features, then those of categories. */
    public int width() {
        return columns + choices.size();
    }

    /** Tells whether a column's numbers are days or seconds; empty where they are neither. */
    public static Optional<Scale> moment(Column column) {
        return column instanceof Column.Numbers numbers
                ? Optional.of(numbers.scale()).filter(Scale::moment)
                : Optional.empty();
    }

    /**
     * The size of pictures.
     *
     * @param width in pixels
     * @param height in pixels
     * @param channels 1 for grey ones, 3 for colours
     */
    public record Picture(int width, int height, int channels) {}

    /**
     * A column of categories.
     *
     * @param name of the column
     * @param values its categories; a row that has none of them counts as one that lacks a value
     */
    public record Choice(String name, List<String> values) {
        public Choice {
            values = List.copyOf(values);
        }

        /** Gives the number of a category; -1 where it is none of them. */
        public int code(String value) {
            return values.indexOf(value);
        }

        private Column.Categories of(Column fresh) {
            if (fresh instanceof Column.Categories known && known.names().equals(values)) {
                return known;
            }
            Map<String, Integer> numbers = new HashMap<>();
            values.forEach(value -> numbers.put(value, numbers.size()));
            int[] codes = new int[fresh.size()];
            Arrays.setAll(codes, row -> numbers.getOrDefault(fresh.text(row), -1));
            return new Column.Categories(name, codes, values);
        }
    }

    /**
     * Reads what rows a model takes.
     *
     * @throws InputException where its record does not tell
     */
    public static ModelInput read(ModelRecord record) {
        Json.Members input = record.object("input");
        List<String> features = texts(listed(input, "features"));
        Optional<Picture> picture = input.member("width").isPresent()
                ? Optional.of(new Picture(
                        number(record, input, "width"),
                        number(record, input, "height"),
                        number(record, input, "channels")))
                : Optional.empty();
        return new ModelInput(number(record, input, "columns"), features, picture, moments(input), choices(input));
    }

    private static List<Choice> choices(Json.Members input) {
        return listed(input, "categories").stream()
                .filter(Json.Members.class::isInstance)
                .map(Json.Members.class::cast)
                .map(one -> new Choice(
                        one.member("name").orElse(null) instanceof Json.Text name ? name.value() : "",
                        texts(listed(one, "values"))))
                .toList();
    }

    private static List<Json> listed(Json.Members members, String name) {
        return members.member(name).orElse(null) instanceof Json.Array array ? array.elements() : List.of();
    }

    private static List<String> texts(List<Json> all) {
        return all.stream()
                .map(one -> one instanceof Json.Text text ? text.value() : "")
                .toList();
    }

    private static Map<String, Scale> moments(Json.Members input) {
        Map<String, Scale> moments = new HashMap<>();
        if (input.member("moments").orElse(null) instanceof Json.Members listed) {
            listed.members().forEach((name, scale) -> {
                if (scale instanceof Json.Text text) {
                    moments.put(name, text.value().equals("time") ? Scale.TIME : Scale.DATE);
                }
            });
        }
        return moments;
    }

    private static int number(ModelRecord record, Json.Members input, String name) {
        long value = record.whole(input, name);
        if (value > 1 << 24) {
            throw record.damaged("takes rows of a " + name + " of " + value);
        }
        return (int) value;
    }

    /**
     * Checks that rows are such as the model takes, and brings features into its order.
     *
     * @param fresh rows as a source gives them
     * @return the same rows, with pictures where the model takes pictures
     * @throws InputException where they are others
     */
    public Dataset fit(Dataset fresh) {
        Dataset ordered = features.isEmpty()
                        || fresh.features().isEmpty()
                        || fresh.features().equals(features)
                ? fresh
                : ordered(fresh);
        if (ordered.points().columns() != columns) {
            throw new InputException("the rows have " + ordered.points().columns() + " features but the model takes "
                    + columns + shape());
        }
        Dataset scaled = choices(moments.isEmpty() ? ordered : scaled(ordered));
        return picture.map(size -> pictures(scaled, size)).orElse(scaled);
    }

    /** Gives columns of categories those that the model knows. */
    private Dataset choices(Dataset rows) {
        if (choices.isEmpty()) {
            return rows;
        }
        List<Column> columns = new ArrayList<>();
        for (Choice choice : choices) {
            columns.add(choice.of(rows.table()
                    .column(choice.name())
                    .orElseThrow(() -> new InputException("the rows lack the column " + choice.name()
                            + ", of whose categories the model makes features"))));
        }
        return rows.with(new Table(columns));
    }

    /** Gives dates as the days, or the seconds, that the model knows, where the rows have the other. */
    private Dataset scaled(Dataset rows) {
        double[] factors = new double[columns];
        Arrays.fill(factors, 1);
        for (int at = 0; at < features.size(); at++) {
            Optional<Scale> known = Optional.ofNullable(moments.get(features.get(at)));
            Optional<Scale> fresh = rows.table().column(features.get(at)).flatMap(ModelInput::moment);
            if (known.isPresent() && fresh.isPresent() && known.get() != fresh.get()) {
                factors[at] = known.get() == Scale.TIME ? DAY : 1 / DAY;
            }
        }
        if (Arrays.stream(factors).allMatch(factor -> factor == 1)) {
            return rows;
        }
        double[] values = new double[Math.multiplyExact(rows.points().rows(), columns)];
        for (int i = 0; i < values.length; i++) {
            double factor = factors[i % columns];
            double value = rows.points().at(i / columns, i % columns);
            values[i] = factor < 1 ? Math.floor(value / DAY) : value * factor;
        }
        return rows.with(Points.of(rows.points().rows(), columns, values)).named(features);
    }

    private String shape() {
        return picture.map(size -> ": pictures of " + size.width() + " x " + size.height() + " pixels with "
                        + size.channels() + (size.channels() == 1 ? " channel" : " channels"))
                .orElse(features.isEmpty() ? "" : ": " + String.join(", ", features));
    }

    private Dataset ordered(Dataset fresh) {
        MissingColumns.of(features, fresh.features()).ifPresent(lacking -> {
            throw new InputException("the data " + lacking);
        });
        int[] places = features.stream().mapToInt(fresh.features()::indexOf).toArray();
        Points points = fresh.points();
        double[] values = new double[Math.multiplyExact(points.rows(), places.length)];
        for (int row = 0; row < points.rows(); row++) {
            for (int at = 0; at < places.length; at++) {
                values[row * places.length + at] = points.at(row, places[at]);
            }
        }
        return fresh.with(Points.of(points.rows(), places.length, values)).named(features);
    }

    private static Dataset pictures(Dataset fresh, Picture size) {
        Optional<Images> images = fresh.images();
        if (images.isPresent()
                && images.get().width() == size.width()
                && images.get().height() == size.height()
                && images.get().channels() == size.channels()) {
            return fresh;
        }
        if (fresh.points().columns() != size.width() * size.height() * size.channels()
                || fresh.points().precision() != Points.Precision.BYTE) {
            throw new InputException("the rows are no pictures of " + size.width() + " x " + size.height()
                    + " pixels; give such, as bytes from 0 to 255");
        }
        return new Dataset(
                fresh.points(),
                fresh.table(),
                Optional.of(new Images(fresh.points(), size.width(), size.height(), size.channels())),
                fresh.numbers(),
                fresh.features());
    }
}
