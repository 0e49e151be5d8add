package reeb.spark;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import reeb.runtime.remote.RemotePool;
import reeb.runtime.spread.ClusterException;
import scala.collection.immutable.Range;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Carries tasks to the executors of a cluster: a job of as many partitions as there are tasks, each of them one task. */
final class SparkCarrier implements RemotePool.Carrier {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long GLANCE_MILLIS = 100;

    private final JavaSparkContext context;
    private final String master;
    private final LostExecutors lost;

    private SparkCarrier(JavaSparkContext context, String master, LostExecutors lost) {
        this.context = context;
        this.master = master;
        this.lost = lost;
    }

    /**
     * Connects to a cluster, and waits for its first executor.
     *
     * @param told hears of executors that are lost
     * @throws ClusterException where the cluster does not answer, or gives no executor
     */
    static SparkCarrier connect(SparkConf conf, Consumer<String> told) {
        String master = conf.get("spark.master");
        LostExecutors lost = new LostExecutors(told);
        SparkCarrier carrier = new SparkCarrier(started(conf, master), master, lost);
        carrier.context.sc().addSparkListener(lost);
        boolean ready = false;
        try {
            carrier.awaitExecutor(conf);
            ready = true;
            return carrier;
        } finally {
            if (!ready) {
                carrier.close();
            }
        }
    }

    private static JavaSparkContext started(SparkConf conf, String master) {
        try {
            return new JavaSparkContext(conf);
        } catch (RuntimeException | LinkageError failure) {
            throw new ClusterException("--on " + master + ": Spark does not start: " + Refusal.of(failure), failure);
        }
    }

    private void awaitExecutor(SparkConf conf) {
        for (int glance = 0; glance < PATIENCE_MILLIS / GLANCE_MILLIS && executors() == 0; glance++) {
            pause();
        }
        if (executors() == 0) {
            throw new ClusterException("--on " + master + ": no executor has come in " + PATIENCE_MILLIS / 1000
                    + " s; see whether the master answers there, and whether its workers have a core and "
                    + conf.get("spark.executor.memory", "1g") + " of memory free");
        }
    }

    /** Counts the executors that are there; the driver counts as one for Spark. */
    private int executors() {
        return context.sc().isStopped() ? 0 : context.statusTracker().getExecutorInfos().length - 1;
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** An answer, and the number of its task. */
    private static final class Arrived {
        private final int task;
        private final byte[] answer;

        Arrived(int task, byte[] answer) {
            this.task = task;
            this.answer = answer;
        }
    }

    /** Puts answers where the one who waits takes them from; called by Spark. */
    private static final class Arrival extends AbstractFunction2<Object, byte[], BoxedUnit> {
        private final BlockingQueue<Arrived> arrived;

        Arrival(BlockingQueue<Arrived> arrived) {
            this.arrived = arrived;
        }

        @Override
        public BoxedUnit apply(Object partition, byte[] answer) {
            arrived.add(new Arrived((int) partition, answer));
            return BoxedUnit.UNIT;
        }
    }

    private static final class Nothing extends AbstractFunction0<BoxedUnit> {
        @Override
        public BoxedUnit apply() {
            return BoxedUnit.UNIT;
        }
    }

    @Override
    public void carry(List<byte[]> tasks, Answers answers, Runnable alive) {
        BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
        SparkContext spark = context.sc();
        SimpleFutureAction<BoxedUnit> job = spark.submitJob(
                context.parallelize(tasks, tasks.size()).rdd(),
                new ExecutorTask(),
                new Range.Exclusive(0, tasks.size(), 1),
                new Arrival(arrived),
                new Nothing());
        boolean done = false;
        try {
            await(job, arrived, tasks.size(), answers, alive);
            done = true;
        } finally {
            if (!done) {
                job.cancel();
            }
        }
    }

    private void await(
            SimpleFutureAction<BoxedUnit> job,
            BlockingQueue<Arrived> arrived,
            int tasks,
            Answers answers,
            Runnable alive) {
        for (int taken = 0; taken < tasks; ) {
            alive.run();
            boolean ended = job.isCompleted();
            Arrived next = poll(arrived);
            if (next != null) {
                answers.take(next.task, next.answer);
                taken++;
            } else if (ended) {
                throw new ClusterException("--on " + master + ": " + Refusal.of(failure(job)));
            }
        }
    }

    private static @Nullable Arrived poll(BlockingQueue<Arrived> arrived) {
        try {
            return arrived.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static Throwable failure(SimpleFutureAction<BoxedUnit> job) {
        return job.value().get().failed().getOrElse(new AbstractFunction0<>() {
            @Override
            public Throwable apply() {
                return new IllegalStateException("the job has ended without all answers");
            }
        });
    }

    @Override
    public int workers() {
        return Math.max(1, context.defaultParallelism());
    }

    @Override
    public void close() {
        lost.end();
        context.stop();
    }
}
