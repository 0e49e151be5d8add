package reeb.runtime.catalog;

import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleWiring;

/** The embedded OSGi framework: a class space per bundle, from which only the JDK and the api are to be seen. */
final class PluginFramework implements AutoCloseable {
    /** The bundle that exports the JDK and the api. */
    static final String SYSTEM_BUNDLE = "org.apache.felix.framework";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final Pattern NEEDED = Pattern.compile("osgi\\.wiring\\.(package|bundle|host)=([^)]+)\\)");
    private static final Pattern NEEDED_JAVA = Pattern.compile("osgi\\.ee=JavaSE\\).*?version>?=([0-9.]+)\\)");

    private final Framework framework;

    private PluginFramework(Framework framework) {
        this.framework = framework;
    }

    static PluginFramework start(Path storage) throws Refusal {
        try {
            Framework framework = new FrameworkFactory().newFramework(configuration(storage));
            framework.start();
            framework.getBundleContext().registerService(WeavingHook.class, new ExitGuard(), null);
            return new PluginFramework(framework);
        } catch (BundleException | RuntimeException failure) {
            throw new Refusal("the plugin framework does not start: " + Reason.line(failure.getMessage()), failure);
        }
    }

    /** Without the implicit boot delegation off, code called from outside would see Reeb's whole class path. */
    private static Map<String, String> configuration(Path storage) {
        return Map.of(
                Constants.FRAMEWORK_STORAGE,
                storage.toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN,
                Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                Constants.FRAMEWORK_SYSTEMPACKAGES,
                packages(),
                Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                "osgi.extender;osgi.extender=\"osgi.serviceloader.registrar\";version:Version=\"1.0\"",
                Constants.FRAMEWORK_BOOTDELEGATION,
                "",
                "felix.bootdelegation.implicit",
                "false",
                // Its threads would stay for a minute after the framework has ended.
                "felix.resolver.parallelism",
                "1",
                "felix.service.urlhandlers",
                "false",
                "felix.log.level",
                "0");
    }

    /** Lists the packages of all modules of the JDK, since that of the vectors may be added to the process later. */
    private static String packages() {
        Stream<String> jdk = ModuleFinder.ofSystem().findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module ->
                        module.name().startsWith("java.") || module.name().startsWith("jdk."))
                .flatMap(module -> module.exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(Exports::source);
        Stream<String> api = ApiVersion.PACKAGES.stream().map(name -> name + ";version=" + ApiVersion.of(name));
        Stream<String> annotations = Stream.of("org.jspecify.annotations;version=1.0.0");
        return Stream.of(jdk, api, annotations).flatMap(names -> names).collect(Collectors.joining(","));
    }

    /** Starts a jar, or a folder laid out as one, and gives its class space; nothing of a refused one remains. */
    ClassLoader open(Path content) throws Refusal {
        try {
            Bundle bundle = framework.getBundleContext().installBundle(reference(content.toUri()));
            try {
                bundle.start();
                return bundle.adapt(BundleWiring.class).getClassLoader();
            } catch (BundleException | RuntimeException failure) {
                bundle.uninstall();
                throw failure;
            }
        } catch (BundleException failure) {
            throw new Refusal(inWords(failure), failure);
        }
    }

    /** The framework takes a plus sign for a space. */
    private static String reference(URI content) {
        return "reference:" + content.toString().replace("+", "%2B");
    }

    private static String inWords(BundleException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher java = NEEDED_JAVA.matcher(message);
        Matcher needed = NEEDED.matcher(message);
        if (failure.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) {
            return "has the symbolic name and version of another plugin";
        }
        if (java.find()) {
            return "needs Java " + java.group(1) + " but this is "
                    + Runtime.version().feature();
        }
        if (needed.find()) {
            return "needs the " + needed.group(1) + " " + Reason.line(needed.group(2))
                    + ", which is not in the jar and which plugins cannot see";
        }
        return "is refused by the plugin framework: " + Reason.line(message);
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_LIMIT.toMillis());
        } catch (BundleException | RuntimeException failure) {
            // A plugin that fails to stop must not keep the command from ending, and there is nobody left to tell.
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
