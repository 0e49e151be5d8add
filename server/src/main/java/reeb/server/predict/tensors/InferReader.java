package reeb.server.predict.tensors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.predict.JsonBody;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what a client asks for: an object of JSON, behind which there may be the values of tensors as bytes; the header
 * {@code Inference-Header-Content-Length} tells then how long the JSON is (Triton's extension for binary tensors).
 */
final class InferReader {
    /** How long the JSON is before the bytes. */
    static final String HEADER = "Inference-Header-Content-Length";

    private final byte[] body;
    private final long mostValues;
    private int raw;
    private Optional<String> id = Optional.empty();
    private Optional<Integer> neighbors = Optional.empty();
    private boolean binary;
    private final List<Tensor> inputs = new ArrayList<>();
    private final List<InferRequest.Wanted> outputs = new ArrayList<>();

    private InferReader(byte[] body, int raw, long mostValues) {
        this.body = body;
        this.raw = raw;
        this.mostValues = mostValues;
    }

    /**
     * Tells how long the JSON of a request is.
     *
     * @return empty where that is all of the body
     */
    static OptionalInt length(Request request) {
        List<String> given = request.header(HEADER);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        if (given.size() != 1 || !given.getFirst().matches("\\d{1,9}")) {
            throw new Refusal(400, HEADER + ": must be the number of bytes of the JSON");
        }
        return OptionalInt.of(Integer.parseInt(given.getFirst()));
    }

    /**
     * Reads a body.
     *
     * @param json how many bytes of it are JSON; all where empty
     * @param mostValues how many values all inputs may have
     * @throws Refusal where it is something else
     */
    static InferRequest read(byte[] body, OptionalInt json, long mostValues) {
        int length = json.orElse(body.length);
        if (length > body.length) {
            throw new Refusal(400, HEADER + ": is " + length + ", but the body has " + body.length + " bytes");
        }
        InferReader reader = new InferReader(body, length, mostValues);
        InferRequest request = JsonBody.read(body, 0, length, reader::request);
        if (reader.raw != body.length) {
            throw new Refusal(
                    400,
                    (body.length - reader.raw) + " bytes follow that belong to no input; 'binary_data_size' tells how"
                            + " many an input has");
        }
        return request;
    }

    private InferRequest request(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = Optional.of(JsonBody.text(parser, "'id'"));
                case "parameters" -> parameters(parser);
                case "inputs" -> inputs(parser);
                case "outputs" -> outputs(parser);
                default -> parser.skipChildren();
            }
        }
        if (inputs.isEmpty()) {
            throw new Refusal(400, "the body: lacks 'inputs', a list of tensors");
        }
        return new InferRequest(id, inputs, outputs, binary, neighbors);
    }

    private void parameters(JsonParser parser) {
        JsonBody.requireObject(parser, "'parameters'");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "binary_data_output" -> binary = flag(parser, name);
                case "neighbours" -> neighbors = Optional.of(whole(parser, name, 15));
                default -> parser.skipChildren();
            }
        }
    }

    private static boolean flag(JsonParser parser, String name) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new Refusal(400, "'" + name + "': must be true or false");
        };
    }

    private static int whole(JsonParser parser, String name, int most) {
        long value = parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : -1;
        if (value < 0 || value > most) {
            throw new Refusal(400, "'" + name + "': must be a whole number from 0 to " + most);
        }
        return (int) value;
    }

    private void inputs(JsonParser parser) {
        JsonBody.requireList(parser, "'inputs'");
        long values = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonBody.requireObject(parser, "each of 'inputs'");
            SentTensor sent = SentTensor.read(parser, mostValues - values);
            Tensor tensor = sent.tensor(this::bytes, mostValues - values);
            if (inputs.stream().anyMatch(input -> input.name().equals(tensor.name()))) {
                throw new Refusal(400, "input '" + tensor.name() + "': is there twice");
            }
            values += Tensor.count(tensor.name(), tensor.shape());
            inputs.add(tensor);
        }
    }

    /** Takes the next bytes behind the JSON. */
    private byte[] bytes(int count) {
        if (count > body.length - raw) {
            throw new Refusal(
                    400, "'binary_data_size': is " + count + ", but " + (body.length - raw) + " bytes are left");
        }
        byte[] taken = Arrays.copyOfRange(body, raw, raw + count);
        raw += count;
        return taken;
    }

    private void outputs(JsonParser parser) {
        JsonBody.requireList(parser, "'outputs'");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonBody.requireObject(parser, "each of 'outputs'");
            outputs.add(output(parser));
        }
    }

    private static InferRequest.Wanted output(JsonParser parser) {
        String wanted = "";
        Optional<Boolean> bytes = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("name")) {
                wanted = JsonBody.text(parser, "the 'name' of an output");
            } else if (name.equals("parameters")) {
                bytes = binaryData(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new InferRequest.Wanted(wanted, bytes);
    }

    private static Optional<Boolean> binaryData(JsonParser parser) {
        JsonBody.requireObject(parser, "'parameters'");
        Optional<Boolean> bytes = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("binary_data")) {
                bytes = Optional.of(flag(parser, name));
            } else {
                parser.skipChildren();
            }
        }
        return bytes;
    }
}
