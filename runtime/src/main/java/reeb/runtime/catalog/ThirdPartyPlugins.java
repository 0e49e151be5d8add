package reeb.runtime.catalog;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.runtime.files.TemporaryFolder;

/** The jars of the plugin folders; the framework that holds them starts with the first that passes the checks. */
final class ThirdPartyPlugins implements AutoCloseable {
    private final TemporaryFolder work;
    private final TimeLimit limit;
    private final Shelf shelf;
    private final Map<String, PluginFile> fingerprints = new HashMap<>();
    private Optional<PluginFramework> framework = Optional.empty();
    private int opened;

    private ThirdPartyPlugins(TemporaryFolder work, TimeLimit limit, Shelf shelf) {
        this.work = work;
        this.limit = limit;
        this.shelf = shelf;
    }

    /** Puts what the jars offer on the shelf, and why others do not. */
    static ThirdPartyPlugins open(List<PluginFile> jars, TemporaryFolder work, TimeLimit limit, Shelf shelf) {
        ThirdPartyPlugins plugins = new ThirdPartyPlugins(work, limit, shelf);
        jars.forEach(plugins::add);
        return plugins;
    }

    private void add(PluginFile file) {
        try {
            JarCopy jar = JarCopy.of(file, work.path().resolve("jars/" + opened++));
            PluginFile twin = fingerprints.putIfAbsent(jar.sha256(), file);
            if (twin != null) {
                throw new Refusal("is the same file as " + twin.path());
            }
            JarContents contents = JarContents.read(jar.path());
            Origin origin = new Origin(file.name(), file.path().toString(), contents.version(), jar.sha256());
            Path bundle = bundle(jar, contents);
            PluginFramework running = framework();
            limit.callAlone(file.name(), () -> new Discovery(running.open(bundle)).offers())
                    .forEach(offer -> shelf.add(offer, origin));
        } catch (Refusal refusal) {
            shelf.refuse(file.name(), refusal.reason());
        } catch (RuntimeException failure) {
            shelf.refuse(file.name(), Reason.of(failure));
        }
    }

    private static Path bundle(JarCopy jar, JarContents contents) throws Refusal {
        if (contents.header("Fragment-Host").isPresent()) {
            throw new Refusal("is a fragment of a bundle; plugins stand alone");
        }
        if (contents.isBundle()) {
            ApiVersion.check(contents.header("Import-Package").orElse(""));
            return jar.path();
        }
        ApiVersion.check(PlainJar.imports(contents));
        PlainJar.wrap(jar, contents);
        return jar.folder();
    }

    private PluginFramework framework() throws Refusal {
        if (framework.isEmpty()) {
            Path storage = work.path().resolve("felix");
            // The framework's threads become daemons, as the thread that starts it, and never keep a command from
            // ending.
            framework = Optional.of(limit.call("framework", () -> PluginFramework.start(storage)));
        }
        return framework.get();
    }

    /** Stops the framework. */
    @Override
    public void close() {
        framework.ifPresent(PluginFramework::close);
        work.close();
    }
}
