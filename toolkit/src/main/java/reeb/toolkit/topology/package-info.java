/** Extended persistence of graphs, persistence diagrams and their distances, simplices and Betti numbers. */
@NullMarked
package reeb.toolkit.topology;

import org.jspecify.annotations.NullMarked;
