package org.lodestone.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.agreement.DatedEvent;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.restriction.Restriction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone commitment watch}: the events of the coming days with the scenario that each
 * could trigger, and how the control notices stand.
 */
@Command(name = "watch")
public final class CommitmentWatchCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3660;

  private final Workbench workbench;
  private final Agreements agreements;

  @Option(names = "--within", paramLabel = "DAYS", descriptionKey = "commitment.watch.within")
  private int within = 730;

  @Mixin private final TableOptions tables = new TableOptions();

  public CommitmentWatchCommand(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  /** One event. */
  record Event(
      String id,
      String kind,
      String from,
      String until,
      List<String> places,
      String name,
      @Nullable String scenario,
      CommitmentAnswer.Support evidence) {}

  /** One control notice on the day of the question. */
  record Control(
      String id,
      String issuer,
      String notice,
      List<String> objects,
      List<String> partners,
      String name,
      String state,
      @Nullable String suspendedUntil,
      CommitmentAnswer.Support evidence) {}

  /** The answer. */
  record Answer(String asOf, List<Event> events, List<Control> restrictions) {}

  @Override
  public Integer call() {
    if (within < 0 || within > MOST_DAYS) {
      throw new WrongUsage(
          workbench.messages().text("commitment.within.fault", String.valueOf(within)),
          workbench.messages().text("commitment.within.advice", String.valueOf(MOST_DAYS)));
    }
    var asOf = agreements.asOf();
    var answer =
        new Answer(
            asOf.toString(),
            agreements.register().watch(asOf, within).stream().map(this::event).toList(),
            agreements.register().restrictions().stream()
                .filter(restriction -> restriction.on(asOf) != Restriction.State.NOT_KNOWN)
                .map(this::control)
                .toList());
    var manifest =
        agreements.manifest("commitment watch", Map.of("within", String.valueOf(within)));
    tables.writeAnswer(workbench, manifest, agreements.data(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private Event event(DatedEvent event) {
    return new Event(
        event.id(),
        Field.written(event.kind()),
        event.date().first().toString(),
        event.date().last().toString(),
        CommitmentAnswer.places(event.places()),
        agreements.text(event.name()),
        event.scenario().map(file -> "examples/scenarios/" + file).orElse(null),
        CommitmentAnswer.Support.of(event.evidence()));
  }

  private Control control(Restriction restriction) {
    var asOf = agreements.asOf();
    return new Control(
        restriction.id().text(),
        restriction.issuer().text(),
        restriction.notice(),
        restriction.objects(),
        CommitmentAnswer.places(restriction.partners()),
        agreements.name(restriction),
        Field.written(restriction.on(asOf)),
        restriction
            .findSuspension(asOf)
            .flatMap(change -> change.until())
            .map(until -> until.last().toString())
            .orElse(null),
        CommitmentAnswer.Support.of(restriction.evidence()));
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    workbench.print(List.of(agreements.asOfLine()));
    var events =
        new TextTable()
            .text(texts.text("commitment.watch.date"))
            .text(texts.text("commitment.watch.event"))
            .text(texts.text("commitment.watch.scenario"));
    for (var event : answer.events) {
      events.row(
          event.from.equals(event.until) ? event.from : event.from + " – " + event.until,
          event.name,
          event.scenario == null ? "—" : event.scenario);
    }
    workbench.print(events.lines(2));
    var controls =
        new TextTable()
            .text(texts.text("commitment.watch.notice"))
            .text(texts.text("commitment.column.state"))
            .text(texts.text("commitment.watch.until"))
            .text(texts.text("commitment.watch.about"));
    for (var control : answer.restrictions) {
      controls.row(
          control.id,
          texts.text("restriction.state." + control.state.toLowerCase(Locale.ROOT)),
          control.suspendedUntil == null ? "" : control.suspendedUntil,
          control.name);
    }
    workbench.print(controls.lines(2));
  }
}
