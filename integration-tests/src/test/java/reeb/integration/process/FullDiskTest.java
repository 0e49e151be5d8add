package reeb.integration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reeb.integration.Session;
import reeb.testkit.Needs;

/** A disk that is full or can only be read: a clear error, no half-written file, and a cache that still serves. */
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
final class FullDiskTest {
    /** Runs its arguments with a disk of a given size mounted on a given folder, then lists what is there. */
    private static final List<String> WITH_SMALL_DISK = List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "disk=$1; size=$2; shift 2; mount -t tmpfs -o size=$size tmpfs \"$disk\" || exit 99; "
                    + "\"$@\"; code=$?; find \"$disk\" -type f > \"$disk.list\"; exit $code",
            "sh");

    /** The same with a disk of one page, and that one taken. */
    private static final List<String> WITH_FULL_DISK = List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "disk=$1; shift; mount -t tmpfs -o size=4k tmpfs \"$disk\" && echo full > \"$disk/full\" || exit 99; "
                    + "\"$@\"; code=$?; find \"$disk\" -mindepth 1 > \"$disk.list\"; exit $code",
            "sh");

    /** Runs its arguments where a folder with all that is in it can only be read, by whomever. */
    private static final List<String> WITH_READ_ONLY_FOLDER = List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "folder=$1; shift; mv \"$folder\" \"$folder.moved\" && mkdir \"$folder\" && mount -t tmpfs tmpfs \"$folder\""
                    + " && cp -r \"$folder.moved/.\" \"$folder\" && mount -o remount,ro \"$folder\" || exit 99; \"$@\"",
            "sh");

    private static final String SMALL = """
            {"steps": [
              {"name": "digits", "use": "digits", "count": 200},
              {"name": "look", "use": "pca", "components": 2},
              {"name": "places", "use": "points-npy", "of": "look"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aFullRunFolderLeavesNoHalfWrittenFile() throws Exception {
        Session session = new Session(folder);
        int code = runWithSmallDisk(session, "disk", "64k");

        assertThat(code).isEqualTo(3);
        assertThat(Files.readString(session.path("err.txt")))
                .containsPattern(
                        "reeb: step '\\w+': " + session.path("disk/run") + "/\\w+\\.\\w+: No space left on device");
        assertThat(left(session, "disk")).isEmpty();

        Session.Outcome again = session.launch(
                "run",
                Session.sample("digits-mapper.json"),
                "--out",
                session.path("run").toString());
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).as("what was finished is kept").contains("cached");
    }

    @Test
    void aFullCacheCostsTheCachedCopyAndNotTheRun() throws Exception {
        Session session = new Session(folder);
        int code = runWithSmallDisk(session, "cache", "1m");

        assertThat(code).isZero();
        assertThat(Files.readString(session.path("err.txt"))).contains("could not be kept in the cache");
        assertThat(left(session, "cache")).noneMatch(file -> file.contains("unfinished-"));
        assertThat(session.path("disk/run/gephi.gexf")).exists();
    }

    @Test
    void aDiskWithoutAnyRoomIsLeftAsItWas() throws Exception {
        Session session = Session.light(folder);
        session.write("small.json", SMALL);
        Files.createDirectories(session.path("disk"));
        int code = run(session, WITH_FULL_DISK, session.path("disk"), "small.json", "disk/runs/first");

        assertThat(code).isEqualTo(3);
        assertThat(told(session))
                .containsExactly("reeb: " + session.path("disk/runs/first/.unfinished") + ": No space left on device");
        assertThat(left(session, "disk"))
                .containsExactly(session.path("disk/full").toString());
    }

    @Test
    void aCacheThatCanOnlyBeReadIsRead() throws Exception {
        Session session = Session.light(folder);
        Path small = session.write("small.json", SMALL);
        Session.Outcome first = session.launch(
                "run", small.toString(), "--out", session.path("first").toString());
        assertThat(first.code()).as(first.err()).isZero();
        int code = run(session, WITH_READ_ONLY_FOLDER, session.path("cache"), "small.json", "second");
        assertThat(code).isZero();
        assertThat(told(session)).isEmpty();
        assertThat(Files.readString(session.path("out.txt")))
                .containsPattern("digits .* cached")
                .containsPattern("look .* cached");

        session.write("small.json", SMALL.replace("\"components\": 2", "\"components\": 3"));
        Files.move(
                session.path("cache.moved"),
                Files.createDirectory(session.path("else")).resolve("cache"));
        Session elsewhere = Session.light(
                folder, Map.of("REEB_CACHE", session.path("else/cache").toString()));
        code = run(elsewhere, WITH_READ_ONLY_FOLDER, session.path("else/cache"), "small.json", "third");
        assertThat(code).isZero();
        assertThat(told(session))
                .singleElement()
                .asString()
                .contains("could not be kept in the cache", "(Read-only file system)");
        assertThat(Files.readString(session.path("out.txt"))).containsPattern("digits .* cached");
    }

    private static int run(Session session, List<String> with, Path disk, String workflow, String out)
            throws Exception {
        List<String> through = new ArrayList<>(with);
        through.add(disk.toString());
        int code = session.start(
                        through,
                        "run",
                        session.path(workflow).toString(),
                        "--out",
                        session.path(out).toString())
                .waitFor();
        Needs.machine(
                code != 99 && mayMount(session),
                "this machine lets tests mount a small disk (unshare -rm, mount -t tmpfs)");
        return code;
    }

    private static int runWithSmallDisk(Session session, String disk, String size) throws Exception {
        Files.createDirectories(session.path("disk"));
        Files.createDirectories(session.path("cache"));
        List<String> through = new ArrayList<>(WITH_SMALL_DISK);
        through.addAll(List.of(session.path(disk).toString(), size));
        Process process = session.start(
                through,
                "run",
                Session.sample("digits-mapper.json"),
                "--out",
                session.path("disk/run").toString());
        int code = process.waitFor();
        Needs.machine(
                code != 99 && mayMount(session),
                "this machine lets tests mount a small disk (unshare -rm, mount -t tmpfs)");
        return code;
    }

    /** What Reeb itself complained of; the JVM has things to say of its own. */
    private static List<String> told(Session session) throws IOException {
        return Files.readAllLines(session.path("err.txt")).stream()
                .filter(line -> line.startsWith("reeb:") || line.contains("cache"))
                .toList();
    }

    private static boolean mayMount(Session session) throws IOException {
        return !Files.readString(session.path("err.txt")).contains("unshare");
    }

    private static List<String> left(Session session, String disk) throws IOException {
        return Files.readAllLines(session.path(disk + ".list"));
    }
}
