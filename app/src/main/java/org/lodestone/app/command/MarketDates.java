package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.screen.Announcement;
import org.lodestone.restriction.Restriction;
import picocli.CommandLine.Option;

/** The days that a question about a market is about: given ones, or those of trade controls. */
public final class MarketDates {
  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "market.on")
  private List<LocalDate> days = List.of();

  @Option(names = "--restriction", paramLabel = "ID", descriptionKey = "market.restriction")
  private List<String> restrictions = List.of();

  @Option(names = "--longest-step", paramLabel = "DAYS", descriptionKey = "market.longest-step")
  private @Nullable Integer longestStep_days;

  /** The days that are asked for, at least one. */
  List<Announcement> asked(Workbench workbench) {
    if (days.isEmpty() && restrictions.isEmpty()) {
      throw new WrongUsage(
          workbench.messages().text("market.no-day"),
          workbench.messages().text("market.no-day.advice"));
    }
    return given(workbench);
  }

  /** The days that are asked for, otherwise those of all trade controls that are known. */
  List<Announcement> all(Workbench workbench) {
    if (!days.isEmpty() || !restrictions.isEmpty()) {
      return given(workbench);
    }
    return known(new Agreements(workbench));
  }

  /** The days on which trade controls became known and came into force. */
  public static List<Announcement> known(Agreements agreements) {
    return agreements.register().restrictions().stream()
        .flatMap(one -> steps(one).stream())
        .distinct()
        .toList();
  }

  private List<Announcement> given(Workbench workbench) {
    var found = new ArrayList<Announcement>();
    days.forEach(day -> found.add(new Announcement("--on", day)));
    if (!restrictions.isEmpty()) {
      var register = new Agreements(workbench).register().restrictions();
      var known = register.stream().map(one -> one.id().text()).toList();
      for (var id : restrictions) {
        ConsumerOptions.oneOf(workbench, "restriction", id, known);
        register.stream()
            .filter(one -> one.id().text().equals(id))
            .forEach(one -> found.addAll(steps(one)));
      }
    }
    return found;
  }

  /** When it became known and when it came into force; one day if they are the same. */
  private static List<Announcement> steps(Restriction restriction) {
    var found = new ArrayList<Announcement>();
    for (var change : restriction.changes()) {
      switch (change.kind()) {
        case ANNOUNCED -> add(found, restriction, change.known().last());
        case IN_FORCE -> {
          add(found, restriction, change.known().last());
          add(found, restriction, change.from().first());
        }
        case SUSPENDED, RESUMED, EXPIRED -> {
          // What ends or pauses a control is another kind of news; ask for it with --on.
        }
      }
    }
    return found;
  }

  private static void add(List<Announcement> found, Restriction restriction, LocalDate day) {
    var one = new Announcement(restriction.id().text(), day);
    if (!found.contains(one)) {
      found.add(one);
    }
  }

  int longestStep_days(PriceSeries series) {
    return longestStep_days == null ? series.frequency().longestStep_days() : longestStep_days;
  }

  AskedOptions addTo(AskedOptions options) {
    return options
        .with("on", days.isEmpty() ? null : days)
        .with("restriction", restrictions.isEmpty() ? null : String.join(",", restrictions))
        .with("longest-step", longestStep_days);
  }
}
