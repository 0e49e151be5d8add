package reeb.plugins.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes small models as protocol buffers, field by field, with the field numbers of onnx.proto3. */
final class ModelBytes {
    static final int FLOAT = 1;
    static final int BYTE = 2;
    static final int LONG = 7;

    private static final int LENGTH_FOLLOWS = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private ModelBytes() {}

    /** A model of the operators of opset 13 with a graph. */
    static byte[] model(Consumer<ModelBytes> graph) {
        ModelBytes model = new ModelBytes();
        model.number(1, 7);
        model.message(7, inner -> graph.accept(inner.text(2, "graph")));
        model.message(8, opset -> opset.text(1, "").number(2, 13));
        return model.bytes.toByteArray();
    }

    /** An operator of one input and one output, perhaps with an attribute. */
    ModelBytes operator(String type, String input, String output, Consumer<ModelBytes> attribute) {
        return message(1, node -> {
            node.text(1, input).text(2, output).text(4, type);
            attribute.accept(node);
        });
    }

    ModelBytes operator(String type, String input, String output) {
        return operator(type, input, output, _ -> {});
    }

    /** An attribute that is one whole number. */
    ModelBytes attribute(String name, int value) {
        return message(5, one -> one.text(1, name).number(3, value).number(20, 2));
    }

    /** An attribute that is a list of whole numbers. */
    ModelBytes attribute(String name, int... values) {
        return message(5, many -> {
            many.text(1, name);
            for (int value : values) {
                many.number(8, value);
            }
            many.number(20, 7);
        });
    }

    ModelBytes input(String name, int type, int... sizes) {
        return message(11, input -> input.value(name, type, sizes));
    }

    ModelBytes output(String name, int type, int... sizes) {
        return message(12, output -> output.value(name, type, sizes));
    }

    /** Weights of one number that lie in another file. */
    ModelBytes weightsElsewhere(String name, String file) {
        return message(
                5,
                weights -> weights.number(1, 1)
                        .number(2, FLOAT)
                        .text(8, name)
                        .message(13, entry -> entry.text(1, "location").text(2, file))
                        .number(14, 1));
    }

    /** Adds two values. */
    ModelBytes sum(String one, String other, String output) {
        return message(
                1, node -> node.text(1, one).text(1, other).text(2, output).text(4, "Add"));
    }

    private void value(String name, int type, int... sizes) {
        text(1, name)
                .message(
                        2,
                        kind -> kind.message(
                                1,
                                tensor -> tensor.number(1, type).message(2, shape -> {
                                    for (int size : sizes) {
                                        shape.message(1, axis -> axis.size(size));
                                    }
                                })));
    }

    private void size(int size) {
        if (size > 0) {
            number(1, size);
        } else {
            text(2, "any" + bytes.size());
        }
    }

    private ModelBytes number(int field, int value) {
        varint(field << 3);
        varint(value);
        return this;
    }

    private ModelBytes text(int field, String text) {
        return block(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelBytes message(int field, Consumer<ModelBytes> content) {
        ModelBytes inner = new ModelBytes();
        content.accept(inner);
        return block(field, inner.bytes.toByteArray());
    }

    private ModelBytes block(int field, byte[] content) {
        varint((field << 3) | LENGTH_FOLLOWS);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    private void varint(int value) {
        int rest = value;
        while (rest > 0x7f) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }
}
