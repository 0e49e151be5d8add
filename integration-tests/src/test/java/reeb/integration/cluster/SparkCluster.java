package reeb.integration.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.integration.Session;

/** A real cluster of Spark on this machine: a master and workers of one core each, all of them processes of their own. */
final class SparkCluster implements AutoCloseable {
    /** Where the build gathers Spark's jars. */
    static final Path HOME = Session.checkout().resolve("spark/target/spark");

    private static final String MASTER = "org.apache.spark.deploy.master.Master";
    private static final String WORKER = "org.apache.spark.deploy.worker.Worker";
    private static final Pattern ADDRESS = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;
    private final String address;

    private SparkCluster(Path folder, Process master, String address) {
        this.folder = folder;
        this.master = master;
        this.address = address;
    }

    /** Starts a master. */
    static SparkCluster start(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("master.log");
        Process master = begin(log, MASTER, "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        return new SparkCluster(folder, master, awaited(log, ADDRESS, master));
    }

    /** Starts a worker and waits until the master knows it. */
    void addWorker(String memory) throws IOException, InterruptedException {
        Path log = folder.resolve("worker-" + workers.size() + ".log");
        Process worker = begin(
                log,
                WORKER,
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--work-dir",
                folder.resolve("work-" + workers.size()).toString(),
                "--cores",
                "1",
                "--memory",
                memory,
                address);
        workers.add(worker);
        String _ = awaited(log, Pattern.compile("Successfully registered with master"), worker);
    }

    /** What {@code --on} names. */
    String address() {
        return address;
    }

    /** Kills a worker with its executor, as a failing machine would. */
    void kill(int worker) {
        Process killed = workers.get(worker);
        killed.descendants().forEach(ProcessHandle::destroyForcibly);
        killed.destroyForcibly();
    }

    /** Counts the tasks that executors of a worker have begun. */
    long begun(int worker) throws IOException {
        Path work = folder.resolve("work-" + worker);
        if (!Files.isDirectory(work)) {
            return 0;
        }
        long begun = 0;
        try (var files = Files.walk(work, 3)) {
            for (Path log : files.filter(file -> file.endsWith("stderr")).toList()) {
                begun += Files.readString(log)
                        .lines()
                        .filter(line -> line.contains("Running task"))
                        .count();
            }
        }
        return begun;
    }

    private static Process begin(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        for (String opened : List.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", HOME.resolve("jars") + File.separator + "*"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    /** Waits until a process has said something. */
    private static String awaited(Path log, Pattern said, Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            Matcher found = said.matcher(Files.readString(log));
            if (found.find()) {
                return found.group();
            }
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS))
                    .as(Files.readString(log))
                    .isFalse();
        }
        throw new AssertionError("waited in vain for '" + said + "' in\n" + Files.readString(log));
    }

    @Override
    public void close() {
        List<Process> all = new ArrayList<>(workers);
        all.add(master);
        for (Process process : all) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
