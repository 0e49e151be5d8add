/** Runs whose rows are worked on elsewhere. */
@NullMarked
package reeb.integration.cluster;

import org.jspecify.annotations.NullMarked;
