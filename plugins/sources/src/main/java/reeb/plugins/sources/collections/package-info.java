/** Known collections: MNIST, Fashion-MNIST, CIFAR-10. */
@NullMarked
package reeb.plugins.sources.collections;

import org.jspecify.annotations.NullMarked;
