/** Neighbour graphs of embedders and their weights: smooth kNN distances, fuzzy unions, labels, shortest paths. */
@NullMarked
package reeb.plugins.embedders.graph;

import org.jspecify.annotations.NullMarked;
