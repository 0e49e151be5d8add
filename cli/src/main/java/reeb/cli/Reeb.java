package reeb.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import reeb.api.problem.InputException;
import reeb.runtime.engine.Memory;
import reeb.runtime.files.UnpackedCode;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.text.Causes;
import reeb.runtime.text.Visible;
import reeb.runtime.workflow.WorkflowException;

/** The command {@code reeb}. */
public final class Reeb {
    private Reeb() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        UnpackedCode.removeAtTheEnd();
        Console console = new Console(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("reeb.terminal"),
                System.getProperty("reeb.home", ""));
        System.setOut(ForeignOutput.on(console));
        System.setErr(ForeignOutput.on(console));
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
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new WhereCommand(console))
                .addSubcommand(new CompareCommand(console))
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
        command.getSubcommands()
                .values()
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
        int code = switch (exception) {
            case InvalidPathException unspeakable -> told(console, unspeakable(unspeakable), ExitCode.INPUT);
            case WorkflowException mistakes -> told(console, mistakes);
            case InputException wrong -> told(console, String.valueOf(wrong.getMessage()), ExitCode.INPUT);
            case CancellationException _ -> ExitCode.CANCELLED; // told by whoever cancelled
            case IOException broken -> told(console, Causes.of(broken), ExitCode.OUTPUT);
            case UncheckedIOException broken -> told(console, Causes.of(broken), ExitCode.OUTPUT);
            case PartFault fault ->
                told(console, fault.getMessage() + (verbose ? "" : "; --verbose shows where"), ExitCode.INTERNAL);
            case OutOfMemoryError error
            when Memory.isHeapFull(error) -> told(console, Memory.exhausted(), ExitCode.INTERNAL);
            default ->
                told(
                        console,
                        "a fault inside: " + Causes.of(exception) + (verbose ? "" : "; --verbose shows where"),
                        ExitCode.INTERNAL);
        };
        if (verbose) {
            exception.printStackTrace(console.err());
        }
        return code;
    }

    /** What a name of a file cannot be written in is the locale's encoding, or it holds a NUL. */
    private static String unspeakable(InvalidPathException name) {
        return name.getInput() + ": no file can have this name where names are written in "
                + System.getProperty("sun.jnu.encoding") + " (" + name.getReason()
                + "); a locale of UTF-8 can be had by LC_ALL=C.UTF-8";
    }

    private static int told(Console console, WorkflowException mistakes) {
        mistakes.lines().forEach(console::error);
        return ExitCode.INPUT;
    }

    private static int told(Console console, String message, int code) {
        console.error(message);
        return code;
    }

    /** Writes the completion script. */
    static String completion(CommandLine root) {
        return AutoComplete.bash("reeb", root);
    }
}
