/** What several sources take as parameters. */
@NullMarked
package reeb.plugins.sources.values;

import org.jspecify.annotations.NullMarked;
