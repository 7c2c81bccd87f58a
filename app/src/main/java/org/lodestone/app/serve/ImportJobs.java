package org.lodestone.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.ImportKinds;
import org.lodestone.app.command.ImportOrder;
import org.lodestone.app.command.Workbench;
import org.lodestone.data.DataIssue;
import org.lodestone.intake.ImportRecord;
import org.lodestone.scenario.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files that a page sends, and imports of them as jobs. */
final class ImportJobs implements AutoCloseable {
  /**
   * What files may hold together, from their coming in to the end of their import: twice a year of
   * BACI, unpacked.
   */
  static final long MOST_BYTES = 2L << 30;

  private static final int KEPT = 16;
  private static final int LONGEST_NAME = 200;

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path shelf;
  private final Function<RuntimeException, Server.Fault> words;
  private final StagedFiles staged = new StagedFiles(MOST_BYTES);
  private final Jobs<Report> jobs = new Jobs<>("i", KEPT);

  /**
   * What an import gives, as {@code data import --json} does.
   *
   * @param name of its folder
   */
  record Report(String name, ImportRecord imported, long faults, List<String> first) {}

  /**
   * @param shelf folder of the imports
   */
  ImportJobs(Path shelf, Function<RuntimeException, Server.Fault> words) {
    this.shelf = shelf;
    this.words = words;
  }

  /** Takes a file in; empty if it is larger than all files together may be. */
  Optional<StagedFiles.Staged> take(Workbench workbench, String name, InputStream content)
      throws IOException {
    var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    boolean isName =
        !plain.isBlank()
            && !plain.equals(".")
            && !plain.equals("..")
            && plain.length() <= LONGEST_NAME
            && plain.chars().noneMatch(Character::isISOControl);
    if (!isName) {
      throw wrong(workbench, "serve.import.name", name);
    }
    try {
      return staged.take(plain, content);
    } catch (StagedFiles.NoRoom e) {
      throw wrong(workbench, "serve.import.no-room", plain);
    }
  }

  /** Checks an order and puts it into the queue. */
  Job.State<Report> start(Workbench workbench, String body) {
    var request = read(workbench, body);
    var kind = ImportKinds.named(workbench, request.kind());
    var folder = shelf.resolve(ImportOrder.folderName(kind, request.edition()));
    new ImportOrder(kind, request.edition(), "", List.of(), folder).requireNew(workbench);
    if (request.files().isEmpty()) {
      throw wrong(workbench, "serve.import.no-files", "");
    }
    var files =
        staged
            .claim(request.files())
            .orElseThrow(
                () -> wrong(workbench, "serve.import.gone", String.join(", ", request.files())));
    var order = new ImportOrder(kind, request.edition(), "", files, folder);
    long bytes = files.stream().mapToLong(ImportJobs::size).sum();
    var job =
        jobs.start(
            id ->
                new Job<Report>(
                        id, files.size(), bytes, running -> run(running, order, workbench), words)
                    .ifNeverRun(() -> staged.discard(files)));
    if (job.isEmpty()) {
      staged.discard(files);
      throw wrong(workbench, "serve.jobs-full", String.valueOf(KEPT));
    }
    return job.get().state();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static ImportRequest read(Workbench workbench, String body) {
    try {
      var request = STRICT.readValue(body, ImportRequest.class);
      if (request != null) {
        return request;
      }
    } catch (JacksonException e) {
      throw wrong(
          workbench, "serve.import.body", e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    throw wrong(workbench, "serve.import.body", body);
  }

  private Job.Outcome<Report> run(Job<Report> job, ImportOrder order, Workbench workbench) {
    try {
      var result = order.run(workbench, new OverFiles(job, order.files()));
      return new Job.Outcome<>(
          new Report(
              String.valueOf(result.folder().getFileName()),
              result.record(),
              result.faults(),
              result.first().stream().map(DataIssue::text).toList()),
          false);
    } catch (CancellationException e) {
      return new Job.Outcome<>(null, true);
    } finally {
      staged.discard(order.files());
    }
  }

  /** How far the reading of several files is, each of which counts from its own beginning. */
  private static final class OverFiles implements Progress {
    private final Job<Report> job;
    private final List<Path> files;
    private int at;
    private long before;
    private long told;

    OverFiles(Job<Report> job, List<Path> files) {
      this.job = job;
      this.files = files;
    }

    @Override
    public void tick(long done, long total) {
      if (done < told && at < files.size() - 1) {
        before += size(files.get(at));
        at++;
      }
      told = done;
      var name = String.valueOf(files.get(at).getFileName());
      job.part(name, before, size(files.get(at)), at, 1).tick(done, total);
    }

    @Override
    public boolean cancelled() {
      return job.part("", 0, 0, 0, 0).cancelled();
    }
  }

  Optional<Job.State<Report>> state(String id) {
    return jobs.find(id).map(Job::state);
  }

  /** Asks a job to stop; of an import that is stopped nothing is kept. */
  Optional<Job.State<Report>> cancel(String id) {
    return jobs.find(id)
        .map(
            job -> {
              job.cancel();
              return job.state();
            });
  }

  private static WrongUsage wrong(Workbench workbench, String key, String value) {
    return new WrongUsage(
        workbench.messages().text(key, value), workbench.messages().text(key + ".advice"));
  }

  @Override
  public void close() {
    jobs.close();
    staged.close();
  }
}
