package reeb.integration.graphs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import reeb.integration.Session;

/** Workflows that read tables and files of graphs from the tests' resources. */
final class EditedFiles {
    private EditedFiles() {}

    /** Runs steps, with single quotes for double ones, in a folder to which it copies the files that they name. */
    static Session.Outcome run(Path folder, String steps, String out) throws IOException {
        Session session = new Session(folder);
        for (String file : List.of("five.csv", "chain.csv", "collide.csv", "m08.csv", "m09.csv")) {
            copy(folder, file);
        }
        for (String word : steps.split("'")) {
            if (word.matches(".*\\.(gexf|graphml|gephi)") && !Files.exists(folder.resolve(word))) {
                copy(folder, word);
            }
        }
        Path workflow =
                session.write("w.json", ("{'name': 'w', 'seed': 1, 'steps': [" + steps + "]}").replace('\'', '"'));
        return session.run(
                "run",
                workflow.toString(),
                "--no-cache",
                "--overwrite",
                "--out",
                folder.resolve(out).toString());
    }

    private static void copy(Path folder, String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EditedFiles.class.getResourceAsStream("/edited-graph/" + name), name)) {
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
