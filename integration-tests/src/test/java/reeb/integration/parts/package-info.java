/** Every installed part under one condition: odd data, a small heap, a request to stop, the largest numbers. */
@NullMarked
package reeb.integration.parts;

import org.jspecify.annotations.NullMarked;
