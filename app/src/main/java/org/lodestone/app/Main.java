package org.lodestone.app;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.lodestone.app.bench.EvidenceBenchCommand;
import org.lodestone.app.bench.ExportCommand;
import org.lodestone.app.bench.ImportBenchCommand;
import org.lodestone.app.bench.KernelBenchCommand;
import org.lodestone.app.bench.LpBenchCommand;
import org.lodestone.app.bench.PlanBenchCommand;
import org.lodestone.app.brief.BriefBuildCommand;
import org.lodestone.app.brief.BriefDiffCommand;
import org.lodestone.app.brief.BriefFreezeCommand;
import org.lodestone.app.brief.BriefNewCommand;
import org.lodestone.app.command.AgreementListCommand;
import org.lodestone.app.command.AgreementOutcomeCommand;
import org.lodestone.app.command.AgreementOverlapsCommand;
import org.lodestone.app.command.AgreementShowCommand;
import org.lodestone.app.command.BackTestCommand;
import org.lodestone.app.command.CommandGroup;
import org.lodestone.app.command.CommitmentListCommand;
import org.lodestone.app.command.CommitmentWatchCommand;
import org.lodestone.app.command.DataCheckCommand;
import org.lodestone.app.command.DataDiffCommand;
import org.lodestone.app.command.DataImportCommand;
import org.lodestone.app.command.DataImportsCommand;
import org.lodestone.app.command.DataPullCommand;
import org.lodestone.app.command.DataRowsCommand;
import org.lodestone.app.command.DataShowCommand;
import org.lodestone.app.command.DataValuesCommand;
import org.lodestone.app.command.DependenceCommand;
import org.lodestone.app.command.FinanceCommand;
import org.lodestone.app.command.FloorCommand;
import org.lodestone.app.command.IndexCommand;
import org.lodestone.app.command.MarketEventCommand;
import org.lodestone.app.command.MarketMeasuresCommand;
import org.lodestone.app.command.MarketPathsCommand;
import org.lodestone.app.command.MarketScreenCommand;
import org.lodestone.app.command.MarketShowCommand;
import org.lodestone.app.command.OutagesCommand;
import org.lodestone.app.command.PlanBridgeCommand;
import org.lodestone.app.command.PlanCommand;
import org.lodestone.app.command.PlanDatesCommand;
import org.lodestone.app.command.PlanDiversifyCommand;
import org.lodestone.app.command.PlanExplainCommand;
import org.lodestone.app.command.PlanFrontierCommand;
import org.lodestone.app.command.PlanShortlistCommand;
import org.lodestone.app.command.PlanTogetherCommand;
import org.lodestone.app.command.ReplicateCommand;
import org.lodestone.app.command.RestrictionListCommand;
import org.lodestone.app.command.RestrictionScenarioCommand;
import org.lodestone.app.command.RestrictionScreenCommand;
import org.lodestone.app.command.SaleReviewCommand;
import org.lodestone.app.command.ServeCommand;
import org.lodestone.app.command.StockBreakEvenCommand;
import org.lodestone.app.command.StockCoverCommand;
import org.lodestone.app.command.StockRulesCommand;
import org.lodestone.app.command.StockSizeCommand;
import org.lodestone.app.command.StressCommand;
import org.lodestone.app.command.StudyCommand;
import org.lodestone.app.command.TradeMonitorCommand;
import org.lodestone.app.command.TradeReconcileCommand;
import org.lodestone.app.command.TradeSharesCommand;
import org.lodestone.app.command.WaterfallCommand;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.evidence.EvidenceAddCommand;
import org.lodestone.app.evidence.EvidenceCheckCommand;
import org.lodestone.app.evidence.EvidenceClaimsCommand;
import org.lodestone.app.evidence.EvidenceConflictsCommand;
import org.lodestone.app.evidence.EvidenceCorrectCommand;
import org.lodestone.app.evidence.EvidenceExportCommand;
import org.lodestone.app.evidence.EvidenceLineageCommand;
import org.lodestone.app.evidence.EvidenceListCommand;
import org.lodestone.app.evidence.EvidenceProposeCommand;
import org.lodestone.app.evidence.EvidenceReviewCommand;
import org.lodestone.app.evidence.EvidenceSentCommand;
import org.lodestone.app.evidence.EvidenceSettleCommand;
import org.lodestone.app.evidence.EvidenceShowCommand;
import org.lodestone.app.evidence.EvidenceSourceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code lodestone}: puts the command line together and runs it. */
@Command(
    name = "lodestone",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    scope = ScopeType.INHERIT)
public final class Main implements Runnable {
  @Mixin private final GlobalOptions options = new GlobalOptions();

  @Spec private CommandSpec spec;

  private final Messages messages;

  private Main(Messages messages) {
    this.messages = messages;
  }

  /** The commands, in the order in which the help lists them. */
  static List<Object> listCommands(Session session) {
    var workbench = new Workbench(session);
    return List.of(
        new StudyCommand(workbench),
        new DependenceCommand(workbench),
        new OutagesCommand(workbench),
        new StressCommand(workbench),
        CommandGroup.of(
            "stock",
            session.messages(),
            new StockCoverCommand(workbench),
            new StockSizeCommand(workbench),
            new StockRulesCommand(workbench),
            new StockBreakEvenCommand(workbench)),
        group(
            new PlanCommand(workbench),
            new PlanFrontierCommand(workbench),
            new PlanExplainCommand(workbench),
            new PlanTogetherCommand(workbench),
            new PlanBridgeCommand(workbench),
            new PlanDiversifyCommand(workbench),
            new PlanShortlistCommand(workbench),
            new PlanDatesCommand(workbench)),
        group(new FinanceCommand(workbench), new WaterfallCommand(workbench)),
        new FloorCommand(workbench),
        CommandGroup.of("sale", session.messages(), new SaleReviewCommand(workbench)),
        new BackTestCommand(workbench),
        agreements(workbench),
        commitments(workbench),
        restrictions(workbench),
        trade(workbench),
        markets(workbench),
        CommandGroup.of(
            "data",
            session.messages(),
            new DataCheckCommand(workbench),
            new DataShowCommand(workbench),
            new DataDiffCommand(workbench),
            new DataImportCommand(workbench),
            new DataImportsCommand(workbench),
            new DataPullCommand(workbench),
            new DataRowsCommand(workbench),
            new DataValuesCommand(workbench)),
        evidence(workbench),
        new IndexCommand(workbench),
        new ReplicateCommand(workbench),
        CommandGroup.of(
            "brief",
            session.messages(),
            new BriefNewCommand(workbench),
            new BriefBuildCommand(workbench),
            new BriefFreezeCommand(workbench),
            new BriefDiffCommand(workbench)),
        new ServeCommand(workbench),
        measurements(session));
  }

  /** What parties agreed on. */
  private static CommandLine agreements(Workbench workbench) {
    return CommandGroup.of(
        "agreement",
        workbench.messages(),
        new AgreementListCommand(workbench),
        new AgreementShowCommand(workbench),
        new AgreementOutcomeCommand(workbench),
        new AgreementOverlapsCommand(workbench));
  }

  /** What somebody has to do by when. */
  private static CommandLine commitments(Workbench workbench) {
    return CommandGroup.of(
        "commitment",
        workbench.messages(),
        new CommitmentListCommand(workbench),
        new CommitmentWatchCommand(workbench));
  }

  /** What may not be traded, and what follows. */
  private static CommandLine restrictions(Workbench workbench) {
    return CommandGroup.of(
        "restriction",
        workbench.messages(),
        new RestrictionListCommand(workbench),
        new RestrictionScreenCommand(workbench),
        new RestrictionScenarioCommand(workbench));
  }

  /** Who trades what with whom. */
  private static CommandLine trade(Workbench workbench) {
    return CommandGroup.of(
        "trade",
        workbench.messages(),
        new TradeReconcileCommand(workbench),
        new TradeSharesCommand(workbench),
        new TradeMonitorCommand(workbench));
  }

  /** What things cost, and whether that is a fair price. */
  private static CommandLine markets(Workbench workbench) {
    return CommandGroup.of(
        "market",
        workbench.messages(),
        new MarketMeasuresCommand(workbench),
        new MarketShowCommand(workbench),
        new MarketScreenCommand(workbench),
        new MarketEventCommand(workbench),
        new MarketPathsCommand(workbench));
  }

  /** Documents, what they say, and where it contradicts. */
  private static CommandLine evidence(Workbench workbench) {
    return CommandGroup.of(
        "evidence",
        workbench.messages(),
        new EvidenceAddCommand(workbench),
        new EvidenceListCommand(workbench),
        new EvidenceShowCommand(workbench),
        new EvidenceClaimsCommand(workbench),
        new EvidenceLineageCommand(workbench),
        new EvidenceConflictsCommand(workbench),
        new EvidenceCheckCommand(workbench),
        new EvidenceSettleCommand(workbench),
        new EvidenceReviewCommand(workbench),
        new EvidenceProposeCommand(workbench),
        new EvidenceSentCommand(workbench),
        new EvidenceExportCommand(workbench),
        new EvidenceSourceCommand(workbench),
        new EvidenceCorrectCommand(workbench));
  }

  /** How fast the program is on this machine. */
  private static CommandLine measurements(Session session) {
    return CommandGroup.of(
        "bench",
        session.messages(),
        new KernelBenchCommand(session),
        new LpBenchCommand(session),
        new PlanBenchCommand(session),
        new EvidenceBenchCommand(session),
        new ImportBenchCommand(session),
        new ExportCommand(session));
  }

  /** A command that has commands of its own. */
  private static CommandLine group(Object command, Object... members) {
    var line = new CommandLine(command);
    List.of(members).forEach(line::addSubcommand);
    return line;
  }

  public static void main(String[] arguments) {
    // Numbers and dates are written the same on every machine; where a language matters it is
    // passed on.
    Locale.setDefault(Locale.ROOT);
    var exitCode =
        run(
            List.of(arguments),
            Main::listCommands,
            writer(new FileOutputStream(FileDescriptor.out)),
            errors());
    System.exit(exitCode);
  }

  /** Runs one command line with the given commands and returns the exit code; never throws. */
  static int run(
      List<String> arguments,
      Function<Session, List<Object>> commands,
      PrintWriter out,
      PrintWriter err) {
    var messages = Messages.of(Language.askedFor(arguments));
    var main = new Main(messages);
    var executionFault = new ExecutionFault(messages, main.options);
    try {
      var commandLine = new CommandLine(main);
      var session = new Session(main.options, messages, out, err);
      commands.apply(session).forEach(commandLine::addSubcommand);
      return commandLine
          .setResourceBundle(messages.bundle())
          .setOut(out)
          .setErr(err)
          .setParameterExceptionHandler(new UsageFault(messages))
          .setExecutionExceptionHandler(executionFault)
          .execute(arguments.toArray(String[]::new));
    } catch (Throwable fault) {
      // What picocli lets through: errors such as a lack of memory.
      return executionFault.handle(fault, err).number();
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Without a command there is nothing to run. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), messages.text("usage-fault.no-command"));
  }

  /**
   * Where errors go. Java itself says on standard error that the vector module is an incubator,
   * which is no news to users: the launcher keeps that back and names the real place in a property.
   */
  private static PrintWriter errors() {
    var place = System.getProperty("lodestone.errors");
    if (place == null) {
      return writer(new FileOutputStream(FileDescriptor.err));
    }
    try {
      // Appending, because what stands in a file already is not ours to cut off.
      var stream = new FileOutputStream(place, true);
      System.setErr(new PrintStream(stream, true, StandardCharsets.UTF_8));
      return writer(stream);
    } catch (FileNotFoundException e) {
      return writer(new FileOutputStream(FileDescriptor.err));
    }
  }

  /** UTF-8 whatever the machine's locale says, so that the same answer has the same bytes. */
  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
