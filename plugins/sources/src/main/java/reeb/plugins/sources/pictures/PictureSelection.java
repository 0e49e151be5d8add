package reeb.plugins.sources.pictures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import reeb.api.Run;
import reeb.plugins.sources.files.Refusal;

/** Chooses the pictures among the files of a store: by their contents where their names do not promise any. */
public final class PictureSelection {
    private static final int CHUNK = 256;

    private final PictureStore store;
    private final CorruptFiles corrupt;
    private final List<String> pictures = new ArrayList<>();
    private final Map<String, Integer> unreadable = new TreeMap<>();
    private final Map<String, Integer> others = new TreeMap<>();

    private PictureSelection(PictureStore store, CorruptFiles corrupt) {
        this.store = store;
        this.corrupt = corrupt;
    }

    /** Gives the names of the pictures, in their order; says which files are left out. */
    public static List<String> of(PictureStore store, CorruptFiles corrupt, Run run) {
        PictureSelection selection = new PictureSelection(store, corrupt);
        List<String> names = store.names();
        List<List<Optional<PictureFormat>>> formats = run.collectChunks(
                names.size(),
                CHUNK,
                (first, end) -> names.subList(first, end).stream()
                        .map(name -> format(store, name))
                        .toList());
        for (int i = 0; i < names.size(); i++) {
            selection.sort(names.get(i), formats.get(i / CHUNK).get(i % CHUNK));
        }
        selection.tell(run);
        return selection.pictures;
    }

    /** What a name promises to be read is kept or not when it is decoded; other files are looked into. */
    private static Optional<PictureFormat> format(PictureStore store, String name) {
        Optional<PictureFormat> promised = PictureFormat.promised(name);
        if (promised.filter(PictureFormat::readable).isPresent()) {
            return promised;
        }
        try {
            return PictureFormat.of(store.head(name)).or(() -> promised);
        } catch (IOException e) {
            throw Refusal.of(store.place(), e);
        }
    }

    private void sort(String name, Optional<PictureFormat> format) {
        if (format.isEmpty()) {
            others.merge(ending(name), 1, Integer::sum);
        } else if (format.get().readable()) {
            pictures.add(name);
        } else if (corrupt == CorruptFiles.SKIP) {
            unreadable.merge(format.get().toString(), 1, Integer::sum);
        } else {
            throw Refusal.of(
                    store.place(),
                    "'%s' is a picture in %s; %s are read: convert it, or set 'corrupt' to skip",
                    name,
                    format.get(),
                    PictureFormat.listed());
        }
    }

    private static String ending(String name) {
        String ending = PictureFormat.ending(name);
        return ending.isEmpty() ? "without an ending" : "." + ending;
    }

    private void tell(Run run) {
        tell(run, unreadable, "of formats that are not read");
        tell(run, others, "that are no pictures");
    }

    private void tell(Run run, Map<String, Integer> counts, String kind) {
        if (!counts.isEmpty()) {
            run.warn(store.place() + ": files " + kind + " are left out: "
                    + counts.entrySet().stream()
                            .map(type -> type.getValue() + " " + type.getKey())
                            .collect(Collectors.joining(", ")));
        }
    }
}
