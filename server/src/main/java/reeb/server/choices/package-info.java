/** What somebody or something chose in a workflow, with the reasons that stand beside it, to be chosen otherwise. */
@NullMarked
package reeb.server.choices;

import org.jspecify.annotations.NullMarked;
