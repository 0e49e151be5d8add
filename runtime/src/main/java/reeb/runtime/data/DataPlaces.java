package reeb.runtime.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.Places;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.hash.FileTree;

/**
 * Finds the files of a workflow.
 *
 * @param base the workflow's folder, to which declared paths are relative
 * @param folders where data sets known by name are looked for, in this order
 */
public record DataPlaces(Path base, List<Path> folders) implements Places {
    public DataPlaces {
        folders = List.copyOf(folders);
    }

    /** Gives the folder of a workflow, in which its files lie. */
    public static Path folder(Path workflow) {
        return Optional.ofNullable(workflow.toAbsolutePath().normalize().getParent())
                .orElse(Path.of("."));
    }

    @Override
    public Path file(String declared) {
        Path path = fileOrFolder(declared);
        if (Files.isDirectory(path)) {
            throw new InputException(path + ": is a folder; name a file in it");
        }
        return path;
    }

    @Override
    public Path fileOrFolder(String declared) {
        if (declared.isBlank()) {
            throw new InputException("is empty; name a file");
        }
        Path path = resolved(declared);
        if (!Files.exists(path)) {
            throw new InputException(path + ": there is no such file" + near(path));
        }
        if (!Files.isReadable(path)) {
            throw new InputException(path + ": may not be read; check its permissions");
        }
        try {
            FileTree.requirePlain(path);
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read (" + WriteFailure.reason(e) + ")", e);
        }
        return path;
    }

    private Path resolved(String declared) {
        try {
            return base.resolve(declared).normalize();
        } catch (InvalidPathException e) {
            throw new InputException("'" + declared.replace('\0', '?') + "' is not a path: " + e.getReason(), e);
        }
    }

    private static String near(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "; there is no folder " + folder + " either";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .sorted()
                    .limit(1000)
                    .toList();
            String hint = Nearest.hint(String.valueOf(path.getFileName()), names, "files");
            return hint.startsWith("; did you mean") ? hint : "; its folder has " + names.size() + " other files";
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    @Override
    public Path dataset(String dataset, String file) {
        for (Path folder : folders) {
            Path path = folder.resolve(dataset).resolve(file);
            if (Files.isRegularFile(path) && Files.isReadable(path)) {
                return path;
            }
        }
        throw new InputException("data set '" + dataset + "': " + file + " is in none of the data folders " + folders
                + "; 'reeb data fetch " + dataset + "' gets it, or name the folder above '" + dataset
                + "' with --data or REEB_DATA");
    }
}
