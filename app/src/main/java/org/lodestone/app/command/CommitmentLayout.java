package org.lodestone.app.command;

import java.util.List;
import org.lodestone.agreement.Due;
import org.lodestone.agreement.Standing;
import org.lodestone.app.Messages;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.due.DueRule;
import org.lodestone.data.yaml.Field;
import org.lodestone.network.PlaceId;

/** Duties as lines of a terminal. */
final class CommitmentLayout {
  private static final int LONGEST_ACTION = 56;

  private final Workbench workbench;
  private final Agreements agreements;

  CommitmentLayout(Workbench workbench, Agreements agreements) {
    this.workbench = workbench;
    this.agreements = agreements;
  }

  List<String> table(List<Standing> standings) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("commitment.column.id"))
            .text(texts.text("commitment.column.obligors"))
            .text(texts.text("commitment.column.due"))
            .text(texts.text("commitment.column.rule"))
            .text(texts.text("commitment.column.state"))
            .text(texts.text("commitment.column.reached"))
            .text(texts.text("commitment.column.action"));
    for (var standing : standings) {
      table.row(
          standing.commitment().id().text(),
          String.join(" ", CommitmentAnswer.places(standing.commitment().obligors())),
          due(standing.due()),
          rule(standing.commitment().due()),
          state(standing.state()),
          standing
              .reached()
              .map(step -> texts.text("commitment.step." + Field.written(step)))
              .orElse("—"),
          TextTable.cut(agreements.text(standing.commitment().action()), LONGEST_ACTION));
    }
    return table.lines(2);
  }

  /** The day, or the days between which the readings lie. */
  String due(Due due) {
    return switch (due) {
      case Due.NoDeadline n -> text("commitment.no-deadline");
      case Due.NotRunning n -> text("commitment.not-running");
      case Due.Dated d ->
          d.earliest().equals(d.latest())
              ? d.stated().toString()
              : d.earliest() + " – " + d.latest();
    };
  }

  /** The readings that lead to another day. */
  List<String> readings(Due due) {
    return switch (due) {
      case Due.NoDeadline n -> List.of();
      case Due.NotRunning n -> List.of(text("commitment.trigger.unknown", n.trigger()));
      case Due.Dated d -> d.alternatives().stream().map(this::reading).toList();
    };
  }

  private String reading(Due.Reading reading) {
    return reading
        .clock()
        .map(clock -> text("commitment.reading.clock", reading.day().toString(), clock.text()))
        .orElseGet(
            () -> text("commitment.reading.rule", reading.day().toString(), rule(reading.rule())));
  }

  String rule(DueRule rule) {
    return switch (rule) {
      case DueRule.None n -> text("commitment.rule.none");
      case DueRule.AfterTrigger a -> afterTrigger(a);
      case DueRule.FiscalYearEnd(PlaceId party) ->
          text("commitment.rule.fiscal-year", party.text());
      case DueRule.FixedDate(var date) -> text("commitment.rule.date", date.text());
      case DueRule.SuspensionEnd s -> text("commitment.rule.suspension");
      case DueRule.Every(int months) -> text("commitment.rule.every", String.valueOf(months));
    };
  }

  private String afterTrigger(DueRule.AfterTrigger rule) {
    var key =
        switch (rule.unit()) {
          case DAYS -> "commitment.rule.days";
          case BUSINESS_DAYS -> "commitment.rule.business-days";
          case MONTHS -> "commitment.rule.months";
        };
    return text(key, String.valueOf(rule.number()));
  }

  String state(Standing.State state) {
    return text("commitment.state." + Field.written(state));
  }

  private String text(String key, Object... values) {
    Messages texts = workbench.messages();
    return texts.text(key, values);
  }
}
