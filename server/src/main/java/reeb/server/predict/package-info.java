/** Models that are asked by programs: what they take, how requests are answered together, and how much of it there was. */
@NullMarked
package reeb.server.predict;

import org.jspecify.annotations.NullMarked;
