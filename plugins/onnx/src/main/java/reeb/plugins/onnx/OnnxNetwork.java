package reeb.plugins.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeb.api.Run;
import reeb.api.problem.InputException;

/**
 * A network ready to compute, for several threads, each of which computes alone.
 *
 * <p>With it, and not before, the native code of ONNX Runtime is loaded, which its library unpacks into the folder for
 * temporary files.
 */
final class OnnxNetwork implements AutoCloseable {
    static final long LONGEST_FILE = Integer.MAX_VALUE - 8;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Signature signature;

    private OnnxNetwork(Path file, OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.signature = new Signature(file, session.getInputInfo(), session.getOutputInfo());
    }

    /**
     * Reads a model.
     *
     * @throws InputException where the file is no model, or nothing here can run it
     */
    static OnnxNetwork open(Path file, Run run) {
        byte[] model = read(file, run);
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "reeb");
            environment.setTelemetry(false);
            try (OrtSession.SessionOptions options = options(file)) {
                return of(file, environment, environment.createSession(model, options));
            }
        } catch (OrtException e) {
            throw new InputException(file + ": is not an ONNX model that can be run: " + reason(e), e);
        } catch (LinkageError e) {
            throw notLoaded(e);
        }
    }

    /** Looks at what the network takes and gives, and lets it go where that is of no use here. */
    private static OnnxNetwork of(Path file, OrtEnvironment environment, OrtSession session) throws OrtException {
        try {
            return new OnnxNetwork(file, environment, session);
        } catch (InputException | OrtException e) {
            session.close();
            throw e;
        }
    }

    private static InputException notLoaded(LinkageError e) {
        Throwable reason = e;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return new InputException(
                "onnx: ONNX Runtime can't be loaded: " + reason + "; it has native code for Linux, macOS and Windows on"
                        + " usual processors, which it unpacks into " + System.getProperty("java.io.tmpdir"),
                e);
    }

    private static byte[] read(Path file, Run run) {
        try {
            long size = Files.size(file);
            if (size > LONGEST_FILE) {
                throw new InputException(file + ": has " + size + " bytes; models of at most 2 GB are read");
            }
            run.reserve(size, "the model " + file + "; take a smaller one");
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + InputException.reason(e), e);
        }
    }

    /** One thread for each call, the caller's; and no weights from other files, of which no cache key would know. */
    private static OrtSession.SessionOptions options(Path file) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setDeterministicCompute(true);
        // The folder of such files: what is no folder has none.
        options.addConfigEntry("session.model_external_initializers_file_folder_path", file.toString());
        return options;
    }

    /** Tells what the network takes and gives. */
    Signature signature() {
        return signature;
    }

    /**
     * Computes.
     *
     * @param values of a whole batch, as many as the sizes say
     * @param sizes of the four axes, the first that of the images
     * @param output one of the outputs
     * @return a vector for each image, one after another
     * @throws InputException where the output is something else, or the network can't take the images
     */
    float[] vectors(float[] values, List<Long> sizes, String output) {
        String input = signature.images().name();
        long[] shape = sizes.stream().mapToLong(Long::longValue).toArray();
        try (Arena arena = Arena.ofConfined();
                OnnxTensor images = OnnxTensor.createTensor(environment, buffer(values, arena), shape);
                OrtSession.Result result = session.run(Map.of(input, images), Set.of(output))) {
            OnnxTensor tensor = (OnnxTensor) result.get(0);
            requireVectors(tensor.getInfo().getShape(), shape[0], output);
            float[] vectors = new float[Math.toIntExact(tensor.getInfo().getNumElements())];
            tensor.getFloatBuffer().get(vectors);
            return vectors;
        } catch (OrtException e) {
            throw new InputException(signature.file() + ": fails on these images: " + reason(e), e);
        }
    }

    private static FloatBuffer buffer(float[] values, Arena arena) {
        MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_FLOAT, values);
        return memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    private static void requireVectors(long[] shape, long images, String output) {
        long axes = Arrays.stream(shape).skip(1).filter(size -> size != 1).count();
        boolean empty = Arrays.stream(shape).anyMatch(size -> size == 0);
        boolean each = shape.length > 0 && shape[0] == images;
        if (!each || axes > 1 || empty) {
            long[] sizes = shape.clone();
            if (each) {
                sizes[0] = -1;
            }
            throw new InputException("output: '" + output + "' is "
                    + ImageInput.text(Arrays.stream(sizes).boxed().toList())
                    + " values for n images; take one that gives a vector for each image");
        }
    }

    private static String reason(OrtException e) {
        return InputException.reason(e).replaceFirst("^Error code - \\w+ - message: ", "");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
