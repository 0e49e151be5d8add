/** What commands print of nodes, parts and versions. */
@NullMarked
package reeb.cli.listing;

import org.jspecify.annotations.NullMarked;
