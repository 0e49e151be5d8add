package reeb.runtime.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import reeb.api.problem.InputException;
import reeb.runtime.files.Replacement;
import reeb.runtime.hash.Hashes;

/** Fetches the files of a data set; one is kept only if its contents are what they should be. */
public final class DataFetch {
    private final Path folder;
    private final Optional<URI> mirror;

    /**
     * Prepares.
     *
     * @param folder the data folder to put data sets into
     * @param mirror where to fetch from instead of the usual place; file names are added to it
     * @throws InputException where the mirror is no web address
     */
    public DataFetch(Path folder, Optional<URI> mirror) {
        this.folder = folder;
        this.mirror = mirror;
        mirror.filter(address -> address.getHost() == null
                        || !List.of("http", "https").contains(String.valueOf(address.getScheme())))
                .ifPresent(address -> {
                    throw new InputException("--from " + address + ": must look like https://example.org/data");
                });
    }

    /**
     * Fetches a file unless it is there.
     *
     * @return where it is
     * @throws InputException where nobody offers it, or what came is something else
     * @throws IOException where the network or the disk fails
     */
    public Path fetch(DataFile file) throws IOException {
        Path place = folder.resolve(file.dataset()).resolve(file.file());
        if (Files.exists(place) && hash(file, place).equals(file.sha256())) {
            return place;
        }
        URI source = source(file);
        Files.createDirectories(folder.resolve(file.dataset()));
        try (Replacement fresh = Replacement.of(place)) {
            download(source, fresh.stream(), file.bytes());
            check(file, source, fresh.part());
            fresh.finish();
            return place;
        }
    }

    private URI source(DataFile file) {
        if (mirror.isPresent()) {
            return URI.create(
                    mirror.get().toString().replaceFirst("/+$", "") + "/" + file.dataset() + "/" + file.file());
        }
        if (file.source().isEmpty()) {
            throw new InputException("data set '" + file.dataset() + "': nobody offers " + file.file()
                    + " for download in this form; put it into " + folder.resolve(file.dataset())
                    + ", or name a mirror with --from");
        }
        return URI.create(file.source());
    }

    private static void download(URI source, OutputStream output, long expected) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<InputStream> response =
                    client.send(HttpRequest.newBuilder(source).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException(source + " answers with status " + response.statusCode());
                }
                body.transferTo(new BoundedOutput(output, expected, source + ": more came than the file has"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching " + source, e);
        }
    }

    /** Hashes what is packed in a file, up to one byte more than it should be. */
    private static String hash(DataFile file, Path path) throws IOException {
        try (InputStream packed = Files.newInputStream(path);
                InputStream plain = file.file().endsWith(".gz") ? new GZIPInputStream(packed) : packed) {
            return Hashes.of(new BoundedInput(plain, file.bytes() + 1));
        } catch (ZipException | EOFException e) {
            return "none, since it is no gzip file";
        }
    }

    private static void check(DataFile file, URI source, Path part) throws IOException {
        String found = hash(file, part);
        if (!found.equals(file.sha256())) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s: what came is not %s: SHA-256 %s instead of %s; its %,d bytes were thrown away",
                    source,
                    file.file(),
                    found,
                    file.sha256(),
                    Files.size(part)));
        }
    }
}
