/** How fast Reeb is on this machine: kernels and parts on real data, against the machine's peaks measured in the same run. */
@NullMarked
package reeb.cli.bench;

import org.jspecify.annotations.NullMarked;
