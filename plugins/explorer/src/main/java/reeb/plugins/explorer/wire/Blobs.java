package reeb.plugins.explorer.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import reeb.api.Run;

/** Blobs that a manifest names, which are made once all are known: on all threads, each when its turn comes. */
public final class Blobs {
    private final List<Draft> drafts = new ArrayList<>();
    private Turn turn = Turn.FIRST;
    private long largest;

    /** When a page needs a blob: those that come first are there while others are still on the way. */
    public enum Turn {
        /** Before anything is shown. */
        FIRST,
        /** As soon as the first view is drawn. */
        SOON,
        /** Before a person asks for more. */
        LATER,
        /** At the end, since it is much. */
        LAST
    }

    /** Says when what is added from now on is needed. */
    public Blobs from(Turn needed) {
        turn = needed;
        return this;
    }

    /** What is to be made; what is packed travels as it is. */
    private record Draft(Turn turn, String name, BlobType type, boolean packed, Supplier<byte[]> content) {
        Blob made() {
            byte[] bytes = content.get();
            return packed ? Blob.plain(name, type, bytes) : Blob.compressed(name, type, bytes);
        }
    }

    /** Adds numbers, whole ones where the type is one of them, and gives back the name. */
    public String numbers(String name, BlobType type, int count, IntToDoubleFunction values) {
        return add(new Draft(turn, name, type, false, () -> type.numbers(count, values)), (long) count * type.bytes());
    }

    /** Adds bytes and gives back the name. */
    public String bytes(String name, byte[] bytes) {
        return add(new Draft(turn, name, BlobType.BYTES, false, () -> bytes), bytes.length);
    }

    /**
     * Adds a file that is compressed already, and gives back the name.
     *
     * @param most how many bytes it may have
     * @param file makes it
     */
    public String file(String name, long most, Supplier<byte[]> file) {
        return add(new Draft(turn, name, BlobType.BYTES, true, file), most);
    }

    private String add(Draft draft, long bytes) {
        drafts.add(draft);
        largest += bytes;
        return draft.name;
    }

    /** Tells how many bytes all of them have at most. */
    public long largest() {
        return largest;
    }

    /** Makes them, in the order in which they are needed, and else in that in which they were added. */
    public List<Blob> made(Run run) {
        List<Draft> ordered =
                drafts.stream().sorted(Comparator.comparing(Draft::turn)).toList();
        return run.collect(ordered.size(), piece -> ordered.get(piece).made());
    }
}
