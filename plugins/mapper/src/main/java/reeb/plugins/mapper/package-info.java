/** Covers of lens values, the nerve of their clusters, and Mapper, which puts the two together. */
@NullMarked
package reeb.plugins.mapper;

import org.jspecify.annotations.NullMarked;
