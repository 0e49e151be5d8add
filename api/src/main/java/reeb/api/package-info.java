/**
 * What a plugin offers and what it sees of a run: parts, their parameters, and {@link reeb.api.Run}.
 *
 * <p>A part is one exchangeable piece of a workflow, written as an immutable {@code record}: its components are its
 * parameters, and binding, defaults, validation, schema, help and the cache key are all derived from them.
 */
@NullMarked
package reeb.api;

import org.jspecify.annotations.NullMarked;
