package reeb.server.predict.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.model.bundle.AskedName;
import reeb.model.bundle.ModelFile;
import reeb.model.bundle.ModelRecord;
import reeb.model.pipeline.Runs;
import reeb.model.predict.Answered;
import reeb.model.predict.ModelInput;
import reeb.model.predict.Predictor;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.Workers;
import reeb.runtime.json.Json;
import reeb.server.predict.PictureRows;
import reeb.server.predict.RowForm;
import reeb.server.predict.ServedModel;

/**
 * Opens model files, so that programs may ask them.
 *
 * @param catalog the parts there are
 * @param workers threads of their parts
 * @param cancellation asks parts to stop
 */
public record ModelLoader(Catalog catalog, Workers workers, Cancellation cancellation) {
    /** One black pixel as PNG. */
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    /**
     * Opens one.
     *
     * @param path of the file
     * @param given by which name it is asked; where empty, by its own
     * @param folder an empty one, for files that its parts read; has to stay while it is asked
     * @throws InputException where the file is none, is damaged, needs parts that are not there, or has no fit name
     */
    public ServedModel open(Path path, Optional<String> given, Path folder) throws IOException {
        try (ModelFile file = ModelFile.open(path)) {
            readAside(file.reading());
            ModelRecord record = file.record();
            String name = AskedName.required(path, given.orElseGet(() -> record.text("name")));
            Runs runs = new Runs(record.whole(record.members(), "seed"), workers, cancellation, Listener.SILENT);
            Optional<ServedModel.Decoding> decoding =
                    ModelInput.read(record).picture().map(size -> PictureRows.of(catalog, size, runs));
            decoding.ifPresent(ModelLoader::decodeAside);
            Predictor predictor = new Predictor(file, catalog, folder, runs);
            ServedModel model = new ServedModel(
                    name,
                    file.identity(),
                    predictor.rows(),
                    predictor.input(),
                    precision(record, predictor.input()),
                    predictor.nodes(),
                    -1,
                    -1,
                    record.reveals("neighbours"),
                    rows -> predictor.ask(rows, runs),
                    decoding);
            return asked(model);
        }
    }

    /** Reads the files of a model while classes are loaded and parts are made; what cannot be read is told to who asks for it. */
    private static void readAside(Runnable reading) {
        Thread.ofPlatform()
                .name("reeb-model-reading")
                .daemon()
                .uncaughtExceptionHandler((_, _) -> {})
                .start(reading);
    }

    /**
     * Decodes a picture while the rest of the model is read: Java looks for its decoders at the first one, which takes a tenth of a second. Whoever asks in
     * the meantime waits for them within Java.
     */
    private static void decodeAside(ServedModel.Decoding decoding) {
        Thread.ofPlatform()
                .name("reeb-first-picture")
                .daemon()
                // What cannot be decoded is told to who asks for it.
                .uncaughtExceptionHandler((_, _) -> {})
                .start(() -> decoding.decode(List.of(Base64.getDecoder().decode(PICTURE))));
    }

    private static Points.Precision precision(ModelRecord record, ModelInput input) {
        if (input.picture().isPresent()) {
            return Points.Precision.BYTE;
        }
        String type = record.object("input").member("type").orElse(null) instanceof Json.Text text ? text.value() : "";
        return switch (type) {
            // The numbers of categories, among which is -1, stand beside the features.
            case "byte" -> input.choices().isEmpty() ? Points.Precision.BYTE : Points.Precision.SINGLE;
            case "single" -> Points.Precision.SINGLE;
            default -> Points.Precision.DOUBLE;
        };
    }

    /** Asks for a row, so that the first client finds the model ready, and what it says has known sizes. */
    private static ServedModel asked(ServedModel model) {
        Answered answered;
        try {
            answered = model.asking().ask(row(model));
        } catch (InputException _) {
            // Some models refuse a row that is like none they know: they tell sizes when they are asked for others.
            return model;
        }
        return model.sized(
                answered.predictions().getFirst().lens().length,
                answered.features().columns());
    }

    private static Dataset row(ServedModel model) {
        int columns = model.input().columns();
        return new RowForm(model).dataset(new RowForm(model).points(1, at -> at < columns ? 1 + at % 7 : -1));
    }
}
