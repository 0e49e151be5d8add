package reeb.runtime.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import reeb.api.Plugin;
import reeb.runtime.files.TemporaryFolder;

/**
 * All installed parts: those of the plugins on the class path, then those of the jars in the plugin folders.
 *
 * <p>A bad plugin never keeps the others from being used: what is wrong with it is one of the {@link #problems()}. Each jar
 * has a class space of its own that sees the JDK and the api, so two jars may bring different versions of one library.
 * Closing stops them; parts must not be used afterwards.
 */
public final class Catalog implements AutoCloseable {
    private static final TimeLimit PATIENCE = new TimeLimit(Duration.ofSeconds(10));

    private final List<PartType> parts;
    private final Map<String, PartType> byName;
    private final List<InstalledPlugin> plugins;
    private final List<Problem> problems;
    private final List<Path> folders;
    private final Runnable end;

    private Catalog(Shelf shelf, List<Path> folders, Runnable end) {
        this.parts = shelf.parts();
        this.byName = parts.stream().collect(Collectors.toUnmodifiableMap(PartType::name, Function.identity()));
        this.plugins = shelf.plugins();
        this.problems = shelf.problems();
        this.folders = List.copyOf(folders);
        this.end = end;
    }

    /**
     * Finds what is installed.
     *
     * @param pluginFolders hold jars, may be absent; of two parts with one name, that of the earlier folder is used
     * @return the catalog, to be closed
     */
    public static Catalog open(List<Path> pluginFolders) {
        return open(pluginFolders, Optional.empty(), PATIENCE);
    }

    /**
     * Finds what is installed, and unpacks jars in a given place instead of the system's folder for temporary files.
     *
     * @param pluginFolders hold jars, may be absent; of two parts with one name, that of the earlier folder is used
     * @param cache may be absent and may be shared; what is made in it goes when the catalog is closed
     * @return the catalog, to be closed
     */
    public static Catalog open(List<Path> pluginFolders, Path cache) {
        return open(pluginFolders, Optional.of(cache), PATIENCE);
    }

    static Catalog open(List<Path> pluginFolders, Optional<Path> cache, TimeLimit patience) {
        Shelf shelf = BuiltInPlugins.shelf();
        List<PluginFile> jars = pluginFolders.stream()
                .flatMap(folder -> PluginFolder.list(folder, shelf).stream())
                .toList();
        if (jars.isEmpty()) {
            return new Catalog(shelf, pluginFolders, () -> {});
        }
        try {
            var thirdParty = ThirdPartyPlugins.open(jars, TemporaryFolder.create(cache, "plugins"), patience, shelf);
            return new Catalog(shelf, pluginFolders, thirdParty::close);
        } catch (IOException failure) {
            shelf.refuse("plugins", "no folder to unpack them in: " + Reason.unreadable(failure));
            return new Catalog(shelf, pluginFolders, () -> {});
        }
    }

    /**
     * Makes a catalog of given plugins alone, as if they were built in.
     *
     * @param plugins in the order in which names are taken
     * @return the catalog
     */
    public static Catalog of(List<Plugin> plugins) {
        Shelf shelf = new Shelf();
        plugins.forEach(plugin -> BuiltInPlugins.add(plugin, shelf));
        return new Catalog(shelf, List.of(), () -> {});
    }

    /**
     * Lists the parts.
     *
     * @return sorted by kind, then by name
     */
    public List<PartType> parts() {
        return parts;
    }

    /**
     * Finds a part.
     *
     * @param name bare, or with its prefix
     * @return nothing where no part has this very name
     */
    public Optional<PartType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Lists the plugins, also those of whose parts none could be taken.
     *
     * @return built-in ones first
     */
    public List<InstalledPlugin> plugins() {
        return plugins;
    }

    /**
     * Lists where plugins of third parties were looked for.
     *
     * @return folders, which may be absent
     */
    public List<Path> folders() {
        return folders;
    }

    /**
     * Lists why plugins or parts are missing.
     *
     * @return in the order of the plugins
     */
    public List<Problem> problems() {
        return problems;
    }

    /** Stops the plugins of third parties and deletes what was unpacked; a second time does nothing. */
    @Override
    public void close() {
        end.run();
    }
}
