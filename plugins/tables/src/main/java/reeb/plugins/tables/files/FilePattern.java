package reeb.plugins.tables.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import reeb.api.Places;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.Refusal;

/** Files that a workflow names, each by its path or several by a pattern for the last part of the path. */
final class FilePattern {
    private static final int MOST_FILES = 10_000;

    private FilePattern() {}

    /**
     * Finds the files.
     *
     * @param declared paths; {@code *} and {@code ?} in the last part stand for any letters and any one letter
     * @return those of each path in the order of their names, without hidden ones
     * @throws InputException where one is missing, or no file matches
     */
    static List<Path> files(List<String> declared, Places places) {
        return files(declared, path -> List.of(places.file(path)), places);
    }

    /**
     * Finds the files likewise, where a path without letters that stand for others may name several.
     *
     * @param named gives the files of such a path
     */
    static List<Path> files(List<String> declared, Function<String, List<Path>> named, Places places) {
        if (declared.isEmpty()) {
            throw new InputException("file: names no file; name at least one");
        }
        List<Path> files = declared.stream()
                .flatMap(path -> (isPattern(path) ? matching(path, places) : named.apply(path)).stream())
                .map(Path::toAbsolutePath)
                .toList();
        if (files.size() > MOST_FILES) {
            throw new InputException("file: names " + files.size() + " files; take at most " + MOST_FILES);
        }
        return files;
    }

    private static boolean isPattern(String declared) {
        String last = declared.substring(lastSlash(declared) + 1);
        return last.contains("*") || last.contains("?");
    }

    private static int lastSlash(String declared) {
        return Math.max(declared.lastIndexOf('/'), declared.lastIndexOf('\\'));
    }

    /** Lets brackets, braces and backslashes stand for themselves. */
    private static String escaped(String pattern) {
        return pattern.replaceAll("[\\[\\]{}\\\\]", "\\\\$0");
    }

    private static List<Path> matching(String declared, Places places) {
        int slash = lastSlash(declared);
        String last = declared.substring(slash + 1);
        String parent = slash < 0 ? "." : declared.substring(0, Math.max(slash, 1));
        Path folder = places.fileOrFolder(parent);
        try (Stream<Path> all = Files.list(folder)) {
            PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + escaped(last));
            List<Path> matching = all.filter(file -> matcher.matches(file.getFileName()))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (matching.isEmpty()) {
                throw Refusal.of(
                        folder, "has no file '" + last + "'; name one, or another pattern such as '*.parquet'");
            }
            return matching;
        } catch (IOException e) {
            throw Refusal.of(folder, e);
        }
    }
}
