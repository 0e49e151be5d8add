package reeb.spark;

import java.io.IOException;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.remote.RemotePool;
import reeb.runtime.spread.Backend;
import reeb.runtime.spread.TaskPool;
import reeb.runtime.spread.TaskPoolProvider;

/** Finds a Spark cluster, where Spark is on the class path. */
public final class SparkPools implements TaskPoolProvider {
    private static final String ADDRESS = "spark://";
    private static final String KUBERNETES = "k8s://";
    private static final String YARN = "yarn";
    private static final String LOGS = "classpath:reeb-spark-log4j2.properties";

    @Override
    public boolean provides(String name) {
        return name.startsWith(ADDRESS) || name.startsWith(KUBERNETES) || name.equals(YARN);
    }

    @Override
    public TaskPool open(Backend.Wanted wanted, Catalog catalog) throws IOException {
        requireSpark();
        // Read once, when the first of Spark's classes is loaded.
        System.setProperty("log4j2.configurationFile", LOGS);
        String facts = Facts.here();
        SparkCarrier carrier = SparkCarrier.connect(SparkSettings.of(wanted, catalog), wanted.told());
        boolean open = false;
        try {
            RemotePool pool = new RemotePool(carrier, facts, wanted.shared());
            open = true;
            return pool;
        } finally {
            if (!open) {
                carrier.close();
            }
        }
    }

    private static void requireSpark() {
        try {
            Class<?> _ = Class.forName("org.apache.spark.SparkContext", false, SparkPools.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new InputException(
                    "--on spark://...: Spark is not part of Reeb; install Spark 4 and name its folder with SPARK_HOME or"
                            + " --spark-home",
                    e);
        }
    }
}
