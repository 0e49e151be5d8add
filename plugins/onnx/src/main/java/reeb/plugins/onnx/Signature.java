package reeb.plugins.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.problem.InputException;

/**
 * What a network takes and gives, by name.
 *
 * @param file the model's file
 * @param inputs in the model's order
 * @param outputs in the model's order
 */
record Signature(Path file, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs) {
    /**
     * Tells how the network takes images.
     *
     * @throws InputException where it takes something else
     */
    ImageInput images() {
        if (inputs.size() != 1) {
            throw new InputException(file + ": has " + inputs.size() + " inputs: " + list(inputs)
                    + "; a model with one input, images, is needed");
        }
        NodeInfo input = inputs.values().iterator().next();
        List<Long> sizes = sizes(input).orElse(List.of());
        if (sizes.size() != 4) {
            throw new InputException(file + ": takes " + describe(input)
                    + "; images in single precision are needed, such as n x 3 x 32 x 32 values");
        }
        return new ImageInput(input.getName(), sizes);
    }

    /**
     * Finds an output.
     *
     * @param wanted its name; if empty, the first
     * @throws InputException where there is none of this name, or not of numbers
     */
    String output(Optional<String> wanted) {
        String name = wanted.orElseGet(() -> outputs.keySet().iterator().next());
        NodeInfo output = outputs.get(name);
        if (output == null) {
            throw new InputException("output: the model has no '" + name + "'; its outputs are " + list(outputs));
        }
        if (sizes(output).isEmpty()) {
            throw new InputException("output: " + describe(output) + "; numbers in single precision are needed");
        }
        return name;
    }

    private static String list(Map<String, NodeInfo> nodes) {
        return String.join(
                ", ", nodes.values().stream().map(Signature::describe).toList());
    }

    private static String describe(NodeInfo node) {
        return "'" + node.getName() + "' ("
                + sizes(node).map(ImageInput::text).orElse("not numbers in single precision") + ")";
    }

    private static Optional<List<Long>> sizes(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT
                ? Optional.of(Arrays.stream(tensor.getShape()).boxed().toList())
                : Optional.empty();
    }
}
