package reeb.kernels;

/**
 * How long and how fast the rows of a map move.
 *
 * @param epochs in each the heaviest edges pull both of their ends twice, others more seldom; at least 1
 * @param learningRate how far rows go at first; falls with the cube of the time that is left, so that groups part quickly and
 *     neighbours settle slowly
 * @param seed of the rows that repel
 */
public record UmapSchedule(int epochs, double learningRate, int seed) {}
