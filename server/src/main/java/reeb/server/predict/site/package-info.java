/** Model files as a server has them, and all paths at which it answers. */
@NullMarked
package reeb.server.predict.site;

import org.jspecify.annotations.NullMarked;
