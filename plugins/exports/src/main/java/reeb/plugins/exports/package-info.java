/** Exporters: Mapper graphs and their members as files for other programs. */
@NullMarked
package reeb.plugins.exports;

import org.jspecify.annotations.NullMarked;
