package reeb.runtime.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.runtime.hash.Hashes;

/**
 * The process that a half-written file belongs to, as it stands in the file's name.
 *
 * <p>The number of a process is given to another one after its end, and means nothing on another machine that shares the
 * folder or in a container with numbers of its own. So when the process began is told too, and where its number counts.
 *
 * @param place eight hexadecimal digits, the same wherever the same processes are seen, until the system starts anew
 * @param process its number
 * @param start when it began, in a unit of the system's
 */
public record Owner(String place, long process, long start) {
    /** How an owner looks within a name. */
    public static final String FORM = "[0-9a-f]{8}-\\d{1,18}-\\d{1,18}";

    private static final Pattern PATTERN = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})");
    private static final Path PROCESSES = Path.of("/proc");

    /** How long something has to lie untouched until its owner, who can't be seen from here, is taken for dead. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** The place of {@code starttime} and {@code state} in the system's line on a process, after its name. */
    private static final int START = 19;

    private static final int STATE = 0;

    private static final String PLACE = seenFrom();
    private static final Owner CURRENT = of(ProcessHandle.current().pid());

    /** Gives this process. */
    public static Owner current() {
        return CURRENT;
    }

    /** Finds the first owner in a name. */
    public static Optional<Owner> in(String name) {
        Matcher matcher = PATTERN.matcher(name);
        return matcher.find()
                ? Optional.of(
                        new Owner(matcher.group(1), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    /** Tells whether what a process left is of use to nobody: the process is dead, or can't be seen and long silent. */
    public static boolean deserted(Path leftover) {
        Optional<Owner> owner = in(String.valueOf(leftover.getFileName()));
        return owner.filter(known -> known.place.equals(PLACE)).isPresent()
                ? !owner.get().alive()
                : untouched(leftover);
    }

    private static boolean untouched(Path leftover) {
        try {
            Instant changed = Files.getLastModifiedTime(leftover, LinkOption.NOFOLLOW_LINKS)
                    .toInstant();
            return changed.isBefore(Clock.systemUTC().instant().minus(FORGOTTEN));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean alive() {
        return start(process).filter(began -> began == start).isPresent();
    }

    /** Tells of a process that this one can see. */
    static Owner of(long process) {
        return new Owner(PLACE, process, start(process).orElse(0L));
    }

    /** Names the running system and, in a container, whose processes are counted. */
    private static String seenFrom() {
        String text;
        try {
            text = Files.readString(PROCESSES.resolve("sys/kernel/random/boot_id"))
                    + Files.readSymbolicLink(PROCESSES.resolve("self/ns/pid"));
        } catch (IOException e) {
            text = String.valueOf(System.getenv("COMPUTERNAME")) + System.getProperty("os.name");
        }
        return Hashes.of(text).substring(0, 8);
    }

    /** Tells when a process began, if it is there; what has ended and waits for its parent to notice is not. */
    private static Optional<Long> start(long process) {
        if (!Files.isDirectory(PROCESSES.resolve("self"))) {
            return ProcessHandle.of(process)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(Instant::toEpochMilli);
        }
        try {
            Path file = PROCESSES.resolve(Long.toString(process)).resolve("stat");
            String line = Files.readString(file, StandardCharsets.ISO_8859_1);
            // The name of the program stands in parentheses and may hold anything.
            String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ");
            boolean ended = words[STATE].equals("Z") || words[STATE].equals("X");
            return ended ? Optional.empty() : Optional.of(Long.parseLong(words[START]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Gives it as it stands in names. */
    @Override
    public String toString() {
        return place + "-" + process + "-" + start;
    }
}
