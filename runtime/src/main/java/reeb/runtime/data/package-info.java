/** Where data sets lie and how they get there. */
@NullMarked
package reeb.runtime.data;

import org.jspecify.annotations.NullMarked;
