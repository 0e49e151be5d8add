package reeb.spark;

import java.io.Serializable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What Spark calls on an executor with the one task of a partition. */
final class ExecutorTask extends AbstractFunction1<Iterator<byte[]>, byte[]> implements Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public byte[] apply(Iterator<byte[]> partition) {
        return Executors.answer(partition.next());
    }
}
