package reeb.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheRootTest {
    @TempDir
    private Path folder;

    @Test
    void isMarkedByWhoeverComesFirstAndRefusedToNobody() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 200; round++) {
                Path path = folder.resolve("cache-" + round);
                List<Callable<Boolean>> all = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    all.add(() -> {
                        CacheRoot root = new CacheRoot(path);
                        root.mark();
                        return root.isOwn();
                    });
                }
                for (Future<Boolean> one : threads.invokeAll(all)) {
                    assertThat(one.get()).isTrue();
                }
            }
        }
    }
}
