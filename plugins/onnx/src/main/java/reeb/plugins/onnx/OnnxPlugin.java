package reeb.plugins.onnx;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers features of images from neural networks. */
public final class OnnxPlugin implements Plugin {
    /** Makes the plugin. */
    public OnnxPlugin() {}

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(Onnx.class);
    }
}
