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
import org.lodestone.claim.Claims;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.Layout;
import org.lodestone.document.SourceCard;
import org.lodestone.mention.Mentions;
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
  private static final int REPEATS = 5;

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
   * @param longestDocument characters of the longest one
   * @param secondsFor10000Characters by the clock, reading, finding and recording together
   * @param oneOf10000Characters seconds by the clock for one document of 10 000 characters, once
   *     the code is compiled: median of five, nothing recorded
   * @param peakHeapMegabytes most that the heap held at any time, garbage included
   * @param liveHeapAtTenthMegabytes what was still needed after a tenth of the documents
   * @param liveHeapAtEndMegabytes the same behind the last one: growth would show here
   * @param residentMegabytes most memory that the process had from the system; -1 if unknown
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
      double oneOf10000Characters,
      int longestDocument,
      long peakHeapMegabytes,
      long liveHeapAtTenthMegabytes,
      long liveHeapAtEndMegabytes,
      long residentMegabytes) {}

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
        Stopwatch.time(REPEATS, EvidenceBenchCommand::one).time().wall(),
        timed.value().longest(),
        heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
        timed.value().liveAtTenth(),
        live(),
        Machine.residentMegabytes());
  }

  /** One document of ten thousand characters, from its text to its claims. */
  private static int one() {
    var text = FictionalTexts.text(1, TEN_THOUSAND).substring(0, TEN_THOUSAND);
    var card = SourceCard.unjudged("bench", SourceCard.Kind.UNKNOWN);
    var document = DocumentReader.read("one.txt", text, card);
    return Claims.in(Mentions.in(Layout.of(document))).all().size();
  }

  /** Megabytes of the heap that are still needed. */
  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  /** What went in and came out. */
  private record Ingested(long characters, long claims, int longest, long liveAtTenth) {}

  private Ingested ingest(Workspace workspace) {
    long read = 0;
    long claims = 0;
    int longest = 0;
    long liveAtTenth = 0;
    for (int i = 0; i < documents; i++) {
      var text = FictionalTexts.text(i, FictionalTexts.length(i, characters));
      var document =
          DocumentReader.read(
              i + ".txt", text, SourceCard.unjudged("bench", SourceCard.Kind.UNKNOWN));
      var added = workspace.add(document, List.of(), Optional.empty());
      claims += workspace.claims(added.document()).size();
      read += text.length();
      longest = Math.max(longest, text.length());
      if (i + 1 == (documents + 9) / 10) {
        liveAtTenth = live();
      }
    }
    return new Ingested(read, claims, longest, liveAtTenth);
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
                        number(report.oneOf10000Characters()),
                        number((double) report.peakHeapMegabytes()),
                        number((double) report.machine().heapMegabytes()),
                        number((double) report.liveHeapAtTenthMegabytes()),
                        number((double) report.liveHeapAtEndMegabytes()),
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
