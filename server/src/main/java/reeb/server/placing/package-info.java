/** Pictures and rows that a run does not know, at their places among those that it knows. */
@NullMarked
package reeb.server.placing;

import org.jspecify.annotations.NullMarked;
