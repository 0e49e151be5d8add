package reeb.plugins.figures.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.problem.InputException;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.page.Axes;

/**
 * A figure over the values of the first column: of one step, or the mean of several.
 *
 * @param name for the legend
 * @param steps how many there are
 * @param places in ascending order
 */
record Curve(String name, int steps, List<Place> places) {
    /**
     * One place of a curve.
     *
     * @param x value of the first column
     * @param mean of the figure
     * @param deviation its standard deviation, that of a sample; 0 for one step
     */
    record Place(double x, double mean, double deviation) {
        static Place of(double x, List<Double> values) {
            double mean = values.stream().mapToDouble(value -> value).sum() / values.size();
            double squares = values.stream()
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .sum();
            return new Place(x, mean, values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1)));
        }

        double low() {
            return mean - deviation;
        }

        double high() {
            return mean + deviation;
        }
    }

    /**
     * Makes a curve of each group.
     *
     * @param groups evaluations under the names to show
     * @param figure the column to show
     * @throws InputException where an evaluation has no such figure of numbers, or no numbers before it
     */
    static List<Curve> of(Map<String, List<Evaluation>> groups, String figure) {
        return of(groups, figure, evaluation -> {
            String first = evaluation.figures().columns().getFirst().name();
            return numbers(evaluation, first)::at;
        });
    }

    /**
     * Makes curves over the number of the row instead, from 0, where rows of several evaluations stand for the same.
     *
     * @param groups evaluations under the names to show
     * @param figure the column to show
     * @throws InputException where an evaluation has no such figure of numbers
     */
    static List<Curve> byRow(Map<String, List<Evaluation>> groups, String figure) {
        return of(groups, figure, _ -> row -> row);
    }

    /** Makes axes within an area from the least to the most of all curves. */
    static Axes axes(List<Curve> curves, Area area, Sheet sheet) {
        List<Place> places =
                curves.stream().flatMap(curve -> curve.places().stream()).toList();
        double least = places.stream().mapToDouble(Place::x).min().orElse(0);
        double most = places.stream().mapToDouble(Place::x).max().orElse(1);
        double low = places.stream().mapToDouble(Place::low).min().orElse(0);
        double high = places.stream().mapToDouble(Place::high).max().orElse(1);
        double air = high > low ? 0.05 * (high - low) : Math.max(1e-9, 0.05 * Math.abs(high));
        return Axes.within(area, new double[] {least, most > least ? most : least + 1, low - air, high + air}, sheet);
    }

    private static List<Curve> of(
            Map<String, List<Evaluation>> groups, String figure, Function<Evaluation, IntToDoubleFunction> across) {
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue(), figure, across))
                .toList();
    }

    private static Curve of(
            String name, List<Evaluation> members, String figure, Function<Evaluation, IntToDoubleFunction> places) {
        Map<Double, List<Double>> values = new TreeMap<>();
        for (Evaluation member : members) {
            places(member, figure, places.apply(member))
                    .forEach((place, value) -> values.computeIfAbsent(place, _ -> new ArrayList<>())
                            .add(value));
        }
        List<Place> sorted = values.entrySet().stream()
                .map(value -> Place.of(value.getKey(), value.getValue()))
                .toList();
        return new Curve(name, members.size(), sorted);
    }

    /** Gives the finite figures of one step by their places, of which there must be one each: several are nobody's mean. */
    private static Map<Double, Double> places(Evaluation step, String figure, IntToDoubleFunction across) {
        Column.Numbers up = numbers(step, figure);
        Map<Double, Double> values = new TreeMap<>();
        for (int row = 0; row < up.size(); row++) {
            double place = across.applyAsDouble(row);
            if (Double.isFinite(place) && Double.isFinite(up.at(row)) && values.put(place, up.at(row)) != null) {
                Column first = step.figures().columns().getFirst();
                throw new InputException("figure: step '" + step.name() + "' has '" + figure + "' several times where '"
                        + first.name() + "' is " + first.text(row)
                        + ", so that it makes no line; 'bars' or 'stability-surface' show all of them");
            }
        }
        return values;
    }

    private static Column.Numbers numbers(Evaluation evaluation, String name) {
        return numbers("figure", evaluation, name);
    }

    /**
     * Finds numbers of an evaluation.
     *
     * @param parameter that names them
     * @throws InputException where there are none of that name, with the names there are
     */
    static Column.Numbers numbers(String parameter, Evaluation evaluation, String name) {
        if (column(parameter, evaluation, name) instanceof Column.Numbers numbers) {
            return numbers;
        }
        throw new InputException(parameter + ": column '" + name + "' of step '" + evaluation.name()
                + "' does not hold numbers; name one that does");
    }

    /** Finds a column of an evaluation that a parameter names. */
    static Column column(String parameter, Evaluation evaluation, String name) {
        return evaluation.figures().column(parameter + ": step '" + evaluation.name() + "'", name);
    }
}
