@NullMarked
package reeb.plugins.mapper;

import org.jspecify.annotations.NullMarked;
