package reeb.toolkit.colour;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Scale;

/** Paints such that each quarter of the nodes takes a quarter of the palette. */
final class QuartilePainting {
    private QuartilePainting() {}

    /**
     * Paints numbers such that each quarter of the nodes takes a quarter of the palette.
     *
     * @param title what they are
     * @param values one for each node, or not-a-number
     * @param palette their colours
     * @param kind what they stand for
     * @return the painting, whose legend names the quartiles
     */
    static Painting numbers(String title, double[] values, Palette palette, Scale kind) {
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        Quartiles quartiles = Quartiles.of(values);
        double[] joints = quartiles.joints();
        return new Painting(
                title,
                colours(quartiles.places(values), chosen),
                Arrays.stream(values)
                        .mapToObj(value -> Painting.text(value, kind))
                        .toList(),
                new Painting.Swatches(
                        Arrays.stream(joints)
                                .mapToObj(joint -> Painting.text(joint, kind))
                                .toList(),
                        IntStream.range(0, joints.length)
                                .mapToObj(joint -> chosen.at(joint / (joints.length - 1.0)))
                                .toList()));
    }

    /**
     * Paints categories such that each quarter of the nodes, in the order of their categories, takes a quarter of the
     * palette.
     *
     * @param title the column's name
     * @param codes for each node an index into the names, or -1
     * @param names the categories
     * @param palette their colours
     * @return the painting
     */
    static Painting categories(String title, int[] codes, List<String> names, Palette palette) {
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        double[] values = Arrays.stream(codes)
                .mapToDouble(code -> code < 0 ? Double.NaN : code)
                .toArray();
        List<Integer> colours = colours(Quartiles.of(values).places(values), chosen);
        int[] first = IntStream.range(0, names.size())
                .map(code -> Arrays.stream(codes).boxed().toList().indexOf(code))
                .toArray();
        int[] occurring = IntStream.range(0, names.size())
                .filter(code -> first[code] >= 0)
                .toArray();
        return new Painting(
                title,
                colours,
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? "" : names.get(code))
                        .toList(),
                new Painting.Swatches(
                        Arrays.stream(occurring).mapToObj(names::get).toList(),
                        Arrays.stream(occurring)
                                .mapToObj(code -> colours.get(first[code]))
                                .toList()));
    }

    private static List<Integer> colours(double[] places, Palette palette) {
        return Arrays.stream(places)
                .mapToObj(place -> Double.isFinite(place) ? palette.at(place) : Painting.MISSING)
                .toList();
    }
}
