/** Tests of several modules together. */
@NullMarked
package reeb.integration;

import org.jspecify.annotations.NullMarked;
