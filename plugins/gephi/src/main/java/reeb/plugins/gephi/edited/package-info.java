/** Graphs that come back from Gephi: reading files without its code, knowing the nodes again, taking over what was edited. */
@NullMarked
package reeb.plugins.gephi.edited;

import org.jspecify.annotations.NullMarked;
