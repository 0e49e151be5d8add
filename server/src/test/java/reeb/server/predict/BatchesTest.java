package reeb.server.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.model.predict.Prediction;
import reeb.server.http.Refusal;

/** Requests that are answered together get what each would get alone. */
final class BatchesTest {
    private static Points rows(double... sums) {
        double[] values = new double[3 * sums.length];
        for (int row = 0; row < sums.length; row++) {
            values[3 * row] = sums[row];
        }
        return Points.of(sums.length, 3, values);
    }

    private static void awaitWaiting(Batches batches, int pieces) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (batches.waiting() < pieces) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A model that says how many rows it was asked for at once, and waits before the first. */
    private record Watched(ServedModel model, CountDownLatch begun, CountDownLatch goOn, List<Integer> sizes) {
        static Watched of() {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            List<Integer> sizes = new CopyOnWriteArrayList<>();
            ServedModel model = FakeModels.rows(
                    "watched",
                    rows -> {
                        sizes.add(rows.points().rows());
                        begun.countDown();
                        await(goOn);
                        return FakeModels.said(rows);
                    },
                    true);
            return new Watched(model, begun, goOn, sizes);
        }
    }

    private static void assertSaid(Said said, double... sums) {
        assertThat(said.predictions().stream().map(Prediction::distance))
                .containsExactlyElementsOf(java.util.Arrays.stream(sums)
                        .map(sum -> sum / 3)
                        .boxed()
                        .toList());
    }

    @Test
    void whatWaitsWhileOthersAreAnsweredIsAskedAtOnce() {
        Watched watched = Watched.of();
        try (Batches batches = new Batches(1, new Metrics());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Said>> answers = new ArrayList<>();
            answers.add(CompletableFuture.supplyAsync(() -> batches.ask(watched.model(), rows(1), false), clients));
            await(watched.begun());
            for (int client = 2; client < 10; client++) {
                int sum = client;
                answers.add(CompletableFuture.supplyAsync(
                        () -> batches.ask(watched.model(), rows(sum, 10 * sum), true), clients));
            }
            awaitWaiting(batches, 8);
            watched.goOn().countDown();
            assertSaid(answers.getFirst().join(), 1);
            for (int client = 2; client < 10; client++) {
                Said said = answers.get(client - 1).join();
                assertSaid(said, client, 10 * client);
                assertThat(said.features())
                        .containsExactly(new double[] {client, 0, 0}, new double[] {10 * client, 0, 0});
            }
            assertThat(watched.sizes()).containsExactly(1, 16);
        }
    }

    @Test
    void aLargeRequestIsAskedInPieces() {
        double[] sums = IntStream.range(0, 600).asDoubleStream().toArray();
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        ServedModel model = FakeModels.rows(
                "pieces",
                rows -> {
                    sizes.add(rows.points().rows());
                    return FakeModels.said(rows);
                },
                true);
        try (Batches batches = new Batches(2, new Metrics())) {
            assertSaid(batches.ask(model, rows(sums), false), sums);
        }
        assertThat(sizes).containsExactly(256, 256, 88);
    }

    @Test
    void aRequestThatFailsFailsAlone() {
        Watched watched = Watched.of();
        try (Batches batches = new Batches(1, new Metrics());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Said> first =
                    CompletableFuture.supplyAsync(() -> batches.ask(watched.model(), rows(1), false), clients);
            await(watched.begun());
            CompletableFuture<Said> refused = CompletableFuture.supplyAsync(
                    () -> batches.ask(watched.model(), rows(FakeModels.REFUSED), false), clients);
            CompletableFuture<Said> fault = CompletableFuture.supplyAsync(
                    () -> batches.ask(watched.model(), rows(FakeModels.FAULT), false), clients);
            CompletableFuture<Said> fine =
                    CompletableFuture.supplyAsync(() -> batches.ask(watched.model(), rows(5), false), clients);
            awaitWaiting(batches, 3);
            watched.goOn().countDown();
            assertSaid(first.join(), 1);
            assertSaid(fine.join(), 5);
            assertThatThrownBy(refused::join).hasCauseInstanceOf(InputException.class);
            assertThatThrownBy(fault::join).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void rowsOfOtherModelsGoApart() {
        Watched watched = Watched.of();
        ServedModel other = FakeModels.rows("other");
        try (Batches batches = new Batches(1, new Metrics());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Said> first =
                    CompletableFuture.supplyAsync(() -> batches.ask(watched.model(), rows(1), false), clients);
            await(watched.begun());
            CompletableFuture<Said> apart =
                    CompletableFuture.supplyAsync(() -> batches.ask(other, rows(2), false), clients);
            CompletableFuture<Said> same =
                    CompletableFuture.supplyAsync(() -> batches.ask(watched.model(), rows(3), false), clients);
            awaitWaiting(batches, 2);
            watched.goOn().countDown();
            assertSaid(first.join(), 1);
            assertSaid(apart.join(), 2);
            assertSaid(same.join(), 3);
            assertThat(watched.sizes()).containsExactly(1, 1);
        }
    }

    @Test
    void nothingIsAskedOfThatWhichIsClosed() {
        Batches batches = new Batches(1, new Metrics());
        batches.close();
        assertThatThrownBy(() -> batches.ask(FakeModels.rows("m"), rows(1), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stops");
    }

    @Test
    void noRowsNeedNoAnswer() {
        try (Batches batches = new Batches(1, new Metrics())) {
            assertThat(batches.ask(FakeModels.rows("m"), rows(), false).predictions())
                    .isEmpty();
        }
    }
}
