package reeb.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import reeb.kernels.base.MultiplyAdd;
import reeb.runtime.hash.Hashes;
import reeb.runtime.remote.RemoteWork;

/** What a process tells of itself: only where it is the same are results the same, in the same time. */
final class Facts {
    private static final int SHOWN = 12;

    private Facts() {}

    /** Tells of this process. */
    static String here() {
        return "build " + build() + (MultiplyAdd.asked().hasStep() ? " with" : " without")
                + " fused multiply-add instructions";
    }

    /** Names the build by the jar of the runtime; one of a folder of classes has no name. */
    private static String build() {
        CodeSource source = RemoteWork.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Hashes.of(jar).substring(0, SHOWN) : "of classes";
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
