/** What commands print of nodes and parts. */
@NullMarked
package reeb.cli.listing;

import org.jspecify.annotations.NullMarked;
