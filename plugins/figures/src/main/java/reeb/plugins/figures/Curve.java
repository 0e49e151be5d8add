package reeb.plugins.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.InputException;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;

/**
 * A figure over the values of the first column: of one step, or the mean of steps whose names differ in a last number alone.
 *
 * @param name of the step, without the number where there are several
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
     * Gathers curves, in the order in which their first steps come.
     *
     * @throws InputException where an evaluation has no such figure of numbers, or no numbers before it
     */
    static List<Curve> of(List<Evaluation> evaluations, String figure) {
        return of(evaluations, figure, evaluation -> {
            String first = evaluation.figures().columns().getFirst().name();
            return numbers(evaluation, first)::at;
        });
    }

    /**
     * Gathers curves over the number of the row instead, from 0, where rows of several evaluations stand for the same.
     *
     * @throws InputException where an evaluation has no such figure of numbers
     */
    static List<Curve> byRow(List<Evaluation> evaluations, String figure) {
        return of(evaluations, figure, _ -> row -> row);
    }

    private static List<Curve> of(
            List<Evaluation> evaluations, String figure, Function<Evaluation, IntToDoubleFunction> across) {
        Map<String, List<Evaluation>> groups = evaluations.stream()
                .collect(Collectors.groupingBy(Curve::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue(), figure, across))
                .toList();
    }

    /** Gives a step's name without its last number: {@code knn} of {@code knn-3}. */
    private static String group(Evaluation evaluation) {
        String name = evaluation.name().replaceFirst("[-_ ]?[0-9]{1,9}$", "");
        return name.isEmpty() ? evaluation.name() : name;
    }

    private static Curve of(
            String group, List<Evaluation> members, String figure, Function<Evaluation, IntToDoubleFunction> places) {
        Map<Double, List<Double>> values = new TreeMap<>();
        for (Evaluation member : members) {
            IntToDoubleFunction across = places.apply(member);
            Column.Numbers up = numbers(member, figure);
            IntStream.range(0, up.size())
                    .filter(row -> Double.isFinite(across.applyAsDouble(row)) && Double.isFinite(up.at(row)))
                    .forEach(row -> values.computeIfAbsent(across.applyAsDouble(row), _ -> new ArrayList<>())
                            .add(up.at(row)));
        }
        List<Place> sorted = values.entrySet().stream()
                .map(value -> Place.of(value.getKey(), value.getValue()))
                .toList();
        return new Curve(members.size() > 1 ? group : members.getFirst().name(), members.size(), sorted);
    }

    /** Gives the name for the legend, which tells of how many steps it is the mean. */
    String legend() {
        return steps > 1 ? name + " (mean of " + steps + ")" : name;
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
        return evaluation
                .figures()
                .column(name)
                .filter(Column.Numbers.class::isInstance)
                .map(Column.Numbers.class::cast)
                .orElseThrow(() -> new InputException(parameter + ": step '" + evaluation.name() + "' has no numbers '"
                        + name + "'; it has "
                        + evaluation.figures().columns().stream()
                                .map(Column::name)
                                .collect(Collectors.joining(", "))));
    }
}
