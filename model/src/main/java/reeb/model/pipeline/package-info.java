/** What is done to rows before their nodes are found: the steps of the run, with what they learned. */
@NullMarked
package reeb.model.pipeline;

import org.jspecify.annotations.NullMarked;
