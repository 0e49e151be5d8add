package reeb.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A full disk: a clear error, no half-written file, and a cache that still serves. */
@EnabledOnOs(OS.LINUX)
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

    @TempDir
    private Path folder;

    @Test
    void aFullRunFolderLeavesNoHalfWrittenFile() throws Exception {
        Session session = new Session(folder);
        int code = runWithSmallDisk(session, "disk", "64k");

        assertThat(code).isEqualTo(3);
        assertThat(Files.readString(session.path("err.txt"))).contains("No space left on device");
        assertThat(left(session, "disk"))
                .noneMatch(file -> file.endsWith(".part"))
                .noneMatch(file -> file.endsWith(".png"));

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

    private static int runWithSmallDisk(Session session, String disk, String size) throws Exception {
        Files.createDirectories(session.path("disk"));
        Files.createDirectories(session.path("cache"));
        List<String> through = new java.util.ArrayList<>(WITH_SMALL_DISK);
        through.addAll(List.of(session.path(disk).toString(), size));
        Process process = session.start(
                through,
                "run",
                Session.sample("digits-mapper.json"),
                "--out",
                session.path("disk/run").toString());
        int code = process.waitFor();
        assumeTrue(code != 99 && mayMount(session), "this machine lets nobody mount a small disk");
        return code;
    }

    private static boolean mayMount(Session session) throws IOException {
        return !Files.readString(session.path("err.txt")).contains("unshare");
    }

    private static List<String> left(Session session, String disk) throws IOException {
        return Files.readAllLines(session.path(disk + ".list"));
    }
}
