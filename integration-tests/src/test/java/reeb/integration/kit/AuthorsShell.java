package reeb.integration.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import reeb.integration.Session;

/** Commands of an author of plugins, with the Maven and the Reeb of this checkout where authors have theirs on the path. */
final class AuthorsShell {
    private AuthorsShell() {}

    /** Runs lines of a shell one after another in a folder, up to the first that fails. */
    static Session.Outcome run(Path folder, List<String> lines) throws IOException, InterruptedException {
        return run(folder, lines, "-o -Daether.offline.protocols=file");
    }

    /** Does the same, with what Maven has to fetch first. */
    static Session.Outcome runOnline(Path folder, List<String> lines) throws IOException, InterruptedException {
        return run(folder, lines, "");
    }

    /** Copies a project without what has been built of it. */
    static void copy(Path project, Path to) throws IOException {
        for (Path file : Session.files(project)) {
            if (!project.relativize(file).startsWith("target")) {
                Path copy = to.resolve(project.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Session.Outcome run(Path folder, List<String> lines, String options)
            throws IOException, InterruptedException {
        Session session = Session.light(folder, Map.of("MAVEN_USER_HOME", System.getProperty("user.home") + "/.m2"));
        String script = "set -eu\n"
                + String.join(
                        "\n",
                        lines.stream().map(line -> here(folder, line, options)).toList()) + "\n";
        return session.end(session.begin(List.of("sh", "-c", script)));
    }

    private static String here(Path folder, String line, String options) {
        String maven = "'" + Session.checkout().resolve("mvnw") + "' -q " + options
                + " -Dmaven.repo.local='" + folder.resolve("repository") + "' -Dmaven.repo.local.tail='"
                + System.getProperty("reeb.maven.repository") + "' ";
        return line.startsWith("mvn ")
                ? maven + line.substring("mvn ".length())
                : line.replaceFirst("^reeb ", Matcher.quoteReplacement("'" + Session.launcher() + "' "));
    }
}
