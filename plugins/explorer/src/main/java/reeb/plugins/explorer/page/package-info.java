/** One file of HTML that holds the application and all that it shows. */
@NullMarked
package reeb.plugins.explorer.page;

import org.jspecify.annotations.NullMarked;
