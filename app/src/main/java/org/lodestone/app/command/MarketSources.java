package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Messages;
import org.lodestone.app.Version;
import org.lodestone.app.WrongUsage;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.exchange.CentralBankRates;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.data.exchange.PriceFiles;
import org.lodestone.data.exchange.RowOpening;
import org.lodestone.data.published.PriceFigures;
import org.lodestone.intake.DamagedImport;
import org.lodestone.intake.ImportKind;
import org.lodestone.market.ExchangeRates;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.SeriesId;

/** The price series that a question can be about, read once, and what they were read from. */
public final class MarketSources {
  private static final String SHIPPED = "data/markets/quotes.csv";

  /** Of each file; the rest is counted. */
  private static final int FAULTS_TOLD = 20;

  private final Workbench workbench;
  private final boolean isShipped;
  private final List<Path> files;
  private final List<Path> rateFiles;
  private final List<PriceSeries> series;
  private final List<String> rejects;
  private final Map<SeriesId, String> fileNames = new HashMap<>();
  private @Nullable ExchangeRates rates;

  private MarketSources(
      Workbench workbench,
      boolean isShipped,
      List<Path> files,
      List<Path> rateFiles,
      List<PriceSeries> series,
      List<String> rejects) {
    this.workbench = workbench;
    this.isShipped = isShipped;
    this.files = files;
    this.rateFiles = rateFiles;
    this.series = series;
    this.rejects = rejects;
  }

  /** The series of these files; without any those that ship. */
  static MarketSources of(Workbench workbench, List<Path> files, List<Path> rateFiles) {
    return files.isEmpty() ? shipped(workbench, rateFiles) : brought(workbench, files, rateFiles);
  }

  private static MarketSources brought(
      Workbench workbench, List<Path> files, List<Path> rateFiles) {
    var sources =
        new MarketSources(
            workbench,
            false,
            List.copyOf(files),
            List.copyOf(rateFiles),
            new ArrayList<>(),
            new ArrayList<>());
    files.forEach(sources::read);
    return sources.checked();
  }

  private static MarketSources shipped(Workbench workbench, List<Path> rateFiles) {
    var series = new ArrayList<PriceSeries>(PriceFiles.read(RowOpening.of(shipped())).value());
    series.addAll(PriceFigures.listSeries(workbench.data()));
    return new MarketSources(
        workbench, true, List.of(), List.copyOf(rateFiles), series, new ArrayList<>());
  }

  /** What ships, and beside it the imports of prices that stand on a shelf. */
  public static MarketSources shippedAnd(Workbench workbench, List<ImportShelf.Shelved> imports) {
    var folders = imports.stream().map(ImportShelf.Shelved::folder).toList();
    var all =
        new MarketSources(
            workbench,
            true,
            folders,
            List.of(),
            new ArrayList<>(shipped(workbench, List.of()).series),
            new ArrayList<>());
    for (var folder : folders) {
      try {
        all.read(folder);
      } catch (DamagedImport e) {
        all.rejects.add(workbench.messages().text("import.damaged", folder.toString()));
      }
    }
    return all;
  }

  /** The same series with answers in the language of another workbench. */
  public MarketSources in(Workbench other) {
    var same = new MarketSources(other, isShipped, files, rateFiles, series, rejects);
    same.fileNames.putAll(fileNames);
    same.rates = rates;
    return same;
  }

  private void read(Path file) {
    for (var given : GivenRows.of(workbench, file, ImportKind.PRICES)) {
      var read = PriceFiles.read(given.rows());
      read.issues().stream()
          .limit(FAULTS_TOLD)
          .forEach(issue -> rejects.add(issue.at() + ": " + issue.message()));
      if (read.issues().size() > FAULTS_TOLD) {
        rejects.add(
            texts()
                .text(
                    "market.more-faults",
                    given.name(),
                    workbench.numbers().count(read.issues().size() - FAULTS_TOLD)));
      }
      if (given.rejected() > 0) {
        rejects.add(
            texts()
                .text(
                    "import.left-out", given.name(), workbench.numbers().count(given.rejected())));
      }
      read.value().forEach(one -> add(one, String.valueOf(file.getFileName())));
    }
  }

  /**
   * Editions of the same prices stand side by side on a shelf: each after the first one names its
   * import, and a number if that is not enough. Files that are named must not share a series.
   */
  private void add(PriceSeries one, String file) {
    var taken = series.stream().map(PriceSeries::id).collect(Collectors.toSet());
    var id = one.id();
    for (int number = 1; isShipped && taken.contains(id); number++) {
      id = new SeriesId(one.id() + " (" + file + (number == 1 ? "" : ", " + number) + ")");
    }
    if (!taken.contains(id)) {
      fileNames.put(id, file);
    }
    series.add(
        id.equals(one.id())
            ? one
            : new PriceSeries(id, one.terms(), one.licence(), one.source(), one.quotes()));
  }

  /** A series with an id that an earlier file has is an error of whoever names the files. */
  private MarketSources checked() {
    var seen = new HashSet<SeriesId>();
    for (var one : series) {
      if (!seen.add(one.id())) {
        throw new WrongUsage(
            texts().text("market.twice", one.id().text()), texts().text("market.twice.advice"));
      }
    }
    return this;
  }

  public Workbench workbench() {
    return workbench;
  }

  Messages texts() {
    return workbench.messages();
  }

  public List<PriceSeries> all() {
    return series;
  }

  /** The forms and materials that there are prices of. */
  public List<String> items() {
    return series.stream().map(one -> one.terms().item()).distinct().sorted().toList();
  }

  /** The series of a form or material; all if none is asked for. */
  List<PriceSeries> ofItem(@Nullable String form) {
    if (form == null) {
      return series;
    }
    var item = ConsumerOptions.oneOf(workbench, "form", form, items());
    return series.stream().filter(one -> one.terms().item().equals(item)).toList();
  }

  /** The series that are asked for by id; all if none is. */
  List<PriceSeries> chosen(List<String> ids) {
    ids.forEach(id -> ConsumerOptions.oneOf(workbench, "series", id, known()));
    return ids.isEmpty()
        ? series
        : series.stream().filter(one -> ids.contains(one.id().text())).toList();
  }

  private List<String> known() {
    return series.stream().map(one -> one.id().text()).toList();
  }

  /** One series by its id, or the only one there is. */
  PriceSeries one(@Nullable String id) {
    if (id == null && series.size() == 1) {
      return series.getFirst();
    }
    if (id == null) {
      throw new WrongUsage(
          texts().text("market.which"),
          texts().text("usage-fault.valid", String.join(", ", known())));
    }
    return chosen(List.of(id)).getFirst();
  }

  ExchangeRates rates() {
    if (rates == null) {
      var read =
          CentralBankRates.read(
              rateFiles.stream().map(file -> MarketFiles.present(workbench, file)).toList());
      read.issues().forEach(issue -> rejects.add(issue.at() + ": " + issue.message()));
      rates = read.value();
    }
    return rates;
  }

  /** The name of the file that a series was brought in; empty if it ships. */
  public Optional<String> findFile(PriceSeries one) {
    return Optional.ofNullable(fileNames.get(one.id()));
  }

  /** What was left out while reading. */
  public List<String> rejects() {
    return List.copyOf(rejects);
  }

  /** Tells what the series were read from. */
  public String digest() {
    return String.valueOf(manifest("market", Map.of(), Optional.empty()).datasetDigest());
  }

  /** The dataset is what the answer rests on: what ships, the files brought, or both. */
  RunManifest manifest(String command, Map<String, String> options, Optional<Long> seed) {
    var all = new TreeMap<>(options);
    var used =
        InputFolder.ofFiles(
            Stream.of(isShipped ? List.of(shipped()) : List.<Path>of(), files, rateFiles)
                .flatMap(List::stream)
                .filter(Predicate.not(Files::isDirectory))
                .toList());
    files.stream()
        .filter(Files::isDirectory)
        .forEach(
            folder ->
                used.use(
                    String.valueOf(folder.getFileName()),
                    ImportShelf.open(workbench, folder).recordFile()));
    all.put("files", String.join(",", used.usedNames()));
    var digest = used.digest();
    return new RunManifest(
        isShipped ? workbench.data().name() + "+markets" : "inputs",
        isShipped ? workbench.data().digest() + "+" + digest : digest,
        Version.number(),
        command,
        all,
        seed.orElse(null),
        null);
  }

  private static Path shipped() {
    return Workbench.home().resolve(SHIPPED);
  }
}
