/** What tests of parts share, in Reeb and outside: a run without an engine, and the contract of each kind. */
@NullMarked
package reeb.testkit;

import org.jspecify.annotations.NullMarked;
