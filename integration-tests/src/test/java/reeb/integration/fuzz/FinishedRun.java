package reeb.integration.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reeb.integration.Session;

/** A small run, packed and as a model. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FinishedRun(byte[] pack, byte[] model) {
    private static final String WORKFLOW = """
            {"seed": 1, "steps": [
              {"name": "rows", "use": "csv", "file": "rows.csv", "labels": "kind"},
              {"name": "even", "use": "standardize", "of": "rows"},
              {"name": "look", "use": "pca", "of": "even", "components": 1},
              {"name": "graph", "use": "mapper", "of": "even", "lens": "look", "cover": {"use": "cubes", "resolution": 3},
               "clusterer": {"use": "single-linkage", "clusters": 1}}]}
            """;

    /** Runs it in a folder. */
    static FinishedRun in(Path folder) {
        Session session = new Session(folder);
        StringBuilder rows = new StringBuilder("a,b,kind\n");
        for (int row = 0; row < 12; row++) {
            rows.append(row).append(',').append(row * row % 7).append(row % 3 == 0 ? ",x\n" : ",y\n");
        }
        session.write("rows.csv", rows.toString());
        Path workflow = session.write("workflow.json", WORKFLOW);
        String run = session.path("run").toString();
        session.done("run", workflow.toString(), "--out", run, "--progress", "none");
        Path pack = session.path("run.pack");
        Path model = session.path("run.reeb");
        session.done("pack", run, "--out", pack.toString());
        session.done("model", "export", run, "-o", model.toString());
        try {
            return new FinishedRun(Files.readAllBytes(pack), Files.readAllBytes(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
