package org.lodestone.app.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.AgreementRegister.Matter;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.TradeMonitorAnswer.AlertLine;
import org.lodestone.app.command.TradeMonitorAnswer.Answer;
import org.lodestone.app.command.TradeMonitorAnswer.ControlLine;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.exchange.MonthlyFlows;
import org.lodestone.intake.ImportKind;
import org.lodestone.restriction.Restriction;
import org.lodestone.restriction.Restriction.Change;
import org.lodestone.trade.CodeShare.Basis;
import org.lodestone.trade.Control;
import org.lodestone.trade.MonthlySeries;
import org.lodestone.trade.Watch;

/** Monthly flows beside controls; {@code trade monitor} and the page of trade use it. */
public final class TradeMonitorRun {
  private final Workbench workbench;
  private final Customs customs;
  private final Agreements agreements;
  private final Question question;

  /**
   * A question in the words of the command line.
   *
   * @param from files of months, or folders of imports
   * @param series words of the series that are meant; null for all
   */
  public record Question(List<Path> from, @Nullable String series, String basis) {
    public Question {
      from = List.copyOf(from);
    }
  }

  /**
   * A series with what is said of it; several files may have one of the same name.
   *
   * @param file in which it stands
   */
  public record OfSeries(
      String file, Watch watch, List<AlertLine> alerts, List<ControlLine> controls) {
    public OfSeries {
      alerts = List.copyOf(alerts);
      controls = List.copyOf(controls);
    }
  }

  /** The answer with the series that it is about. */
  public record Watched(Answer answer, List<OfSeries> series) {
    public Watched {
      series = List.copyOf(series);
    }
  }

  public TradeMonitorRun(Workbench workbench, Question question) {
    this.workbench = workbench;
    this.question = question;
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

  /** Watches the series. */
  public Watched watch() {
    var measure =
        Basis.valueOf(
            ConsumerOptions.oneOf(workbench, "basis", question.basis, List.of("value", "mass"))
                .toUpperCase(Locale.ROOT));
    var inputs = new ArrayList<TradeInput>();
    var aimed = controls();
    var series = new ArrayList<OfSeries>();
    for (var given : customs.given(question.from, ImportKind.MONTHLY_TRADE)) {
      var read = MonthlyFlows.read(given.rows(), measure);
      inputs.add(TradeInput.of(given, read.value().tally(), read.issues()));
      read.value().series().stream()
          .filter(this::isAskedFor)
          .map(one -> ofSeries(given.name(), Watch.of(one), aimed))
          .forEach(series::add);
    }
    if (series.isEmpty()) {
      throw new WrongUsage(
          workbench
              .messages()
              .text("trade.monitor.nothing", question.series == null ? "" : question.series),
          workbench.messages().text("trade.monitor.nothing.advice"));
    }
    var watches = series.stream().map(OfSeries::watch).toList();
    return new Watched(TradeMonitorAnswer.of(question.basis, watches, aimed, inputs), series);
  }

  private OfSeries ofSeries(String file, Watch watch, List<Aimed> aimed) {
    var alone = TradeMonitorAnswer.of(question.basis, List.of(watch), aimed, List.of());
    return new OfSeries(file, watch, alone.found(), alone.controls());
  }

  private boolean isAskedFor(MonthlySeries series) {
    return question.series == null
        || Aimed.plain(series.label()).contains(Aimed.plain(question.series));
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

  public RunManifest manifest() {
    return customs.manifest("trade monitor", options());
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("series", question.series)
        .with("basis", question.basis)
        .with("register", agreements.data().digest())
        .with("from", Customs.names(question.from))
        .all();
  }
}
