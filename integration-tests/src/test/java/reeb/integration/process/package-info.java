/** The distribution as processes: how it starts, what it survives, and what it leaves behind. */
@NullMarked
package reeb.integration.process;

import org.jspecify.annotations.NullMarked;
