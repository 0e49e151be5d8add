package reeb.plugins.explorer.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import reeb.api.Run;

/** Blobs that a manifest names, which are made once all are known: on all threads, each when its turn comes. */
public final class Blobs {
    private final List<Draft> drafts = new ArrayList<>();
    private long largest;

    /** What is to be made; what is packed travels as it is. */
    private record Draft(String name, BlobType type, boolean packed, Supplier<byte[]> content) {
        Blob made() {
            byte[] bytes = content.get();
            return packed ? Blob.plain(name, type, bytes) : Blob.compressed(name, type, bytes);
        }
    }

    /** Adds numbers, whole ones where the type is one of them, and gives back the name. */
    public String numbers(String name, BlobType type, int count, IntToDoubleFunction values) {
        return add(new Draft(name, type, false, () -> type.numbers(count, values)), (long) count * type.bytes());
    }

    /** Adds bytes and gives back the name. */
    public String bytes(String name, byte[] bytes) {
        return add(new Draft(name, BlobType.BYTES, false, () -> bytes), bytes.length);
    }

    /**
     * Adds a file that is compressed already, and gives back the name.
     *
     * @param most how many bytes it may have
     * @param file makes it
     */
    public String file(String name, long most, Supplier<byte[]> file) {
        return add(new Draft(name, BlobType.BYTES, true, file), most);
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

    /** Makes them, in the order in which they were added. */
    public List<Blob> made(Run run) {
        return run.collect(drafts.size(), piece -> drafts.get(piece).made());
    }
}
