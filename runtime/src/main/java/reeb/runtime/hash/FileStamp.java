package reeb.runtime.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * What the file system tells of an input without reading it: of each file its size, its times and which file it is.
 *
 * <p>On Unix every write, rename or change of attributes sets the time of change, which no program can set otherwise. So where
 * two stamps are equal, nothing was written between them, if only the clock of the file system had gone on between the last
 * change and the first stamp: else a change within the same tick would not show. Then a stamp is {@link #certain}.
 *
 * @param files what is known of each file, in the order of their paths
 * @param certain whether an equal stamp later means that nothing has been written
 */
public record FileStamp(List<Entry> files, boolean certain) {
    /** Longer than the ticks of the clocks from which file systems take their times. */
    private static final Duration TICK = Duration.ofMillis(20);

    /** Keeps the list from changing. */
    public FileStamp {
        files = List.copyOf(files);
    }

    /**
     * What is known of a file.
     *
     * @param file where it is
     * @param size in bytes
     * @param modified when it was last written, as far as programs leave that alone
     * @param changed when anything about it last changed; where the system doesn't say, as {@code modified}
     * @param identity tells files apart that had one name after the other; empty where the system doesn't say
     */
    record Entry(Path file, long size, FileTime modified, FileTime changed, String identity) {}

    /** Looks at the files of an input; where one of them has changed just now, waits for the clock to go on, and looks again. */
    public static FileStamp of(Path input) throws IOException {
        FileStamp stamp = look(input);
        if (stamp.certain || !stamp.fresh()) {
            return stamp;
        }
        LockSupport.parkNanos(TICK.toNanos());
        return look(input);
    }

    private static FileStamp look(Path input) throws IOException {
        Instant now = Clock.systemUTC().instant();
        List<Entry> entries = new ArrayList<>();
        boolean certain = true;
        for (Path file : FileTree.of(input).files()) {
            Entry entry = entry(file);
            entries.add(entry);
            certain &= !entry.identity.isEmpty()
                    && entry.changed.toInstant().plus(TICK).isBefore(now);
        }
        return new FileStamp(entries, certain);
    }

    private static Entry entry(Path file) throws IOException {
        BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
        try {
            FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
            String identity = String.valueOf(known.fileKey());
            return new Entry(file, known.size(), known.lastModifiedTime(), changed, identity);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return new Entry(file, known.size(), known.lastModifiedTime(), known.lastModifiedTime(), "");
        }
    }

    /** Tells whether a file changed within the last ticks, so that waiting for the next one helps. */
    private boolean fresh() {
        Instant now = Clock.systemUTC().instant();
        return files.stream()
                .map(entry -> Duration.between(entry.changed.toInstant(), now).abs())
                .anyMatch(age -> age.compareTo(TICK.multipliedBy(2)) < 0);
    }

    /** Tells whether this is of the same files in the same state, as far as can be told. */
    public boolean sameAs(FileStamp other) {
        return Objects.equals(files, other.files);
    }
}
