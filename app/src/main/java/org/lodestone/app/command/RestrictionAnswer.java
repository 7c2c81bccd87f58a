package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.CommitmentAnswer.Support;
import org.lodestone.data.yaml.Field;
import org.lodestone.restriction.ListedEntity;
import org.lodestone.restriction.Restriction;
import org.lodestone.restriction.Rule;
import org.lodestone.restriction.Screening.Finding;

/** Restrictions and screenings as JSON has them; words of closed lists are English throughout. */
public final class RestrictionAnswer {
  private RestrictionAnswer() {}

  /** One turn of a restriction. */
  public record Step(
      String step, String known, String from, @Nullable String until, Support evidence) {
    static Step of(Restriction.Change change) {
      return new Step(
          Field.written(change.kind()),
          change.known().text(),
          change.from().text(),
          change.until().map(until -> until.text()).orElse(null),
          Support.of(change.evidence()));
    }
  }

  /** What it catches. */
  public record RuleLine(
      String id,
      String kind,
      List<String> elements,
      List<String> goods,
      List<String> hs,
      @Nullable String sharePercent,
      String note,
      Support evidence) {
    static RuleLine of(Rule rule) {
      return new RuleLine(
          rule.id(),
          Field.written(rule.kind()),
          rule.elements(),
          rule.goods(),
          rule.headings(),
          rule.share_percent().map(share -> share.toPlainString()).orElse(null),
          rule.note(),
          Support.of(rule.evidence()));
    }
  }

  /** One restriction as of a day. */
  public record Line(
      String id,
      String issuer,
      String notice,
      String name,
      String state,
      List<String> partners,
      List<String> objects,
      List<RuleLine> rules,
      List<Step> steps,
      Support evidence) {
    static Line of(Restriction restriction, String name, LocalDate day) {
      return new Line(
          restriction.id().text(),
          restriction.issuer().text(),
          restriction.notice(),
          name,
          Field.written(restriction.on(day)),
          CommitmentAnswer.places(restriction.partners()),
          restriction.objects(),
          restriction.rules().stream().map(RuleLine::of).toList(),
          restriction.changes().stream().map(Step::of).toList(),
          Support.of(restriction.evidence()));
    }
  }

  /** The register as of a day. */
  public record Register(String asOf, List<Line> restrictions) {}

  /** An order as the register judges it on a day. */
  public record Screened(
      String asOf, String route, List<FindingLine> findings, List<String> notes) {}

  /** A listed entity that a consignee was found to be. */
  public record EntityLine(String id, String name, List<String> aliases, Support evidence) {
    static EntityLine of(ListedEntity entity) {
      return new EntityLine(
          entity.id(), entity.name(), entity.aliases(), Support.of(entity.evidence()));
    }
  }

  /**
   * What one rule says of an order.
   *
   * @param binds whether it binds on the day, or may
   */
  public record FindingLine(
      String restriction,
      String notice,
      String state,
      boolean binds,
      @Nullable String suspendedUntil,
      String route,
      String why,
      @Nullable EntityLine entity,
      RuleLine rule) {
    static FindingLine of(Finding finding) {
      return new FindingLine(
          finding.restriction().id().text(),
          finding.restriction().notice(),
          Field.written(finding.state()),
          finding.binds(),
          finding.until().map(LocalDate::toString).orElse(null),
          Field.written(finding.route()),
          Field.written(finding.why()),
          finding.entity().map(EntityLine::of).orElse(null),
          RuleLine.of(finding.rule()));
    }
  }
}
