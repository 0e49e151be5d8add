package reeb.server.predict.rows;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import reeb.api.data.Points;
import reeb.model.predict.MissingColumns;
import reeb.model.predict.ModelInput;
import reeb.server.http.Refusal;
import reeb.server.predict.Growing;
import reeb.server.predict.JsonBody;
import reeb.server.predict.Predicting;
import reeb.server.predict.RowForm;
import reeb.server.predict.ServedModel;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads {@code {"instances": [..]}}, in which each is a picture, {@code {"b64": ".."}}, a list of the numbers of a row, behind which its categories stand as
 * texts, or an object of them by the names of the columns; other members are passed over. All are of one kind.
 */
final class Instances {
    private static final String INSTANCES = "instances";
    private static final String PICTURE = "b64";

    private final ServedModel model;
    private final Predicting predicting;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Growing numbers = new Growing();
    private final List<byte[]> pictures = new ArrayList<>();
    private int rows;

    private Instances(ServedModel model, Predicting predicting) {
        this.model = model;
        this.predicting = predicting;
        List<String> names = model.input().names();
        for (int column = 0; column < names.size(); column++) {
            columns.put(names.get(column), column);
        }
    }

    /**
     * Makes rows of a body.
     *
     * @throws Refusal where it is something else, or its rows are none that the model takes
     */
    static Points read(ServedModel model, Predicting predicting, byte[] body) {
        Instances instances = new Instances(model, predicting);
        boolean found = JsonBody.read(body, 0, body.length, instances::members);
        if (!found) {
            throw new Refusal(400, "the body: lacks '" + INSTANCES + "', a list of rows");
        }
        return instances.points();
    }

    private boolean members(JsonParser parser) {
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(INSTANCES)) {
                JsonBody.requireList(parser, "'" + INSTANCES + "'");
                list(parser);
                found = true;
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private void list(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            predicting.requireRows(rows + 1L);
            switch (parser.currentToken()) {
                case START_ARRAY -> row(parser);
                case START_OBJECT -> object(parser);
                default ->
                    throw refused(
                            "must be a list of numbers, an object of numbers by the names of their columns, or {\""
                                    + PICTURE + "\": \"..\"}");
            }
            rows++;
        }
    }

    private Refusal refused(String why) {
        return new Refusal(400, "instance " + rows + ": " + why);
    }

    private void row(JsonParser parser) {
        int before = numbers.size();
        int depth = 1;
        while (depth > 0) {
            switch (parser.nextToken()) {
                case START_ARRAY -> depth++;
                case END_ARRAY -> depth--;
                case null -> throw refused("must be a list of numbers");
                default -> {
                    if (numbers.size() - before == model.input().width()) {
                        throw refused("has more than the " + wanted() + " that the model takes");
                    }
                    numbers.add(value(parser, numbers.size() - before)
                            .orElseThrow(
                                    () -> refused("must be a list of numbers alone, of which none may be missing")));
                }
            }
        }
        if (numbers.size() - before != model.input().width()) {
            throw refused("has " + (numbers.size() - before) + " "
                    + (model.input().choices().isEmpty() ? "numbers" : "values") + ", but the model takes " + wanted());
        }
        requireOneKind();
    }

    private String wanted() {
        int choices = model.input().choices().size();
        return model.input().columns() + " numbers" + (choices == 0 ? "" : " and " + choices + " categories");
    }

    /** Gives a number, or that of a category; empty where it is neither. */
    private OptionalDouble value(JsonParser parser, int column) {
        JsonToken token = parser.currentToken();
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        if (column < model.input().columns()) {
            return number ? OptionalDouble.of(parser.getDoubleValue()) : OptionalDouble.empty();
        }
        ModelInput.Choice choice =
                model.input().choices().get(column - model.input().columns());
        if (!token.isScalarValue()) {
            throw refused("'" + choice.name() + "' must be the name of a category, or null for none");
        }
        return OptionalDouble.of(token == JsonToken.VALUE_NULL ? -1 : choice.code(parser.getString()));
    }

    private void object(JsonParser parser) {
        double[] row = new double[columns.size()];
        boolean[] there = new boolean[row.length];
        List<String> others = new ArrayList<>();
        boolean picture = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Integer column = columns.get(name);
            if (column != null) {
                row[column] = value(parser, column)
                        .orElseThrow(() -> refused("'" + name + "' must be a number, and must not be missing"));
                there[column] = true;
            } else if (name.equals(PICTURE)) {
                pictures.add(decoded(JsonBody.text(parser, "instance " + rows + ", '" + PICTURE + "'")));
                picture = true;
            } else {
                others.add(name);
                parser.skipChildren();
            }
        }
        if (!picture) {
            named(row, there, others);
        }
        requireOneKind();
    }

    private void named(double[] row, boolean[] there, List<String> others) {
        if (columns.isEmpty()) {
            throw refused(
                    model.decoding().isPresent()
                            ? "lacks '" + PICTURE + "', the bytes of a picture's file as Base64"
                            : "the columns of the model have no names; send rows as lists");
        }
        List<String> given = new ArrayList<>(others);
        for (int column = 0; column < row.length; column++) {
            if (there[column]) {
                given.add(model.input().names().get(column));
            }
            numbers.add(row[column]);
        }
        MissingColumns.of(model.input().names(), given).ifPresent(lacking -> {
            throw refused(lacking);
        });
    }

    private byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw refused(String.format(Locale.ROOT, "'%s' is no Base64 (RFC 4648, section 4)", PICTURE));
        }
    }

    private void requireOneKind() {
        if (!pictures.isEmpty() && (pictures.size() != rows + 1 || numbers.size() > 0)) {
            throw refused("is of another kind than those before it; send pictures and rows apart");
        }
    }

    private Points points() {
        return pictures.isEmpty() ? new RowForm(model).points(rows, numbers::at) : predicting.decode(model, pictures);
    }
}
