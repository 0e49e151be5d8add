/** People at a browser, before the server that {@code reeb explore} starts. */
@NullMarked
package reeb.integration.browser;

import org.jspecify.annotations.NullMarked;
