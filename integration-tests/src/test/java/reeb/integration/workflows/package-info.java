/** Whole workflows from the file to the answer. */
@NullMarked
package reeb.integration.workflows;

import org.jspecify.annotations.NullMarked;
