package org.lodestone.app.serve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.Agreements;
import org.lodestone.app.command.ConsumerOptions;
import org.lodestone.app.command.Exports;
import org.lodestone.app.command.ImportShelf;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.app.command.MarketDates;
import org.lodestone.app.command.MarketEvents;
import org.lodestone.app.command.MarketMeasures;
import org.lodestone.app.command.MarketOverview;
import org.lodestone.app.command.MarketPaths;
import org.lodestone.app.command.MarketScreens;
import org.lodestone.app.command.MarketSources;
import org.lodestone.app.command.MarketTables;
import org.lodestone.app.command.Studies;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.brief.StudyOptions;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.intake.ImportKind;
import org.lodestone.market.screen.Announcement;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Progress;

/** Prices, how they trade, events, screens, headline measures and drawn paths, in one language. */
final class Markets {
  private static final int ANSWERS_KEPT = 64;
  private static final List<String> SHOWN = List.of("series", "form", "consumption");
  private static final List<String> DATED = List.of("series", "on", "restriction", "longest-step");
  private static final List<String> STUDIED = List.of("reference", "estimation", "before", "after");
  private static final List<String> SCREENED = List.of("domestic", "vat", "quarters", "seed");
  private static final List<String> MEASURED = List.of("form", "commodity");
  private static final List<String> DRAWN =
      List.of("series", "from", "years", "per-year", "draws", "seed", "block", "jump");

  private final Workbench workbench;
  private final Path shelf;
  private List<ImportShelf.Shelved> imports = List.of();
  private @Nullable MarketSources read;
  private final Kept<Screened> screened = new Kept<>(ANSWERS_KEPT);
  private final Kept<Measured> measured = new Kept<>(ANSWERS_KEPT);
  private StudyDocument.@Nullable Names names;

  /**
   * The markets.
   *
   * @param shelf folder of the imports of prices
   */
  Markets(Workbench workbench, Path shelf) {
    this.workbench = workbench;
    this.shelf = shelf;
  }

  /** What ships and what stands on the shelf; read anew when the shelf has changed. */
  private synchronized MarketSources sources() {
    var there = ImportShelf.of(shelf).find(ImportKind.PRICES);
    var known = read;
    if (known == null || !there.equals(imports)) {
      known = MarketSources.shippedAnd(workbench, there);
      read = known;
      imports = there;
    }
    return known;
  }

  /** The values of a query parameter, which may stand several times. */
  interface Asked {
    List<String> values(String name);
  }

  /**
   * A day on which a control became known or came into force.
   *
   * @param control its id, and its name in words
   */
  record Mark(String control, String name, LocalDate day) {}

  /**
   * A series that there is.
   *
   * @param file that it was brought in; empty if it ships
   */
  record Listed(SeriesLine series, String file) {}

  /**
   * What can be asked for.
   *
   * @param forms that there are prices or producers of, those with prices first
   */
  record Offer(
      List<Listed> series,
      List<String> forms,
      List<Mark> announcements,
      List<String> rejects,
      StudyDocument.Names names) {}

  /** Series with quotes, readings and spreads. */
  record Shown(RunManifest manifest, MarketOverview.Answer answer) {}

  /** Studies of days. */
  record Studied(RunManifest manifest, MarketEvents.Answer answer) {}

  /** Screens. */
  record Screened(RunManifest manifest, MarketScreens.Answer answer) {}

  /** Headline measures. */
  record Measured(RunManifest manifest, MarketMeasures.Answer answer) {}

  /** Drawn paths, as quantiles. */
  record Drawn(RunManifest manifest, MarketPaths.Answer answer) {}

  synchronized Offer offer() {
    var agreements = new Agreements(workbench);
    var sources = sources();
    var priced = sources.items();
    return new Offer(
        sources.all().stream()
            .map(one -> new Listed(SeriesLine.of(one), sources.findFile(one).orElse("")))
            .toList(),
        Stream.concat(priced.stream(), MarketMeasures.listForms(sources).stream())
            .distinct()
            .toList(),
        MarketDates.known(agreements).stream().map(one -> mark(agreements, one)).toList(),
        sources.rejects(),
        names());
  }

  private StudyDocument.Names names() {
    if (names == null) {
      names =
          new Studies(workbench)
              .builder(StudyOptions.of(List.of(new PlaceId(ConsumerOptions.STANDARD))))
              .names();
    }
    return names;
  }

  private static Mark mark(Agreements agreements, Announcement announcement) {
    return new Mark(
        announcement.name(),
        agreements
            .register()
            .findRestriction(announcement.name())
            .map(agreements::name)
            .orElse(announcement.name()),
        announcement.day());
  }

  synchronized Shown overview(Asked asked) {
    var words = words(asked, SHOWN);
    words.add("--quotes");
    var sources = sources();
    var question = MarketOverview.of(workbench, words);
    return new Shown(question.manifest(sources), question.answer(sources));
  }

  synchronized String overviewCsv(Asked asked) {
    var shown = overview(asked);
    var tables = MarketTables.of(shown.answer());
    var wanted =
        ConsumerOptions.oneOf(
            workbench,
            "table",
            asked.values("table").stream().findFirst().orElse(tables.getFirst().name()),
            tables.stream().map(DataTable::name).toList());
    return csv(
        shown.manifest(),
        tables.stream().filter(each -> each.name().equals(wanted)).findFirst().orElseThrow());
  }

  synchronized Studied events(Asked asked) {
    var words = words(asked, DATED);
    words.addAll(words(asked, STUDIED));
    var sources = sources();
    var question = MarketEvents.of(workbench, words);
    return new Studied(question.manifest(sources), question.answer(sources));
  }

  synchronized String eventsCsv(Asked asked) {
    var studied = events(asked);
    return csv(studied.manifest(), MarketEvents.table(studied.answer()));
  }

  Screened screens(Asked asked) {
    var words = words(asked, DATED);
    words.addAll(words(asked, SCREENED));
    var sources = sources();
    var question = MarketScreens.of(workbench, words);
    return screened.get(
        sources.digest() + " " + String.join(" ", words),
        () -> new Screened(question.manifest(sources), question.answer(sources, Progress.NONE)));
  }

  String screensCsv(Asked asked) {
    var found = screens(asked);
    return csv(found.manifest(), MarketScreens.table(found.answer()));
  }

  Measured measures(Asked asked) {
    var words = words(asked, MEASURED);
    var sources = sources();
    var question = MarketMeasures.of(workbench, words);
    return measured.get(
        sources.digest() + " " + String.join(" ", words),
        () -> new Measured(question.manifest(sources), question.answer(sources, Progress.NONE)));
  }

  String measuresCsv(Asked asked) {
    var found = measures(asked);
    return csv(found.manifest(), MarketMeasures.table(found.answer()));
  }

  synchronized Drawn paths(Asked asked) {
    var sources = sources();
    var question = MarketPaths.of(workbench, words(asked, DRAWN));
    return new Drawn(question.manifest(sources), question.answer(sources));
  }

  synchronized String pathsCsv(Asked asked) {
    var drawn = paths(asked);
    return csv(drawn.manifest(), MarketPaths.table(drawn.answer()));
  }

  private String csv(RunManifest manifest, DataTable table) {
    return Exports.of(workbench, manifest.command(), manifest, List.of(table), Use.PASSED_ON).csv();
  }

  /** What is asked, as the command line writes it; files of the machine are none of it. */
  private static List<String> words(Asked asked, List<String> names) {
    var words = new ArrayList<String>();
    for (var name : names) {
      asked.values(name).stream()
          .filter(value -> !value.isEmpty())
          .forEach(value -> words.add("--" + name + "=" + value));
    }
    return words;
  }
}
