package reeb.runtime.statistics;

import reeb.api.data.Scale;

/**
 * How a column of selected rows differs from that of all others.
 *
 * @param column its name
 * @param test {@code kolmogorov-smirnov} for numbers, {@code chi-square} for categories
 * @param statistic of the test
 * @param effect Cohen's d for numbers, positive where the selected are larger; Cramer's V for categories, from 0 to 1
 * @param p of the test
 * @param adjusted the p after Benjamini and Hochberg, over all columns compared
 * @param category the category whose share differs most; empty for numbers
 * @param selected mean of the selected, or the share of that category among them
 * @param others mean of the others, or the share of that category among them
 * @param scale what these two stand for
 */
public record Contrast(
        String column,
        String test,
        double statistic,
        double effect,
        double p,
        double adjusted,
        String category,
        double selected,
        double others,
        Scale scale) {
    /** Gives the same with another adjusted p. */
    Contrast withAdjusted(double value) {
        return new Contrast(column, test, statistic, effect, p, value, category, selected, others, scale);
    }
}
