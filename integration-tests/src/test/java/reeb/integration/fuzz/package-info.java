/** What comes from anybody, with bytes that are drawn. */
@NullMarked
package reeb.integration.fuzz;

import org.jspecify.annotations.NullMarked;
