/** Whole workflows in tests of plugins: what the test kit's contracts try alone, tried together with other parts. */
@NullMarked
package reeb.workflowkit;

import org.jspecify.annotations.NullMarked;
