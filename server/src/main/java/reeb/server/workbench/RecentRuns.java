package reeb.server.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.problem.InputException;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/** Runs that have ended in a folder of runs, the latest first. */
record RecentRuns(Path folder) {
    private static final int MOST = 24;
    private static final String RECORD = "run.json";
    private static final int MOST_CHARACTERS = 1 << 22;

    /** A picture of more bytes is no thumbnail. */
    private static final long MOST_PICTURE = 3 << 20;

    private static final List<String> PICTURES = List.of(".png", ".svg");

    /**
     * What is told of a run.
     *
     * @param folder of the run
     * @param members for the page
     * @param picture a figure that the run has written, to recognise it by
     */
    record Told(Path folder, Map<String, Object> members, Optional<Path> picture) {
        Told {
            members = new LinkedHashMap<>(members);
        }

        @Override
        public Map<String, Object> members() {
            return new LinkedHashMap<>(members);
        }
    }

    /** Lists them. */
    List<Told> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> runs;
        try (Stream<Path> all = Files.list(folder)) {
            runs = all.filter(run -> Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS) && StoredRun.isAt(run))
                    .sorted(Comparator.comparingLong(RecentRuns::changed).reversed())
                    .limit(MOST)
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
        List<Told> told = new ArrayList<>();
        for (Path run : runs) {
            told.add(of(run));
        }
        return told;
    }

    private static long changed(Path run) {
        try {
            return Files.getLastModifiedTime(run.resolve(RECORD)).toMillis();
        } catch (IOException _) {
            return 0;
        }
    }

    private static Told of(Path run) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", String.valueOf(run.getFileName()));
        List<String> files = new ArrayList<>();
        try {
            Json json = JsonReader.parse(Files.readString(run.resolve(RECORD)), RECORD, MOST_CHARACTERS);
            if (json instanceof Json.Members record) {
                tell(record, members, files);
            }
        } catch (IOException | InputException _) {
            // It is listed by its name all the same.
            members.putIfAbsent("title", String.valueOf(run.getFileName()));
        }
        Optional<Path> picture = files.stream()
                .filter(file -> PICTURES.stream().anyMatch(file::endsWith))
                .sorted(Comparator.comparingInt(file -> PICTURES.indexOf(file.substring(file.length() - 4))))
                .map(run::resolve)
                .filter(RecentRuns::small)
                .findFirst();
        return new Told(run, members, picture);
    }

    private static void tell(Json.Members record, Map<String, Object> members, List<String> files) {
        text(record, "started").ifPresent(started -> members.put("started", started));
        record.member("seconds")
                .filter(Json.Numeral.class::isInstance)
                .ifPresent(seconds ->
                        members.put("seconds", ((Json.Numeral) seconds).value().doubleValue()));
        record.member("workflow")
                .filter(Json.Members.class::isInstance)
                .map(Json.Members.class::cast)
                .ifPresent(workflow -> workflow(workflow, members));
        for (Json.Members step : objects(record.member("steps"))) {
            // The first step that gives rows is a source.
            text(step, "result").ifPresent(result -> members.putIfAbsent("rows", result));
            for (Json.Members file : objects(step.member("files"))) {
                text(file, "name").ifPresent(files::add);
            }
        }
    }

    private static void workflow(Json.Members workflow, Map<String, Object> members) {
        text(workflow, "name").ifPresent(title -> members.put("title", title));
        for (Json.Members step : objects(workflow.member("steps"))) {
            if (step.member("of").isEmpty()) {
                members.putIfAbsent(
                        "data",
                        Stream.of("file", "path", "images", "use")
                                .flatMap(name -> text(step, name).stream())
                                .findFirst()
                                .orElse(""));
            }
        }
    }

    private static List<Json.Members> objects(Optional<Json> list) {
        return list
                .filter(Json.Array.class::isInstance)
                .map(array -> ((Json.Array) array).elements())
                .orElse(List.of())
                .stream()
                .filter(Json.Members.class::isInstance)
                .map(Json.Members.class::cast)
                .toList();
    }

    private static Optional<String> text(Json.Members object, String member) {
        return object.member(member).filter(Json.Text.class::isInstance).map(text -> ((Json.Text) text).value());
    }

    private static boolean small(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_PICTURE;
        } catch (IOException _) {
            return false;
        }
    }
}
