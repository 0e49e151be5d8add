package reeb.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import reeb.cli.engine.EngineCommand;
import reeb.cli.progress.ForeignOutput;
import reeb.runtime.files.UnpackedCode;
import reeb.runtime.text.Causes;
import reeb.runtime.text.Visible;

/** The command {@code reeb}. */
public final class Reeb {
    /** All commands, in the order of the help. */
    private static final List<Offer> OFFERS = List.of(
            Offer.of(RunCommand.class, RunCommand::new),
            Offer.of(ExploreCommand.class, ExploreCommand::new),
            Offer.of(QueryCommand.class, QueryCommand::new),
            Offer.of(WhereCommand.class, WhereCommand::new),
            Offer.of(PackCommand.class, PackCommand::new),
            Offer.of(CompareCommand.class, CompareCommand::new),
            new Offer(ModelCommands.class, ModelCommands::line),
            Offer.of(ModelCommands.Predict.class, ModelCommands.Predict::new),
            Offer.of(ServeCommand.class, ServeCommand::new),
            Offer.of(EngineCommand.class, Reeb::engine),
            Offer.of(BenchCommand.class, BenchCommand::new),
            Offer.of(ValidateCommand.class, ValidateCommand::new),
            Offer.of(PartsCommand.class, PartsCommand::new),
            Offer.of(PluginCommands.Installed.class, PluginCommands.Installed::new),
            new Offer(PluginCommands.class, PluginCommands::line),
            Offer.of(SchemaCommand.class, SchemaCommand::new),
            new Offer(DataCommands.class, DataCommands::line),
            Offer.of(InitCommand.class, InitCommand::new),
            new Offer(CacheCommands.class, CacheCommands::line),
            Offer.of(CompletionCommand.class, CompletionCommand::new));

    /** A command, which is made whole only where it is asked for: Picocli takes milliseconds for each. */
    private record Offer(Class<?> type, Function<Console, CommandLine> made) {
        static Offer of(Class<?> type, Function<Console, Object> made) {
            return new Offer(type, console -> new CommandLine(made.apply(console)));
        }

        String name() {
            return described().name();
        }

        /** What the list of commands tells of it. */
        CommandLine listed() {
            CommandSpec spec = CommandSpec.create().name(name());
            spec.usageMessage()
                    .description(described().description())
                    .hidden(described().hidden());
            return new CommandLine(spec);
        }

        private Command described() {
            return Objects.requireNonNull(type.getAnnotation(Command.class));
        }
    }

    /** The command that looks at all others. */
    private static final String COMPLETION = "completion";

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
        CommandLine line = commands(console, List.of(arguments));
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

    /** Makes the command that runs others, each as if it was a process of its own. */
    private static EngineCommand engine(Console console) {
        return new EngineCommand(console.in(), Console.raw(console.out()), (out, err, differing, arguments) -> {
            Map<String, String> environment = new HashMap<>(console.environment());
            environment.putAll(differing);
            return run(new Console(out, err, environment, false, console.home()), arguments);
        });
    }

    private static CommandLine commands(Console console, List<String> arguments) {
        CommandLine line = new CommandLine(new RootCommand(console));
        for (Offer offer : asked(arguments)) {
            line.addSubcommand(
                    offer.name(),
                    arguments.contains(offer.name()) || arguments.contains(COMPLETION)
                            ? offer.made().apply(console)
                            : offer.listed());
        }
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

    /** Where the first argument is a command nobody asks for the others, each of which takes milliseconds. */
    private static List<Offer> asked(List<String> arguments) {
        List<Offer> asked = OFFERS.stream()
                .filter(offer ->
                        arguments.indexOf(offer.name()) == 0 && !offer.name().equals(COMPLETION))
                .toList();
        return asked.isEmpty() ? OFFERS : asked;
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
