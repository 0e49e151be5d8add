/** Tasks as bytes, for other processes: how they are written, done there, and what comes back. */
@NullMarked
package reeb.runtime.remote;

import org.jspecify.annotations.NullMarked;
