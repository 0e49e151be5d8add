/** What the records of parts declare: binding, defaults, checks, schema and help. */
@NullMarked
package reeb.runtime.parameters;

import org.jspecify.annotations.NullMarked;
