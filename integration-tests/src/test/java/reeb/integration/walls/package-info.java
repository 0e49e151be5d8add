/** What holds for all of the code: who may know whom, sizes, public signatures, documents, and rules for tests. */
@NullMarked
package reeb.integration.walls;

import org.jspecify.annotations.NullMarked;
