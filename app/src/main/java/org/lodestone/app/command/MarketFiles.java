package org.lodestone.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Version;
import org.lodestone.app.WrongUsage;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.exchange.CentralBankRates;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.data.exchange.PriceFiles;
import org.lodestone.data.exchange.RowOpening;
import org.lodestone.data.published.PriceFigures;
import org.lodestone.intake.ImportKind;
import org.lodestone.market.ExchangeRates;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.SeriesId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The price files of a question, read once; without any, the quotes that ship. */
final class MarketFiles {
  private static final String SHIPPED = "data/markets/quotes.csv";

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "market.files")
  private List<Path> files = List.of();

  @Option(names = "--rates", paramLabel = "FILE", descriptionKey = "market.rates")
  private List<Path> rateFiles = List.of();

  private final List<String> rejects = new ArrayList<>();
  private final List<PriceSeries> series = new ArrayList<>();
  private @Nullable ExchangeRates rates;
  private boolean isRead;

  boolean isShipped() {
    return files.isEmpty();
  }

  /** All series; one with an id that an earlier file has is an error of whoever names the files. */
  List<PriceSeries> all(Workbench workbench) {
    if (!isRead) {
      isRead = true;
      if (isShipped()) {
        add(PriceFiles.read(RowOpening.of(shipped())).value());
        add(PriceFigures.listSeries(workbench.data()));
      }
      for (var file : files) {
        GivenRows.of(workbench, file, ImportKind.PRICES).forEach(given -> add(workbench, given));
      }
      checkIds(workbench);
    }
    return series;
  }

  private void add(Workbench workbench, GivenRows given) {
    var read = PriceFiles.read(given.rows());
    read.issues().forEach(issue -> rejects.add(issue.at() + ": " + issue.message()));
    if (given.rejected() > 0) {
      rejects.add(
          workbench
              .messages()
              .text("import.left-out", given.name(), workbench.numbers().count(given.rejected())));
    }
    add(read.value());
  }

  private void add(List<PriceSeries> more) {
    series.addAll(more);
  }

  private void checkIds(Workbench workbench) {
    var seen = new HashSet<SeriesId>();
    for (var one : series) {
      if (!seen.add(one.id())) {
        throw new WrongUsage(
            workbench.messages().text("market.twice", one.id().text()),
            workbench.messages().text("market.twice.advice"));
      }
    }
  }

  /** The series that are asked for by id; all if none is. */
  List<PriceSeries> chosen(Workbench workbench, List<String> ids) {
    var known = all(workbench).stream().map(one -> one.id().text()).toList();
    ids.forEach(id -> ConsumerOptions.oneOf(workbench, "series", id, known));
    return ids.isEmpty()
        ? all(workbench)
        : all(workbench).stream().filter(one -> ids.contains(one.id().text())).toList();
  }

  /** One series by its id, or the only one there is. */
  PriceSeries one(Workbench workbench, @Nullable String id) {
    var known = all(workbench).stream().map(one -> one.id().text()).toList();
    if (id == null && known.size() == 1) {
      return series.getFirst();
    }
    if (id == null) {
      throw new WrongUsage(
          workbench.messages().text("market.which"),
          workbench.messages().text("usage-fault.valid", String.join(", ", known)));
    }
    return chosen(workbench, List.of(id)).getFirst();
  }

  ExchangeRates rates(Workbench workbench) {
    if (rates == null) {
      var read =
          CentralBankRates.read(rateFiles.stream().map(file -> present(workbench, file)).toList());
      read.issues().forEach(issue -> rejects.add(issue.at() + ": " + issue.message()));
      rates = read.value();
    }
    return rates;
  }

  /** A file of the user, which must be there. */
  static Path present(Workbench workbench, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsage(
          workbench.messages().text("fault.no-such-file", file.toString()),
          workbench.messages().text("market.file.advice"));
    }
    return file;
  }

  /** What was left out while reading. */
  List<String> rejects() {
    return List.copyOf(rejects);
  }

  /** The dataset is what the answer rests on: the files brought, or what ships. */
  RunManifest manifest(
      Workbench workbench, String command, Map<String, String> options, Optional<Long> seed) {
    var all = new TreeMap<>(options);
    var used =
        InputFolder.ofFiles(
            Stream.concat(prices(), rateFiles.stream())
                .filter(Predicate.not(Files::isDirectory))
                .toList());
    prices()
        .filter(Files::isDirectory)
        .forEach(
            folder ->
                used.use(
                    String.valueOf(folder.getFileName()),
                    ImportShelf.open(workbench, folder).recordFile()));
    all.put("files", String.join(",", used.usedNames()));
    var digest = used.digest();
    return new RunManifest(
        isShipped() ? workbench.data().name() + "+markets" : "inputs",
        isShipped() ? workbench.data().digest() + "+" + digest : digest,
        Version.number(),
        command,
        all,
        seed.orElse(null),
        null);
  }

  private Stream<Path> prices() {
    return isShipped() ? Stream.of(shipped()) : files.stream();
  }

  private static Path shipped() {
    return Workbench.home().resolve(SHIPPED);
  }
}
