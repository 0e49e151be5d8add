/** Workflows: their files, their steps and what is wrong with them. */
@NullMarked
package reeb.runtime.workflow;

import org.jspecify.annotations.NullMarked;
