/** What a benchmark run found, for people and programs. */
@NullMarked
package reeb.cli.bench.report;

import org.jspecify.annotations.NullMarked;
