package reeb.cli.listing;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the versions of Reeb and of Java. */
public final class Version implements IVersionProvider {
    /** For the command line. */
    public Version() {}

    /** Gives Reeb's version, from the manifest of its jar. */
    public static String reeb() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "reeb " + reeb(), "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")"
        };
    }
}
