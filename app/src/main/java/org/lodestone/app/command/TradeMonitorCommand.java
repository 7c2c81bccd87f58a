package org.lodestone.app.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.AgreementRegister.Matter;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.TradeMonitorAnswer.Answer;
import org.lodestone.data.exchange.MonthlyFlows;
import org.lodestone.intake.ImportKind;
import org.lodestone.restriction.Restriction;
import org.lodestone.restriction.Restriction.Change;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.Control;
import org.lodestone.trade.MonthlySeries;
import org.lodestone.trade.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone trade monitor}: falls that last in monthly flows, beside the controls of the
 * register.
 */
@Command(name = "monitor")
public final class TradeMonitorCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Customs customs;
  private final Agreements agreements;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "trade.monitor.from")
  private List<Path> from = List.of();

  @Option(names = "--series", paramLabel = "WORDS", descriptionKey = "trade.monitor.series")
  private @Nullable String asked;

  @Option(names = "--basis", paramLabel = "value|mass", descriptionKey = "trade.basis")
  private String basis = "mass";

  @Mixin private final TableOptions tables = new TableOptions();

  public TradeMonitorCommand(Workbench workbench) {
    this.workbench = workbench;
    customs = new Customs(workbench);
    agreements = new Agreements(workbench);
  }

  /** A control with what tells its goods in the words of a file. */
  record Aimed(Control control, String name, List<String> codes, List<String> words) {

    /** Whether a heading, a code or words, is about its goods. */
    boolean isAbout(MonthlySeries series) {
      var heading = plain(series.heading());
      return codes.stream().anyMatch(heading::equals)
          || words.stream().anyMatch(word -> heading.contains(word) || word.contains(heading));
    }

    static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replace('-', ' ');
    }
  }

  @Override
  public Integer call() {
    var measure =
        Basis.valueOf(
            ConsumerOptions.oneOf(workbench, "basis", basis, List.of("value", "mass"))
                .toUpperCase(Locale.ROOT));
    var inputs = new ArrayList<TradeInput>();
    var watches = new ArrayList<Watch>();
    for (var given : customs.given(from, ImportKind.MONTHLY_TRADE)) {
      var read = MonthlyFlows.read(given.rows(), measure);
      inputs.add(TradeInput.of(given, read.value().tally(), read.issues()));
      read.value().series().stream().filter(this::isAskedFor).map(Watch::of).forEach(watches::add);
    }
    if (watches.isEmpty()) {
      throw new WrongUsage(
          workbench.messages().text("trade.monitor.nothing", asked == null ? "" : asked),
          workbench.messages().text("trade.monitor.nothing.advice"));
    }
    write(TradeMonitorAnswer.of(basis, watches, controls(), inputs));
    return ExitCode.DONE.number();
  }

  private boolean isAskedFor(MonthlySeries series) {
    return asked == null || Aimed.plain(series.label()).contains(Aimed.plain(asked));
  }

  /** The controls of China on goods, with the months in which they began. */
  private List<Aimed> controls() {
    var register = agreements.register();
    var controls = new ArrayList<Aimed>();
    for (var restriction : register.restrictions()) {
      var words =
          register.objects().stream()
              .filter(object -> restriction.objects().contains(object.id()))
              .map(Matter::id)
              .map(Aimed::plain)
              .toList();
      begin(restriction)
          .ifPresent(
              control ->
                  controls.add(
                      new Aimed(
                          control,
                          agreements.name(restriction),
                          restriction.rules().stream().flatMap(r -> r.headings().stream()).toList(),
                          words)));
    }
    return controls;
  }

  private static Optional<Control> begin(Restriction restriction) {
    var announced = first(restriction, Change.Kind.ANNOUNCED);
    return first(restriction, Change.Kind.IN_FORCE)
        .map(inForce -> new Control(restriction.id().text(), announced, inForce));
  }

  private static Optional<YearMonth> first(Restriction restriction, Change.Kind kind) {
    return restriction.changes().stream()
        .filter(change -> change.kind() == kind)
        .map(change -> YearMonth.from(change.from().first()))
        .findFirst();
  }

  private void write(Answer answer) {
    var manifest = customs.manifest("trade monitor", options());
    tables.write(workbench, "trade monitor", manifest, TradeMonitorAnswer.tables(answer));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      new TradeMonitorLayout(workbench).print(answer);
    }
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("series", asked)
        .with("basis", basis)
        .with("register", agreements.data().digest())
        .with(
            "from",
            from.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(",")))
        .all();
  }
}
