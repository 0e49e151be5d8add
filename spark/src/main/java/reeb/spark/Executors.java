package reeb.spark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Workers;
import reeb.runtime.remote.RemoteWork;

/** What an executor works with: made when its first task comes, and used until it ends. */
final class Executors {
    /** The setting that names the jars of plugins, which Spark has brought. */
    static final String PLUGINS = "spark.reeb.plugins";

    private static final String HEAP = "--spark spark.executor.memory=";

    private static final class Only {
        static final RemoteWork WORK = open();

        /** Opens the catalog once for all tasks; it is never closed, since Spark ends executors without a word. */
        @SuppressWarnings("MustBeClosed")
        private static RemoteWork open() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(Executors.class.getClassLoader());
            try {
                return new RemoteWork(Facts.here(), Catalog.open(plugins()), new Workers(1), HEAP);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private Executors() {}

    /** Does a task. */
    static byte[] answer(byte[] task) {
        return Only.WORK.answer(task, place());
    }

    private static String place() {
        SparkEnv env = SparkEnv.get();
        return "executor " + env.executorId() + " on "
                + env.blockManager().blockManagerId().host();
    }

    private static List<Path> plugins() {
        return Arrays.stream(SparkEnv.get().conf().get(PLUGINS, "").split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> Path.of(SparkFiles.get(name)).toAbsolutePath().getParent())
                .distinct()
                .toList();
    }
}
