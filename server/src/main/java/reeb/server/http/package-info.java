/** A server of HTTP for one person on the same machine: who may ask, what for, and how much. It knows nothing of runs. */
@NullMarked
package reeb.server.http;

import org.jspecify.annotations.NullMarked;
