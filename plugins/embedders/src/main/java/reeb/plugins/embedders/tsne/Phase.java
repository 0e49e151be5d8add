package reeb.plugins.embedders.tsne;

/**
 * A stretch of a descent.
 *
 * @param iterations how long it lasts
 * @param exaggeration a factor of the attraction
 * @param rate the learning rate, for gradients without the factor 4
 * @param momentum the share of the last move that is kept
 */
record Phase(int iterations, double exaggeration, double rate, double momentum) {}
