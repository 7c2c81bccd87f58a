package org.lodestone.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Session;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;
import org.lodestone.intake.ImportKind;
import org.lodestone.intake.ImportedTable;
import org.lodestone.intake.Importer;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lodestone bench import}: a year of trade in the layout of BACI, made up, from its file to
 * a table with rejects and provenance; then the same file by pandas.
 */
@Command(name = "import")
public final class ImportBenchCommand implements Callable<Integer> {
  private static final String SCRIPT = "bench/pandas_twin.py";
  private static final int COUNTRIES = 230;
  private static final int PRODUCTS = 5_000;
  private static final int PRODUCT_STEP = 190;
  private static final int LOWEST_PRODUCT = 10_121;
  private static final double LARGEST = 1e7;
  private static final double THOUSANDTH = 1_000;
  private static final int ONE_WITHOUT_MASS_IN = 20;
  private static final int ONE_BROKEN_IN = 1_000;

  private final Session session;

  @Option(names = "--rows", descriptionKey = "bench.import.rows")
  private int rows = 25_000_000;

  public ImportBenchCommand(Session session) {
    this.session = session;
  }

  /**
   * What was measured.
   *
   * @param residentMegabytes most memory that the process had from the system; -1 if unknown
   * @param value sum of the accepted values, thousand dollars
   * @param pandas null where pandas is missing
   */
  record Report(
      Machine machine,
      long rows,
      long fileMegabytes,
      long accepted,
      long rejected,
      double wallSeconds,
      double cpuSeconds,
      long residentMegabytes,
      double value,
      PandasTwin.@Nullable Result pandas) {}

  @Override
  public Integer call() throws IOException {
    if (rows < 1) {
      throw new WrongUsage(
          session.messages().text("bench.positive", "--rows", String.valueOf(rows)), "");
    }
    var folder = Files.createTempDirectory("lodestone-bench");
    try {
      var report = measure(folder);
      if (session.options().json()) {
        session.out().print(Json.write(report));
      } else {
        print(report);
      }
    } finally {
      delete(folder);
    }
    return ExitCode.DONE.number();
  }

  private Report measure(Path folder) throws IOException {
    var file = folder.resolve("BACI_fictional.csv");
    writeFictional(file, rows);
    var machine = Machine.here();
    var into = folder.resolve("import");
    var timed =
        Stopwatch.time(
            () -> new Importer(ImportKind.BACI, "").read(List.of(file), into, Progress.NONE));
    long resident = Machine.residentMegabytes();
    var record = timed.value().record();
    return new Report(
        machine,
        rows,
        Files.size(file) >> 20,
        record.rows(),
        record.rejected(),
        timed.time().wall(),
        timed.time().cpu(),
        resident,
        ImportedTable.open(into).sum("value_kusd"),
        PandasTwin.run(Workbench.home().resolve(SCRIPT), file));
  }

  /** Rows with every code at some time; one in a thousand is broken. */
  private static void writeFictional(Path file, int rows) throws IOException {
    var random = new SplittableRandom(1);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("t,i,j,k,v,q\n");
      for (int i = 0; i < rows; i++) {
        var product = LOWEST_PRODUCT + random.nextInt(PRODUCTS) * PRODUCT_STEP;
        boolean broken = random.nextInt(ONE_BROKEN_IN) == 0;
        out.write("2024," + (4 + random.nextInt(COUNTRIES)));
        out.write("," + (4 + random.nextInt(COUNTRIES)));
        out.write("," + (product < 100_000 ? "0" : "") + product);
        out.write("," + (broken ? "-" : "") + random.nextInt((int) LARGEST) / THOUSANDTH + ",");
        out.write(
            random.nextInt(ONE_WITHOUT_MASS_IN) == 0
                ? "NA\n"
                : random.nextInt((int) LARGEST) / THOUSANDTH + "\n");
      }
    }
  }

  private void print(Report report) {
    var texts = session.messages();
    session
        .out()
        .println(
            texts.text(
                "bench.import.line",
                Long.toString(report.rows),
                Long.toString(report.fileMegabytes),
                Long.toString(report.accepted),
                Long.toString(report.rejected),
                number(report.wallSeconds),
                number(report.cpuSeconds),
                Long.toString(report.residentMegabytes),
                number(report.machine.load())));
    var pandas = report.pandas;
    session
        .out()
        .println(
            pandas == null
                ? texts.text("bench.import.no-pandas")
                : texts.text(
                    "bench.import.pandas",
                    pandas.version(),
                    number(pandas.seconds()),
                    Long.toString(pandas.megabytes()),
                    Long.toString(pandas.accepted()),
                    String.format(
                        Locale.ROOT, "%.1e", Math.abs(pandas.value() / report.value - 1))));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
