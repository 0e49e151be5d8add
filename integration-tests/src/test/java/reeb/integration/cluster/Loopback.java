package reeb.integration.cluster;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Workers;
import reeb.runtime.remote.RemotePool;
import reeb.runtime.remote.RemoteWork;
import reeb.runtime.spread.Backend;
import reeb.runtime.spread.TaskPool;
import reeb.runtime.spread.TaskPoolProvider;

/** A cluster within this process: tasks and answers are bytes as on any, and answers come in an order that nobody expects. */
public final class Loopback implements TaskPoolProvider {
    private static final String NAME = "loopback:";

    /** What the setting is called that makes the others differ from this process. */
    static final String THEIRS = "loopback.facts";

    @Override
    public boolean provides(String name) {
        return name.startsWith(NAME);
    }

    @Override
    public TaskPool open(Backend.Wanted wanted, Catalog catalog) throws IOException {
        int workers = Integer.parseInt(wanted.name().orElseThrow().substring(NAME.length()));
        RemoteWork theirs = new RemoteWork(
                wanted.settings().getOrDefault(THEIRS, "ours"),
                Catalog.open(List.of()),
                new Workers(1),
                "--spark loopback.memory=");
        return new RemotePool(new Carrier(theirs, workers), "ours", wanted.shared());
    }

    private record Carrier(RemoteWork work, int workers) implements RemotePool.Carrier {
        @Override
        public void carry(List<byte[]> tasks, Answers answers, Runnable alive) {
            List<Integer> order = IntStream.range(0, tasks.size()).boxed().collect(Collectors.toList());
            Collections.shuffle(order, new Random(tasks.size()));
            for (int task : order) {
                alive.run();
                answers.take(task, work.answer(tasks.get(task), "worker"));
            }
        }

        @Override
        public void close() {}
    }
}
