package reeb.model.predict;

import java.util.List;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.model.bundle.ModelFile;
import reeb.model.bundle.ModelRecord;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.json.Json;
import reeb.runtime.text.Visible;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/** The plugins of third parties that a model was made with: rows are treated by the very same jars, or not at all. */
final class PinnedPlugins {
    private final ModelFile file;
    private final List<Pinned> pinned;

    private record Pinned(String name, String version, String sha256) {
        /** Where the jar comes from does not matter, what is in it does. */
        boolean is(InstalledPlugin plugin) {
            return plugin.sha256().equals(sha256);
        }
    }

    private PinnedPlugins(ModelFile file, List<Pinned> pinned) {
        this.file = file;
        this.pinned = pinned;
    }

    /**
     * Reads which they are.
     *
     * @throws InputException where the record does not tell
     */
    static PinnedPlugins of(ModelFile file) {
        ModelRecord record = file.record();
        return new PinnedPlugins(
                file,
                record.list("plugins").stream().map(one -> pinned(record, one)).toList());
    }

    private static Pinned pinned(ModelRecord record, Json.Members one) {
        return new Pinned(record.text(one, "name"), record.text(one, "version"), record.text(one, "sha256"));
    }

    /**
     * Looks for all of them.
     *
     * @throws InputException where one is missing, or is there as another jar alone
     */
    void requireInstalled(Catalog catalog) {
        for (Pinned one : pinned) {
            if (catalog.plugins().stream().noneMatch(one::is)) {
                Optional<InstalledPlugin> other = catalog.plugins().stream()
                        .filter(plugin -> plugin.name().equals(one.name()))
                        .findFirst();
                throw new InputException(file.path() + ": needs the plugin '" + Visible.line(one.name()) + "' "
                        + Visible.line(one.version()) + " that it was made with (SHA-256 "
                        + Visible.line(one.sha256()) + "), "
                        + other.map(plugin -> "but the one that is installed is another: " + plugin.version()
                                        + " (SHA-256 " + plugin.sha256() + "); put the jar that it was made with there")
                                .orElse("which is not installed; put its jar into a folder of plugins"));
            }
        }
    }

    /**
     * Looks where the parts of the steps come from.
     *
     * @throws InputException where one comes from a plugin that the model was not made with
     */
    void requireNoOthers(Workflow workflow) {
        for (Step step : workflow.steps()) {
            step.plugins().stream()
                    .filter(plugin ->
                            !plugin.sha256().isEmpty() && pinned.stream().noneMatch(one -> one.is(plugin)))
                    .findFirst()
                    .ifPresent(plugin -> {
                        throw new InputException(file.path() + ": was not made with the plugin '" + plugin.name()
                                + "', which the part of its step '" + Visible.line(step.name())
                                + "' would come from; take the plugin out of the folders of plugins");
                    });
        }
    }
}
