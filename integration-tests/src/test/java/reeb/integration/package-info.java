/** Tests of several modules together, in packages by topic, and the session that they share. */
@NullMarked
package reeb.integration;

import org.jspecify.annotations.NullMarked;
