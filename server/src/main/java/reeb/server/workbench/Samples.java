package reeb.server.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;

/**
 * Workflows that come with the program, to begin with.
 *
 * @param folder of their files; empty where there are none
 */
record Samples(Optional<Path> folder) {
    private static final String ENDING = ".json";

    /** Finds a sample by its name, which is that of its file without the ending. */
    Optional<Path> find(String name) {
        return files().stream().filter(file -> name(file).equals(name)).findFirst();
    }

    /**
     * Lists them, those first that can be run here.
     *
     * @param missing tells why a workflow cannot be run here; empty where it can
     */
    List<Map<String, Object>> told(Function<Path, Optional<String>> missing) {
        List<Map<String, Object>> all =
                files().stream().map(file -> told(file, missing)).toList();
        return Stream.concat(
                        all.stream().filter(one -> !one.containsKey("missing")),
                        all.stream().filter(one -> one.containsKey("missing")))
                .toList();
    }

    private static Map<String, Object> told(Path file, Function<Path, Optional<String>> missing) {
        Map<String, Object> told = JsonWriter.object("name", name(file), "title", name(file));
        try {
            if (JsonReader.read(file) instanceof Json.Members workflow) {
                text(workflow, "name").ifPresent(title -> told.put("title", title));
                text(workflow, "about").ifPresent(about -> told.put("about", about));
            }
        } catch (InputException e) {
            told.put("missing", String.valueOf(e.getMessage()));
            return told;
        }
        missing.apply(file).ifPresent(why -> told.put("missing", why));
        return told;
    }

    private static Optional<String> text(Json.Members workflow, String member) {
        return workflow.member(member).filter(Json.Text.class::isInstance).map(text -> ((Json.Text) text).value());
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    private List<Path> files() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
