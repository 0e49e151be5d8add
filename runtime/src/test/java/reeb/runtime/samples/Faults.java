package reeb.runtime.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;

/** Parts that don't end, or end badly. */
public final class Faults {
    private Faults() {}

    /** How long work is gone about. */
    public enum Way {
        PROGRESS,
        PARALLEL
    }

    @Named("busy")
    @About("Works until it is cancelled.")
    public record Busy(
            @About("In which way.") @Default("progress") Way way) implements Transform {
        @Override
        public Points transform(Dataset data, List<Path> inputs, Run run) {
            try (Progress progress = run.progress("working", Long.MAX_VALUE)) {
                while (way == Way.PROGRESS) {
                    progress.advance(1);
                }
                progress.advance(1);
                run.parallel(1 << 30, piece -> Thread.onSpinWait());
            }
            return data.points();
        }
    }

    /** What goes wrong. */
    public enum Fault {
        INPUT,
        RUNTIME,
        ERROR,
        IN_PARALLEL
    }

    @Named("broken")
    @About("Fails.")
    public record Broken(@About("With what.") Fault fault) implements Transform {
        @Override
        public Points transform(Dataset data, List<Path> inputs, Run run) {
            switch (fault) {
                case INPUT -> throw new InputException("these data do not fit");
                case RUNTIME -> throw new IllegalStateException("a slip");
                case ERROR -> throw new AssertionError("a serious slip");
                case IN_PARALLEL ->
                    run.parallel(100, piece -> {
                        if (piece == 50) {
                            throw new IllegalStateException("a slip in piece 50");
                        }
                    });
            }
            return data.points();
        }
    }

    @Named("half-written")
    @About("Fails having written half.")
    public record HalfWritten() implements Exporter {
        @Override
        public List<String> endings() {
            return List.of("one", "two");
        }

        @Override
        public void export(Network network, Output output, Run run) throws IOException {
            try (OutputStream whole = output.open("one");
                    OutputStream half = output.open("two")) {
                whole.write(1);
                half.write(2);
                throw new IOException("no space left on device");
            }
        }
    }
}
