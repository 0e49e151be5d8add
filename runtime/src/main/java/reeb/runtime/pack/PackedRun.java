package reeb.runtime.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import reeb.api.data.Dataset;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.runtime.archive.StoredArchive;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.store.FinishedGraphs;
import reeb.runtime.store.LooseEntry;
import reeb.runtime.store.Result;

/** The graphs of a run that was packed: all that is asked is read from the pack. */
public final class PackedRun implements FinishedGraphs, AutoCloseable {
    /** More columns than data that anybody has; a pack may claim any number of columns of no rows. */
    private static final int MOST_COLUMNS = 1 << 22;

    private final StoredArchive pack;
    private final String title;
    private final Map<String, String> rows;
    private final Set<String> clusterings;

    private PackedRun(StoredArchive pack, String title, Map<String, String> rows, Set<String> clusterings) {
        this.pack = pack;
        this.title = title;
        this.rows = rows;
        this.clusterings = clusterings;
    }

    /** Tells whether a file looks like a pack, and not like the record of a run. */
    public static boolean isPack(Path file) {
        return StoredArchive.looksRight(file);
    }

    /**
     * Opens a pack.
     *
     * @throws InputException where it is none, is damaged, or was made by another version
     */
    public static PackedRun open(Path file) {
        StoredArchive pack = StoredArchive.open(file, PackNames.PACK);
        boolean sound = false;
        try {
            PackedRun run = read(pack);
            sound = true;
            return run;
        } finally {
            if (!sound) {
                close(pack);
            }
        }
    }

    private static PackedRun read(StoredArchive pack) {
        String name = pack.path() + "/" + PackNames.CONTENTS;
        Json json = reading(
                pack, () -> JsonReader.parse(new String(pack.text(PackNames.CONTENTS), StandardCharsets.UTF_8), name));
        if (!(json instanceof Json.Members contents)) {
            throw new InputException(name + ": must be an object but is " + json.what());
        }
        if (!isNumber(contents, "pack", PackNames.FORMAT) || !isNumber(contents, "entries", LooseEntry.FORMAT)) {
            throw new InputException(pack.path() + ": was packed by another version of Reeb ("
                    + text(contents, "reeb").orElse("unknown") + "); ask it with that one, or pack the run again");
        }
        Map<String, String> rows = new LinkedHashMap<>();
        for (Json graph : list(contents, "graphs")) {
            if (graph instanceof Json.Members members) {
                rows.put(text(members, "step").orElse(""), text(members, "rows").orElse(""));
            }
        }
        Set<String> clusterings = new LinkedHashSet<>();
        list(contents, "clusterings").forEach(step -> {
            if (step instanceof Json.Text known) {
                clusterings.add(known.value());
            }
        });
        return new PackedRun(pack, text(contents, "name").orElse(""), rows, clusterings);
    }

    private static boolean isNumber(Json.Members object, String name, int value) {
        return object.member(name).orElse(null) instanceof Json.Numeral number
                && number.value().doubleValue() == value;
    }

    private static Optional<String> text(Json.Members object, String name) {
        return object.member(name).orElse(null) instanceof Json.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static List<Json> list(Json.Members object, String name) {
        return object.member(name).orElse(null) instanceof Json.Array array ? array.elements() : List.of();
    }

    @Override
    public Network network(Optional<String> step) {
        String chosen = StoredRun.chosen(step, List.copyOf(rows.keySet()), pack.path());
        String from = String.valueOf(rows.get(chosen));
        Result graph = entry(PackNames.graph(chosen));
        Result data = entry(PackNames.rows(from));
        if (!(graph instanceof Result.Graph made) || !(data instanceof Result.Loaded loaded)) {
            throw damaged("holds other things than a graph and its rows");
        }
        check(made.graph(), loaded.data());
        return new Network(made.graph(), loaded.data(), title, Map.of());
    }

    private void check(MapperGraph graph, Dataset data) {
        if (graph.ledger().rows() != data.points().rows()) {
            throw damaged("holds a graph of other rows than those beside it");
        }
        if (data.points().columns() > MOST_COLUMNS || graph.lens().columns() > MOST_COLUMNS) {
            throw damaged("claims more than " + MOST_COLUMNS + " columns");
        }
    }

    private InputException damaged(String what) {
        return new InputException(pack.path() + ": is damaged: it " + what);
    }

    private Result entry(String folder) {
        return reading(pack, () -> LooseEntry.read(pack.in(folder))).result();
    }

    @Override
    public List<String> graphs() {
        return List.copyOf(rows.keySet());
    }

    @Override
    public Set<String> clusterings() {
        return Set.copyOf(clusterings);
    }

    private interface Reading<T> {
        T get() throws IOException;
    }

    private static <T> T reading(StoredArchive pack, Reading<T> reading) {
        try {
            return reading.get();
        } catch (ZipException e) {
            throw new InputException(pack.path() + ": is damaged: " + InputException.reason(e), e);
        } catch (IOException e) {
            throw new InputException(
                    pack.path() + ": cannot be read, or lacks a part of it (" + WriteFailure.message(e) + ")", e);
        }
    }

    @Override
    public void close() {
        close(pack);
    }

    private static void close(StoredArchive pack) {
        try {
            pack.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
