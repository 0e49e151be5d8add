/**
 * The catalog of parts: those that come with Reeb, found on the class path, and those of third parties, each jar in a
 * class space of its own.
 *
 * <p>Plugins run with the user's rights; the class spaces keep libraries apart, they are no sandbox. A plugin that calls
 * {@code System.exit} ends the command, which no current JDK can prevent.
 */
@NullMarked
package reeb.runtime.catalog;

import org.jspecify.annotations.NullMarked;
