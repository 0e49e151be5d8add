package reeb.api.data;

/**
 * What an evaluator measured.
 *
 * @param name of the step that measured
 * @param figures a column for each figure
 */
public record Evaluation(String name, Table figures) {}
