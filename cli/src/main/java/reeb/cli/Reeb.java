package reeb.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import reeb.cli.progress.ForeignOutput;
import reeb.runtime.files.UnpackedCode;
import reeb.runtime.text.Causes;
import reeb.runtime.text.Visible;

/** The command {@code reeb}. */
public final class Reeb {
    private Reeb() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        UnpackedCode.removeAtTheEnd();
        Console console = new Console(
                new FileInputStream(FileDescriptor.in),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("reeb.terminal"),
                System.getProperty("reeb.home", ""));
        System.setOut(ForeignOutput.on(console.err()));
        System.setErr(ForeignOutput.on(console.err()));
        // A thread that a plugin has started is nobody's to catch.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> console.error("a fault in thread '" + thread.getName() + "': " + Causes.of(fault)));
        int code = run(console, arguments);
        console.out().flush();
        console.err().flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Runs a command and gives its exit code. */
    public static int run(Console console, String... arguments) {
        CommandLine line = commands(console);
        // Help comes in colours; what it says is ours, but for mistakes in arguments.
        line.setOut(Console.raw(console.out()));
        line.setErr(Console.raw(console.err()));
        line.setParameterExceptionHandler((mistake, _) -> mistaken(mistake));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.terminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((exception, command, _) -> failed(console, exception, verbose(command)));
        try {
            return line.execute(arguments);
        } catch (Error error) {
            return failed(console, error, List.of(arguments).contains("--verbose"));
        }
    }

    private static CommandLine commands(Console console) {
        CommandLine line = new CommandLine(new RootCommand(console))
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new ExploreCommand(console))
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new WhereCommand(console))
                .addSubcommand(new PackCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand("model", ModelCommands.line(console))
                .addSubcommand(new ModelCommands.Predict(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new PartsCommand(console))
                .addSubcommand(new PluginsCommand(console))
                .addSubcommand(new SchemaCommand(console))
                .addSubcommand("data", DataCommands.line(console))
                .addSubcommand(new InitCommand(console))
                .addSubcommand("cache", CacheCommands.line(console))
                .addSubcommand("completion", new CommandLine(new CompletionCommand(console)));
        line.getSubcommands().values().forEach(Reeb::explainSubcommands);
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.MEANINGS.stream()
                        .map(meaning -> meaning.split(":", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> pair[1], (a, _) -> a, java.util.LinkedHashMap::new)));
        return line;
    }

    /** Gives the commands below a command the option that shows their help. */
    private static void explainSubcommands(CommandLine command) {
        command.getSubcommands().values().stream()
                .filter(below -> below.getCommandSpec().findOption("-h") == null)
                .forEach(below -> below.getCommandSpec()
                        .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help and exit.")
                                .build()));
    }

    /** Tells of mistakes in the arguments as Picocli does, but with the arguments made visible, and briefly. */
    private static int mistaken(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(Visible.line(String.valueOf(mistake.getMessage()))));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' shows what can be given");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static boolean verbose(CommandLine command) {
        return command.getParseResult() != null && command.getParseResult().hasMatchedOption("--verbose");
    }

    private static int failed(Console console, Throwable exception, boolean verbose) {
        Failure failure = Failure.of(exception, verbose);
        failure.messages().forEach(console::error);
        if (verbose) {
            exception.printStackTrace(console.err());
        }
        return failure.code();
    }
}
