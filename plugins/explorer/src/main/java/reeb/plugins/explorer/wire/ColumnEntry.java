package reeb.plugins.explorer.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.toolkit.colour.CategoryColours;
import reeb.toolkit.colour.Palette;
import reeb.toolkit.text.HexColour;
import reeb.toolkit.text.JsonWriter;

/**
 * A column of rows or of nodes in the manifest, and its values as blobs.
 *
 * @param blob begins the names of its blobs
 * @param column n values
 * @param order tells which of the n values stands at a place on the wire
 */
record ColumnEntry(String blob, Column column, IntUnaryOperator order) {
    void write(JsonWriter json, Blobs blobs) throws IOException {
        json.line().open('{').name("name").string(column.name());
        switch (column) {
            case Column.Categories categories -> categories(categories, json, blobs);
            case Column.Numbers numbers -> numbers(numbers, json, blobs);
            case Column.Texts texts ->
                TextBlobs.of(texts::text, texts.size(), order).describe(blob, json, blobs);
        }
        json.close('}');
    }

    private void categories(Column.Categories categories, JsonWriter json, Blobs blobs) throws IOException {
        int missing = categories.names().size();
        int[] counts = new int[missing + 1];
        for (int row = 0; row < categories.size(); row++) {
            counts[code(categories, row)]++;
        }
        int[] present = Arrays.copyOf(counts, missing);
        CategoryColours colours = CategoryColours.of(present, Palette.AUTO);
        json.name("type").string("category").name("categories").open('[');
        for (String name : categories.names()) {
            json.string(name);
        }
        json.close(']').name("counts").open('[');
        for (int count : present) {
            json.number(count);
        }
        json.close(']').name("colours").open('[');
        for (int code = 0; code < missing; code++) {
            json.string(HexColour.of(colours.of(code)));
        }
        json.close(']').name("missing").number(counts[missing]);
        json.name("values")
                .string(blobs.numbers(
                        blob,
                        BlobType.holding(missing),
                        categories.size(),
                        place -> code(categories, order.applyAsInt(place))));
    }

    /** Gives a row's code, where it has none one more than the last. */
    private static int code(Column.Categories categories, int row) {
        return categories.code(row) < 0 ? categories.names().size() : categories.code(row);
    }

    private void numbers(Column.Numbers numbers, JsonWriter json, Blobs blobs) throws IOException {
        int rows = numbers.size();
        double[] values = IntStream.range(0, rows)
                .mapToDouble(place -> numbers.at(order.applyAsInt(place)))
                .toArray();
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        json.name("type")
                .string(numbers.scale().name().toLowerCase(Locale.ROOT))
                .name("range")
                .open('[');
        json.literal(Double.toString(Arrays.stream(finite).min().orElse(0)));
        json.literal(Double.toString(Arrays.stream(finite).max().orElse(0))).close(']');
        json.name("missing")
                .number(Arrays.stream(values).filter(Double::isNaN).count())
                .name("values");
        BlobType type = Arrays.stream(values).allMatch(ColumnEntry::single) ? BlobType.F32 : BlobType.F64;
        json.string(blobs.numbers(blob, type, rows, place -> values[place]));
    }

    /** Tells whether single precision keeps a number as it was written. */
    private static boolean single(double value) {
        float single = (float) value;
        return Double.isNaN(value) || single == value || Double.parseDouble(Float.toString(single)) == value;
    }
}
