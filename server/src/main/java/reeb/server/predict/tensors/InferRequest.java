package reeb.server.predict.tensors;

import java.util.List;
import java.util.Optional;

/**
 * What a client asks for.
 *
 * @param id that the answer is to have; may be empty
 * @param inputs the tensors that were sent
 * @param outputs those that are wanted; none where the usual ones are
 * @param binary whether outputs are wanted as bytes that do not say
 * @param neighbors how many nearest known rows are wanted; empty where nothing is said of it
 */
record InferRequest(
        Optional<String> id, List<Tensor> inputs, List<Wanted> outputs, boolean binary, Optional<Integer> neighbors) {
    InferRequest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * An output that is wanted.
     *
     * @param name of the tensor
     * @param binary whether as bytes; empty where the request decides
     */
    record Wanted(String name, Optional<Boolean> binary) {}
}
