/** The other half. */
@NullMarked
package reeb.integration.planted.two;

import org.jspecify.annotations.NullMarked;
