package reeb.runtime.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.samples.SamplePlugin;

/** Reads workflows of the sample parts. */
final class Reading {
    private final Path file;

    Reading(Path folder) {
        this.file = folder.resolve("w.json");
    }

    Workflow read(String json, String... settings) throws IOException {
        Files.writeString(file, json);
        try (Catalog catalog = SamplePlugin.catalog()) {
            return WorkflowReader.read(catalog, file, List.of(settings), FileCheck.none());
        }
    }

    /** The mistakes, a line each, without the name of the file. */
    List<String> mistakes(String json, String... settings) throws IOException {
        try {
            read(json, settings);
            return List.of();
        } catch (InputException e) {
            return String.valueOf(e.getMessage())
                    .lines()
                    .map(line -> line.replace(file + ":", ""))
                    .toList();
        }
    }

    /** A workflow of a source and of steps, each on a line of its own from line 2. */
    static String workflow(String... steps) {
        return "{\"steps\": [{\"name\": \"data\", \"use\": \"numbers\"},\n" + String.join(",\n", steps) + "]}";
    }
}
