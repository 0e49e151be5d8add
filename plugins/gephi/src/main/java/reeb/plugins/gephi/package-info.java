/** The Gephi Toolkit's layouts, project files and pictures. No other package knows the toolkit. */
@NullMarked
package reeb.plugins.gephi;

import org.jspecify.annotations.NullMarked;
