package reeb.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TileChoiceTest {
    @Test
    void takesVectorsWhereTheyAreWideEnough() {
        Tiles.warmUp();
        assertThat(Tiles.instance()).isSameAs(Tiles.instance());
    }

    @Test
    void computesWithoutTheVectorModuleAndNamesTheFlag() throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(
                        List.of(java, "-cp", System.getProperty("java.class.path"), TileChoiceTest.class.getName()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("--add-modules jdk.incubator.vector", "sum 3.0");
    }

    /** Runs in a process without the module. */
    public static void main(String[] arguments) {
        float[] products = new float[256];
        float[] panel = new float[96];
        Arrays.fill(panel, 1);
        Tiles.instance().multiply(panel, 0, panel, products);
        System.out.println("sum " + products[255]);
    }
}
