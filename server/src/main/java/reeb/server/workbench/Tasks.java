package reeb.server.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The runs that were begun from the workbench. One computes at a time, since each takes all processors; others wait for it. */
final class Tasks implements AutoCloseable {
    /** Those that have ended long ago are let go. */
    private static final int MOST = 50;

    private final Function<Throwable, List<String>> explained;
    private final List<RunTask> all = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private int last;
    private boolean closed;

    Tasks(Function<Throwable, List<String>> explained) {
        this.explained = explained;
    }

    /** What a task does. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param task hears how it goes
         * @return the address of the page that shows what came of it
         */
        String done(RunTask task) throws IOException;
    }

    /** Begins something once its turn comes. */
    RunTask begin(String title, Work work) {
        return begin(
                title,
                task -> {
                    turn.lock();
                    try {
                        requireWanted(task);
                        task.begins();
                        return work.done(task);
                    } finally {
                        turn.unlock();
                    }
                },
                "reeb-workbench");
    }

    /** Begins something that computes little, whatever else is done. */
    RunTask beside(String title, Work work) {
        return begin(
                title,
                task -> {
                    task.begins();
                    return work.done(task);
                },
                "reeb-workbench-opening");
    }

    private synchronized RunTask begin(String title, Work work, String name) {
        RunTask task = new RunTask(++last, title);
        all.add(task);
        if (all.size() > MOST) {
            all.stream().filter(RunTask::over).findFirst().ifPresent(all::remove);
        }
        Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> perform(task, work));
        threads.removeIf(ended -> !ended.isAlive());
        threads.add(thread);
        if (closed) {
            task.cancel();
        }
        thread.start();
        return task;
    }

    private static void requireWanted(RunTask task) {
        if (task.cancellation().cancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /** Whatever is thrown is for the person who waits for it. */
    @SuppressWarnings("CatchingUnchecked")
    private void perform(RunTask task, Work work) {
        try {
            requireWanted(task);
            task.finished(work.done(task));
        } catch (Throwable thrown) {
            task.failed(explained.apply(thrown));
        }
    }

    synchronized Optional<RunTask> find(int number) {
        return all.stream().filter(task -> task.number() == number).findFirst();
    }

    /** Lists those that go on. */
    synchronized List<RunTask> open() {
        return all.stream().filter(task -> !task.over()).toList();
    }

    /** Stops all of them, and waits a moment for them. */
    @Override
    public void close() {
        List<Thread> running;
        synchronized (this) {
            closed = true;
            all.forEach(RunTask::cancel);
            running = List.copyOf(threads);
        }
        try {
            for (Thread thread : running) {
                boolean _ = thread.join(java.time.Duration.ofMillis(500));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
