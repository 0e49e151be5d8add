/** What holds for parts of each kind that has no contract in {@code reeb.testkit}, and all contracts of a part without JUnit. */
@org.jspecify.annotations.NullMarked
package reeb.testkit.kinds;
