package org.lodestone.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Session;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.Json;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.SourceCard;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lodestone bench evidence}: how fast documents become claims in a workspace of their own,
 * and how much memory that takes. The documents are fictional.
 */
@Command(name = "evidence")
public final class EvidenceBenchCommand implements Callable<Integer> {
  private static final int TEN_THOUSAND = 10_000;

  private final Session session;

  @Option(names = "--documents", descriptionKey = "bench.evidence.documents")
  private int documents = 1000;

  @Option(names = "--characters", descriptionKey = "bench.evidence.characters")
  private int characters = 4000;

  public EvidenceBenchCommand(Session session) {
    this.session = session;
  }

  /**
   * What was measured.
   *
   * @param claims how many were found in all
   * @param secondsFor10000Characters by the clock, reading, finding and recording together
   * @param peakHeapMegabytes most that the heap held at any time, garbage included
   */
  record Report(
      Machine machine,
      int documents,
      long characters,
      long claims,
      double wallSeconds,
      double cpuSeconds,
      double documentsPerSecond,
      double charactersPerSecond,
      double secondsFor10000Characters,
      long peakHeapMegabytes) {}

  @Override
  public Integer call() throws IOException {
    requirePositive("--documents", documents);
    requirePositive("--characters", characters);
    var folder = Files.createTempDirectory("lodestone-bench");
    try {
      var report = measure(Workspace.open(folder));
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

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new WrongUsage(
          session.messages().text("bench.positive", option, String.valueOf(value)), "");
    }
  }

  private Report measure(Workspace workspace) {
    var heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    var machine = Machine.here();
    var timed = Stopwatch.time(() -> ingest(workspace));
    var time = timed.time();
    long read = timed.value().characters();
    return new Report(
        machine,
        documents,
        read,
        timed.value().claims(),
        time.wall(),
        time.cpu(),
        documents / time.wall(),
        read / time.wall(),
        time.wall() * TEN_THOUSAND / read,
        heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
  }

  /** What went in and came out. */
  private record Ingested(long characters, long claims) {}

  private Ingested ingest(Workspace workspace) {
    long read = 0;
    long claims = 0;
    for (int i = 0; i < documents; i++) {
      var text = FictionalTexts.text(i, characters);
      var document =
          DocumentReader.read(
              i + ".txt", text, SourceCard.unjudged("bench", SourceCard.Kind.UNKNOWN));
      var added = workspace.add(document, List.of(), Optional.empty());
      claims += workspace.claims(added.document()).size();
      read += text.length();
    }
    return new Ingested(read, claims);
  }

  private void print(Report report) {
    session
        .out()
        .print(
            session
                    .messages()
                    .text(
                        "bench.evidence.line",
                        number(report.documents()),
                        number((double) report.characters()),
                        number(report.wallSeconds()),
                        number(report.cpuSeconds()),
                        number(report.documentsPerSecond()),
                        number(report.secondsFor10000Characters()),
                        number((double) report.peakHeapMegabytes()),
                        number((double) report.machine().heapMegabytes()),
                        number(report.machine().load()))
                + "\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
