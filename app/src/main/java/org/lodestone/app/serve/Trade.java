package org.lodestone.app.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Exports;
import org.lodestone.app.command.ImportShelf;
import org.lodestone.app.command.TradeMonitorAnswer;
import org.lodestone.app.command.TradeMonitorRun;
import org.lodestone.app.command.TradeOffer;
import org.lodestone.app.command.TradeReconcileAnswer;
import org.lodestone.app.command.TradeReconcileRun;
import org.lodestone.app.command.TradeSharesAnswer;
import org.lodestone.app.command.TradeSharesRun;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.yaml.Field;
import org.lodestone.intake.ImportRecord.FileRecord;
import org.lodestone.trade.Watch;

/** Questions about trade, put to imports, in one language. */
final class Trade {
  private static final int ANSWERS_KEPT = 16;

  private final Workbench workbench;
  private final Path folder;
  private final Kept<Shares> shares = new Kept<>(ANSWERS_KEPT);
  private final Kept<Reconciled> reconciled = new Kept<>(ANSWERS_KEPT);
  private final Kept<Watched> watched = new Kept<>(ANSWERS_KEPT);

  /**
   * @param folder of the imports
   */
  Trade(Workbench workbench, Path folder) {
    this.workbench = workbench;
    this.folder = folder;
  }

  /** Words of a request: what a question is asked with, by the names of the command line. */
  interface Words {
    @Nullable String find(String name);

    List<String> all(String name);
  }

  /** The answer of {@code trade shares}. */
  record Shares(RunManifest manifest, TradeSharesAnswer.Answer answer) {}

  /** The answer of {@code trade reconcile}; flows are there of a code that was asked for. */
  record Reconciled(RunManifest manifest, TradeReconcileAnswer.Answer answer) {}

  /** A single month that stands out. */
  record Sign(String month, String kind, double ratio, double score) {
    static Sign of(Watch.Sign sign) {
      return new Sign(
          sign.month().toString(), Field.written(sign.kind()), sign.ratio(), sign.score());
    }
  }

  /**
   * A series month by month, with what is said of it.
   *
   * @param amounts null where nothing is known of a month
   * @param testable months that could be tested
   * @param isShort whether it is too short for a test
   */
  record Series(
      String file,
      String heading,
      String partner,
      String first,
      List<@Nullable Double> amounts,
      int testable,
      @JsonProperty("short") boolean isShort,
      List<Sign> signs,
      List<TradeMonitorAnswer.AlertLine> alerts,
      List<TradeMonitorAnswer.ControlLine> controls) {

    static Series of(TradeMonitorRun.OfSeries one) {
      var series = one.watch().series();
      var amounts = new ArrayList<@Nullable Double>();
      for (OptionalDouble amount : series.amounts()) {
        amounts.add(amount.isPresent() ? Double.valueOf(amount.getAsDouble()) : null);
      }
      return new Series(
          one.file(),
          series.heading(),
          series.partner(),
          series.first().toString(),
          amounts,
          one.watch().testable(),
          one.watch().isShort(),
          one.watch().signs().stream().map(Sign::of).toList(),
          one.alerts(),
          one.controls());
    }
  }

  /** The answer of {@code trade monitor} with the series that it is about. */
  record Watched(RunManifest manifest, TradeMonitorAnswer.Answer answer, List<Series> series) {}

  TradeOffer offer() {
    return TradeOffer.of(workbench, ImportShelf.of(folder));
  }

  Shares shares(Words words) {
    var question =
        new TradeSharesRun.Question(
            folders(words),
            or(words.find("of"), TradeSharesRun.WORLD),
            or(words.find("direction"), "imports"),
            listed(words.find("code")),
            given(words.find("material")),
            given(words.find("stage")),
            given(words.find("partner")),
            or(words.find("basis"), "value"));
    var run = new TradeSharesRun(workbench, question);
    return shares.get(
        question + digests(question.from()), () -> new Shares(run.manifest(), run.answer()));
  }

  String sharesCsv(Words words) {
    var answer = shares(words);
    return csv("trade shares", answer.manifest, TradeSharesAnswer.table(answer.answer));
  }

  Reconciled reconciled(Words words) {
    return shortened(whole(words));
  }

  private Reconciled whole(Words words) {
    var against = given(words.find("against"));
    var question =
        new TradeReconcileRun.Question(
            folder(needed(words, "from")),
            given(words.find("code")),
            given(words.find("period")),
            against == null ? null : folder(against));
    var used = new ArrayList<>(List.of(question.from()));
    if (question.against() != null) {
      used.add(question.against());
    }
    var run = new TradeReconcileRun(workbench, question);
    return reconciled.get(
        question + digests(used), () -> new Reconciled(run.manifest(), run.answer()));
  }

  /** Flows of all codes are tens of thousands: a page has those of one, the largest first. */
  private static Reconciled shortened(Reconciled whole) {
    var answer = whole.answer;
    boolean isOfOne = whole.manifest.options().containsKey("code");
    var flows =
        answer.flows().stream()
            .filter(_ -> isOfOne)
            .sorted(
                Comparator.comparingDouble(TradeReconcileAnswer.FlowLine::reconciled_usd)
                    .reversed())
            .toList();
    return new Reconciled(
        whole.manifest,
        new TradeReconcileAnswer.Answer(
            answer.rows(),
            answer.worldChecks(),
            answer.codes(),
            answer.misses(),
            flows,
            answer.inputs()));
  }

  String reconciledCsv(Words words) {
    var whole = whole(words);
    var table = named(words, TradeReconcileAnswer.tables(whole.answer));
    return csv("trade reconcile", whole.manifest, table);
  }

  Watched watched(Words words) {
    var question =
        new TradeMonitorRun.Question(
            folders(words), given(words.find("series")), or(words.find("basis"), "mass"));
    var run = new TradeMonitorRun(workbench, question);
    return watched.get(
        question + digests(question.from()),
        () -> {
          var found = run.watch();
          return new Watched(
              run.manifest(), found.answer(), found.series().stream().map(Series::of).toList());
        });
  }

  String watchedCsv(Words words) {
    var answer = watched(words);
    var table = named(words, TradeMonitorAnswer.tables(answer.answer));
    return csv("trade monitor", answer.manifest, table);
  }

  /** The table that is asked for; the first without a name. */
  private DataTable named(Words words, List<DataTable> tables) {
    var name = words.find("table");
    if (name == null) {
      return tables.getFirst();
    }
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("usage-fault.value", name, "table"),
                    workbench
                        .messages()
                        .text(
                            "usage-fault.valid",
                            String.join(", ", tables.stream().map(DataTable::name).toList()))));
  }

  private String csv(String about, RunManifest manifest, DataTable table) {
    return Exports.of(workbench, about, manifest, List.of(table), Use.PASSED_ON).csv();
  }

  private List<Path> folders(Words words) {
    var names = words.all("from");
    if (names.isEmpty()) {
      needed(words, "from");
    }
    return names.stream().map(this::folder).toList();
  }

  /** The folder of an import that is there: folders of the machine are not opened. */
  private Path folder(String name) {
    return ImportShelf.of(folder).imports().stream()
        .filter(one -> one.name().equals(name))
        .map(ImportShelf.Shelved::folder)
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("serve.import.none", name),
                    workbench.messages().text("serve.import.none.advice")));
  }

  /** What tells that an import is still the one that an answer was made of. */
  private String digests(List<Path> folders) {
    return ImportShelf.of(folder).imports().stream()
        .filter(one -> folders.contains(one.folder()))
        .flatMap(one -> one.record().files().stream())
        .map(FileRecord::sha256)
        .toList()
        .toString();
  }

  private String needed(Words words, String name) {
    var value = words.find(name);
    if (value == null) {
      throw new WrongUsage(
          workbench.messages().text("serve.missing", name),
          workbench.messages().text("serve.missing.advice"));
    }
    return value;
  }

  private static @Nullable String given(@Nullable String word) {
    return word == null || word.isBlank() ? null : word.strip();
  }

  private static String or(@Nullable String word, String usual) {
    var said = given(word);
    return said == null ? usual : said;
  }

  private static List<String> listed(@Nullable String word) {
    var said = given(word);
    return said == null ? List.of() : List.of(said.split("\\s*,\\s*"));
  }
}
