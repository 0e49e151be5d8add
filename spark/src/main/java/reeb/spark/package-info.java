/** Has the tasks of a run done by the executors of a Spark cluster. */
@NullMarked
package reeb.spark;

import org.jspecify.annotations.NullMarked;
