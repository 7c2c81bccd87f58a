package org.lodestone.app.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.Tally;
import org.lodestone.ensemble.TallyBytes;
import org.lodestone.scenario.Progress;

/**
 * One ensemble on a cluster. Whatever was counted before something went wrong is in the answer;
 * since tallies only ever add up, it is the same bytes as on one machine, whichever executor
 * counted what and how often it had to be tried.
 */
public final class ClusterRun {

  /**
   * What came of it.
   *
   * @param fault null if the cluster did all that was asked, or was stopped on request
   * @param detail what the cluster said about the fault; may be empty
   */
  public record Outcome(
      Ensemble.Result result, ClusterTrace trace, @Nullable ClusterFault fault, String detail) {}

  private static final String FORMAT_VERSION = "1";

  private final ClusterAddress address;
  private final DriverProcess.Place place;
  private final Tally tally;
  private final ClusterTrace.Builder trace = new ClusterTrace.Builder();
  private final long asked;
  private @Nullable ClusterFault fault;
  private String detail = "";

  /**
   * A run that has not begun.
   *
   * @param layout of the tally, as this machine has it
   */
  public ClusterRun(
      ClusterAddress address, DriverProcess.Place place, Tally.Layout layout, long asked) {
    this.address = address;
    this.place = place;
    this.asked = asked;
    tally = new Tally(layout);
  }

  /** Has a packed question answered; waits for the answer. */
  public Outcome run(byte[] question, Progress progress) {
    var missing = missing();
    if (missing.isPresent()) {
      fault = missing.get();
      return outcome();
    }
    var file = temporaryFile(question);
    try (var driver = new DriverProcess(place, file, asked, address)) {
      follow(driver, progress);
    } finally {
      delete(file);
    }
    return outcome();
  }

  private Optional<ClusterFault> missing() {
    if (!place.isBuilt()) {
      return Optional.of(ClusterFault.NOT_BUILT);
    }
    return address.isOpen() ? Optional.empty() : Optional.of(ClusterFault.NO_MASTER);
  }

  private Outcome outcome() {
    var status = tally.draws() == asked ? Ensemble.Status.COMPLETE : Ensemble.Status.PARTIAL;
    return new Outcome(
        new Ensemble.Result(status, asked, tally), trace.build(address.text()), fault, detail);
  }

  private void follow(DriverProcess driver, Progress progress) {
    boolean isStopped = false;
    for (var line = driver.next(); !line.equals(DriverProcess.END); line = driver.next()) {
      if (progress.cancelled() && !isStopped) {
        isStopped = true;
        driver.stop();
      }
      if (!line.isEmpty()) {
        understand(line.split("\t", -1));
        progress.tick(tally.draws(), asked);
      }
    }
    if (!driver.hasEndedWell() && fault == null && !isStopped) {
      fault = ClusterFault.FAILED;
    }
  }

  private void understand(String[] words) {
    switch (words[0]) {
      case "lodestone-spark" -> checkVersion(words[1]);
      case "cores" -> trace.cores(Integer.parseInt(words[1]));
      case "part" -> add(words);
      case "ended" ->
          trace.ended(
              new ClusterTrace.Attempt(
                  Long.parseLong(words[1]),
                  Long.parseLong(words[2]),
                  Integer.parseInt(words[3]),
                  words[4],
                  words[6]),
              Long.parseLong(words[5]));
      case "lost" -> trace.lost(words[1], words[2]);
      case "fault" -> {
        fault = ClusterFault.valueOf(words[1]);
        detail = words[2];
      }
      case "started", "end" -> {}
      default ->
          throw new IllegalStateException(
              "The driver said '%s', which is not known.\nBuild the module again with: lodestone cluster start"
                  .formatted(words[0]));
    }
  }

  private static void checkVersion(String version) {
    if (!version.equals(FORMAT_VERSION)) {
      throw new IllegalStateException(
          "The driver speaks version %s, this program version %s.\nBuild the module again with: lodestone cluster start"
              .formatted(version, FORMAT_VERSION));
    }
  }

  private void add(String[] words) {
    tally.add(TallyBytes.read(Base64.getDecoder().decode(words[7])));
    trace.part(
        new ClusterTrace.Builder.Part(
            Long.parseLong(words[1]),
            Integer.parseInt(words[3]),
            words[4],
            Long.parseLong(words[5]),
            Long.parseLong(words[6])));
  }

  private static Path temporaryFile(byte[] question) {
    try {
      return Files.write(Files.createTempFile("lodestone", ".question"), question);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
