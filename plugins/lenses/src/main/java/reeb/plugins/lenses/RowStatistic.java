package reeb.plugins.lenses;

import java.util.Arrays;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;
import reeb.api.problem.InputException;

/**
 * A statistic of each row's own features: how bright a picture is, how much its pixels differ.
 *
 * @param statistic which statistic
 */
@Named("row-statistic")
@About("Takes a statistic of each row's features, such as their mean.")
public record RowStatistic(
        @About("Which statistic.") @Default("mean") Statistic statistic) implements Lens, RowWise {
    /** What is made of the features of a row. */
    public enum Statistic {
        /** Their sum. */
        @About("The sum.")
        SUM,
        /** Their arithmetic mean. */
        @About("The arithmetic mean.")
        MEAN,
        /** The middle one, or the mean of the two in the middle. */
        @About("The middle value.")
        MEDIAN,
        /** The smallest. */
        @About("The smallest value.")
        MIN,
        /** The largest. */
        @About("The largest value.")
        MAX,
        /** The root of the mean squared difference from the mean. */
        @About("The standard deviation, with the number of features as divisor.")
        STANDARD_DEVIATION
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        if (points.columns() == 0) {
            throw new InputException("row-statistic: rows without features have no statistics;"
                    + " choose rows with at least one feature");
        }
        double[] values = new double[points.rows()];
        double[] features = new double[points.columns()];
        for (int row = 0; row < values.length; row++) {
            points.copyRow(row, features);
            values[row] = statistic(features);
        }
        return Points.of(values.length, 1, values);
    }

    private double statistic(double[] features) {
        return switch (statistic) {
            case SUM -> sum(features);
            case MEAN -> sum(features) / features.length;
            case MEDIAN -> median(features);
            case MIN -> Arrays.stream(features).min().orElseThrow();
            case MAX -> Arrays.stream(features).max().orElseThrow();
            case STANDARD_DEVIATION -> deviation(features);
        };
    }

    private static double sum(double[] features) {
        double sum = 0;
        for (double feature : features) {
            sum += feature;
        }
        return sum;
    }

    private static double median(double[] features) {
        Arrays.sort(features);
        int middle = features.length / 2;
        return features.length % 2 == 1 ? features[middle] : (features[middle - 1] + features[middle]) / 2;
    }

    private static double deviation(double[] features) {
        double mean = sum(features) / features.length;
        double squares = 0;
        for (double feature : features) {
            squares += (feature - mean) * (feature - mean);
        }
        return Math.sqrt(squares / features.length);
    }
}
