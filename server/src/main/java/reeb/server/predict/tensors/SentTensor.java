package reeb.server.predict.tensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import reeb.server.http.Refusal;
import reeb.server.predict.Growing;
import reeb.server.predict.JsonBody;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A tensor as it stands in JSON, its members in whatever order. */
final class SentTensor {
    private final long mostValues;
    private String name = "";
    private DataType type = DataType.FP64;
    private boolean typed;
    private final List<Long> shape = new ArrayList<>();
    private final Growing numbers = new Growing();
    private final List<String> texts = new ArrayList<>();
    private final Nesting nesting = new Nesting();
    private boolean data;
    private OptionalInt binary = OptionalInt.empty();

    private SentTensor(long mostValues) {
        this.mostValues = mostValues;
    }

    /**
     * Reads one.
     *
     * @param parser at its beginning; is left at its end
     * @param mostValues how many values it may have
     */
    static SentTensor read(JsonParser parser, long mostValues) {
        SentTensor tensor = new SentTensor(mostValues);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            tensor.member(member, parser);
        }
        if (!tensor.typed) {
            throw tensor.refused("lacks 'datatype'");
        }
        return tensor;
    }

    private Refusal refused(String why) {
        return new Refusal(400, "input '" + name + "': " + why);
    }

    private void member(String member, JsonParser parser) {
        switch (member) {
            case "name" -> name = JsonBody.text(parser, "the 'name' of an input");
            case "datatype" -> {
                type = DataType.of(JsonBody.text(parser, "'datatype'"));
                typed = true;
            }
            case "shape" -> shape(parser);
            case "parameters" -> parameters(parser);
            case "data" -> data(parser);
            default -> parser.skipChildren();
        }
    }

    private void shape(JsonParser parser) {
        JsonBody.requireList(parser, "'shape'");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw refused("the shape must be a list of whole numbers");
            }
            shape.add(parser.getLongValue());
        }
    }

    private void parameters(JsonParser parser) {
        JsonBody.requireObject(parser, "'parameters'");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String parameter = parser.currentName();
            parser.nextToken();
            if (parameter.equals("binary_data_size")) {
                long size = parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : -1;
                if (size < 0 || size > Integer.MAX_VALUE) {
                    throw refused("'binary_data_size' must be a number of bytes");
                }
                binary = OptionalInt.of((int) size);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Reads values row by row, in lists of lists or in one. */
    private void data(JsonParser parser) {
        JsonBody.requireList(parser, "'data'");
        data = true;
        nesting.open();
        boolean ended = false;
        while (!ended) {
            switch (parser.nextToken()) {
                case START_ARRAY -> nesting.open();
                case END_ARRAY -> ended = nesting.close();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDoubleValue());
                case VALUE_TRUE -> number(1);
                case VALUE_FALSE -> number(0);
                case VALUE_STRING -> {
                    nesting.value();
                    texts.add(parser.getString());
                }
                case null, default -> throw refused("the data must be a list of values, of which none may be missing");
            }
            if (numbers.size() + (long) texts.size() > mostValues) {
                throw tooMany();
            }
        }
    }

    private void number(double value) {
        nesting.value();
        numbers.add(value);
    }

    private Refusal tooMany() {
        return new Refusal(413, "input '" + name + "': has more values than a request may have");
    }

    /**
     * Makes the tensor.
     *
     * @param bytes gives so many bytes that follow the JSON
     * @param most how many values it may have
     */
    Tensor tensor(IntFunction<byte[]> bytes, long most) {
        int count = Tensor.count(name, shape);
        if (count > most) {
            throw tooMany();
        }
        if (data == binary.isPresent()) {
            throw refused("must have either 'data' or 'binary_data_size'");
        }
        if (binary.isPresent()) {
            return ofBytes(bytes.apply(binary.getAsInt()), count);
        }
        if (type == DataType.BYTES ? numbers.size() > 0 : !texts.isEmpty()) {
            throw refused("has data that are not of the type " + type);
        }
        requireCount(count, numbers.size() + texts.size());
        if (!nesting.fits(shape)) {
            throw refused("the data must be one list of values, or lists in lists as the shape " + shape + " says");
        }
        for (int at = 0; at < numbers.size(); at++) {
            if (!type.holds(numbers.at(at))) {
                throw refused("value " + at + " is " + numbers.at(at) + ", which is none of the type " + type);
            }
        }
        return type == DataType.BYTES
                ? new Tensor(
                        name,
                        type,
                        shape,
                        SentTensor::none,
                        texts.stream().map(this::decoded).toList())
                : new Tensor(name, type, shape, numbers::at, List.of());
    }

    private static double none(long at) {
        throw new IllegalStateException("files are no numbers, and neither is the one at " + at);
    }

    private byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw refused("has data of the type BYTES that are no Base64");
        }
    }

    private void requireCount(int count, long there) {
        if (there != count) {
            throw refused("has " + there + " values, but the shape " + shape + " needs " + count);
        }
    }

    private Tensor ofBytes(byte[] given, int count) {
        ByteBuffer raw = ByteBuffer.wrap(given).order(ByteOrder.LITTLE_ENDIAN);
        if (type == DataType.BYTES) {
            List<byte[]> files = files(raw);
            requireCount(count, files.size());
            return new Tensor(name, type, shape, SentTensor::none, files);
        }
        if (given.length != (long) count * type.bytes()) {
            throw refused("has " + given.length + " bytes, but the shape " + shape + " of " + type + " needs "
                    + (long) count * type.bytes());
        }
        return new Tensor(name, type, shape, at -> type.read(raw, (int) at * type.bytes()), List.of());
    }

    private List<byte[]> files(ByteBuffer raw) {
        List<byte[]> files = new ArrayList<>();
        while (raw.hasRemaining()) {
            int length = raw.remaining() < Integer.BYTES ? -1 : raw.getInt();
            if (length < 0 || length > raw.remaining()) {
                throw refused("has an element that ends behind the end of the bytes");
            }
            byte[] file = new byte[length];
            raw.get(file);
            files.add(file);
        }
        return files;
    }
}
