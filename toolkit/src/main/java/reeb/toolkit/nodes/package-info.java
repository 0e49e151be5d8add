/** What is told of each node of a graph: size, labels, figures, and how far its rows lie apart. */
@NullMarked
package reeb.toolkit.nodes;

import org.jspecify.annotations.NullMarked;
