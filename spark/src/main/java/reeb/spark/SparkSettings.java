package reeb.spark;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.spread.Backend;

/** The settings of Spark for a run: the user's, and those that Reeb needs where the user says nothing. */
final class SparkSettings {
    /** Libraries that no part needs to work on rows, and those that Spark brings itself. */
    private static final List<String> LEFT_HERE =
            List.of("gephi-", "reeb-gephi-", "duckdb_", "picocli-", "reeb-cli-", "reeb-server-", "slf4j-");

    /** What the executors' Java is called with, which older Java understands too, so that it can say that it is older. */
    private static final List<String> JAVA = List.of(
            "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-XX:+UseParallelGC");

    /** How an option begins that says how code is compiled. */
    private static final String COMPILING = "-XX:CompileCommand=";

    private static final String JAVA_OPTIONS = "spark.executor.extraJavaOptions";
    private static final String JAVA_HOME = "spark.executorEnv.JAVA_HOME";

    private SparkSettings() {}

    /**
     * Makes the settings.
     *
     * @throws InputException where a setting of the user is none of Spark's
     */
    static SparkConf of(Backend.Wanted wanted, Catalog catalog) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spark.app.name", "Reeb");
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.driver.maxResultSize", "0");
        String master = wanted.name().orElseThrow();
        if (master.startsWith("spark://localhost:") || master.startsWith("spark://127.")) {
            settings.put("spark.driver.host", "127.0.0.1");
            settings.put("spark.driver.bindAddress", "127.0.0.1");
        }
        Path java = Path.of(System.getProperty("java.home"));
        if (Files.isExecutable(java.resolve("bin/java"))) {
            settings.put(JAVA_HOME, java.toString());
        }
        wanted.settings().forEach((key, value) -> {
            if (!key.startsWith("spark.")) {
                throw new InputException("--spark " + key + "=" + value + ": settings of Spark begin with 'spark.'");
            }
            settings.put(key, value);
        });
        settings.merge(JAVA_OPTIONS, javaOptions(), (theirs, ours) -> ours + " " + theirs);
        List<String> jars = new ArrayList<>(jars());
        List<String> plugins = plugins(catalog);
        jars.addAll(List.of(settings.getOrDefault("spark.jars", "").split(",")));
        jars.removeIf(String::isEmpty);
        settings.put("spark.jars", String.join(",", jars));
        if (!plugins.isEmpty()) {
            settings.put("spark.files", String.join(",", plugins));
            settings.put(
                    Executors.PLUGINS,
                    plugins.stream()
                            .map(plugin -> String.valueOf(Path.of(plugin).getFileName()))
                            .collect(Collectors.joining(",")));
        }
        SparkConf conf = new SparkConf(false).setMaster(master);
        settings.forEach(conf::set);
        return conf;
    }

    /** Gives the options of executors: their kernels are compiled as those of this process, which the launcher has told. */
    private static String javaOptions() {
        return Stream.concat(
                        JAVA.stream(),
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(option -> option.startsWith(COMPILING)))
                .collect(Collectors.joining(" "));
    }

    /** Lists Reeb's jars, and those that its parts need. */
    private static List<String> jars() {
        String home = System.getProperty("reeb.home", "");
        if (home.isEmpty()) {
            throw new InputException("--on spark://...: works where Reeb was started by bin/reeb");
        }
        Path lib = Path.of(home, "lib").toAbsolutePath();
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> lib.equals(jar.toAbsolutePath().getParent()))
                .filter(jar -> {
                    String name = String.valueOf(jar.getFileName());
                    return name.endsWith(".jar") && LEFT_HERE.stream().noneMatch(name::startsWith);
                })
                .map(jar -> jar.toUri().toString())
                .toList();
    }

    /** Lists the jars of plugins that are not built in. */
    private static List<String> plugins(Catalog catalog) {
        return catalog.plugins().stream()
                .filter(plugin -> !plugin.sha256().isEmpty())
                .map(InstalledPlugin::origin)
                .toList();
    }
}
