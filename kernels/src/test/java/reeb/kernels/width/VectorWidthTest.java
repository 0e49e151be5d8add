package reeb.kernels.width;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.problem.InputException;
import reeb.kernels.machine.KernelBytes;

/** In processes of their own, since the width is chosen once for each. */
final class VectorWidthTest {
    private static final String MODULE = "--add-modules=jdk.incubator.vector";

    /** As the launcher does, so that vectors are compiled rather than interpreted. */
    private static final List<String> COMPILED = List.of(
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=CompileThresholdScaling,reeb.kernels.simd.*::*,0.03",
            "-XX:CompileCommand=BackgroundCompilation,reeb.kernels.simd.*::*,false");

    private static String plain = "";

    @BeforeAll
    static void computeInPlainLoops() {
        plain = bytes("-Dreeb.vectors=plain");
        assertThat(plain).endsWith("width PLAIN\n").contains("umap 2 ", "grid 3 ");
    }

    @ParameterizedTest
    @CsvSource({"128, NARROW", "256, MIDDLE", "512, WIDE"})
    void changesNoByteOfAnyKernel(String bits, String width) {
        assertThat(bytes(MODULE, "-Dreeb.vectors=" + bits).replaceFirst("(?s)^WARNING.*?\n(?=attract)", ""))
                .isEqualTo(plain.replace("width PLAIN", "width " + width));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "256"})
    void changesNoByteWithoutFusedMultiplyAdd(String name) {
        assertThat(bytes(MODULE, "-XX:-UseFMA", "-Dreeb.vectors=" + name).replaceFirst("width \\w+", ""))
                .endsWith(plain.replaceFirst("width \\w+", ""));
    }

    @Test
    void computesInPlainLoopsWithoutTheModuleAndNamesTheFlag() {
        assertThat(bytes())
                .contains("computing without SIMD; start java with --add-modules jdk.incubator.vector")
                .endsWith(plain);
    }

    @Test
    void isTheMachinesWhereNoneIsNamed() {
        assertThat(VectorWidth.of(null, 0)).isEqualTo(VectorWidth.PLAIN);
        assertThat(VectorWidth.of("", 128)).isEqualTo(VectorWidth.PLAIN);
        assertThat(VectorWidth.of(null, 256)).isEqualTo(VectorWidth.MIDDLE);
        assertThat(VectorWidth.of(null, 512)).isEqualTo(VectorWidth.WIDE);
        assertThat(VectorWidth.of(null, 2048)).isEqualTo(VectorWidth.WIDE);
        assertThat(VectorWidth.of("plain", 512)).isEqualTo(VectorWidth.PLAIN);
    }

    @Test
    void isRefusedWhereThereIsNone() {
        assertThatThrownBy(() -> VectorWidth.of("64", 512))
                .isInstanceOf(InputException.class)
                .hasMessage("REEB_VECTORS: must be 'plain', '128', '256' or '512', or not be set, but is '64'");
        assertThatThrownBy(() -> VectorWidth.of("256", 0))
                .isInstanceOf(InputException.class)
                .hasMessage("REEB_VECTORS: '256' needs java --add-modules jdk.incubator.vector");
    }

    private static String bytes(String... options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(COMPILED);
        command.addAll(List.of(options));
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), KernelBytes.class.getName()));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.replace(System.lineSeparator(), "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
