package org.lodestone.app.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.DataFault;
import org.lodestone.app.Language;
import org.lodestone.app.Messages;
import org.lodestone.app.Refusal;
import org.lodestone.app.Session;
import org.lodestone.app.Version;
import org.lodestone.app.output.Json;
import org.lodestone.app.output.Numbers;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Imported;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.assembly.Baseline;
import org.lodestone.data.check.PackageCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the commands share: the data package, read once, its baseline, and where the answer goes.
 */
public final class Workbench {
  /** The year that the shipped packages describe. */
  public static final int BASELINE_YEAR = 2024;

  private static final String SHIPPED = "data/ree-magnets";
  private static final String DESCRIPTION = "datapackage.json";
  private static final int FAULTS_SHOWN = 5;
  private static final double NANOS = 1e9;

  private final Session session;
  private final long started = System.nanoTime();
  private final ObjectNode timing = Json.mapper().createObjectNode();
  private @Nullable Imported<DataPackage> checked;
  private @Nullable Imported<Optional<Baseline>> assembled;

  public Workbench(Session session) {
    this.session = session;
  }

  /** The same workbench in another language; what was read already is not read again. */
  public Workbench in(Language language) {
    if (session.options().language() == language) {
      return this;
    }
    var other =
        new Workbench(
            new Session(
                session.options().in(language),
                Messages.of(language),
                session.out(),
                session.err()));
    other.checked = checked;
    other.assembled = assembled;
    return other;
  }

  public Session session() {
    return session;
  }

  public Messages messages() {
    return session.messages();
  }

  public Numbers numbers() {
    return Numbers.of(session.options().language());
  }

  /** The folder of the data package: the one asked for, or the one shipped. */
  public Path folder() {
    return session.options().dataset().orElseGet(() -> home().resolve(SHIPPED));
  }

  /** The folder of the installation, which holds {@code data} and {@code examples}. */
  public static Path home() {
    var told = System.getProperty("lodestone.home");
    if (told != null) {
      return Path.of(told);
    }
    try {
      var code =
          Path.of(Workbench.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (var folder = code.toAbsolutePath(); folder != null; folder = folder.getParent()) {
        if (Files.isDirectory(folder.resolve(SHIPPED))) {
          return folder;
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of the program's own code is not a path.", e);
    }
    return Path.of("");
  }

  /** The package with all its issues. Ends the command only if there is no package at all. */
  public Imported<DataPackage> checkedPackage() {
    if (checked == null) {
      var folder = folder();
      if (!Files.isRegularFile(folder.resolve(DESCRIPTION))) {
        throw new DataFault(
            messages().text("workbench.no-package", folder.toString(), DESCRIPTION),
            messages().text("workbench.no-package.advice"));
      }
      checked = PackageCheck.readAndCheck(folder);
      if (checked.issues().stream().anyMatch(Workbench::isUnreadable)) {
        throw fault(checked.issues());
      }
    }
    return checked;
  }

  /** A fault of the description of the package: nothing else can be read without it. */
  private static boolean isUnreadable(DataIssue issue) {
    return issue.at().file().equals(DESCRIPTION)
        && (issue instanceof org.lodestone.data.TableIssue.BadDatapackageJson
            || issue instanceof org.lodestone.data.TableIssue.NotUtf8
            || issue instanceof org.lodestone.data.TableIssue.UnreadableFile);
  }

  /** The package, which must be free of faults. */
  public DataPackage data() {
    var read = checkedPackage();
    if (hasFaults(read.issues())) {
      throw fault(read.issues());
    }
    return read.value();
  }

  /** The baseline with the issues of its assembly. */
  public Imported<Optional<Baseline>> assembledBaseline() {
    if (assembled == null) {
      assembled = Assembly.assemble(data(), BASELINE_YEAR);
    }
    return assembled;
  }

  /** The baseline, whose assembly must be free of faults. */
  public Baseline baseline() {
    var made = assembledBaseline();
    if (hasFaults(made.issues())) {
      throw fault(made.issues());
    }
    return made.value()
        .orElseThrow(
            () ->
                new Refusal(
                    messages().text("workbench.no-network", data().name()),
                    messages().text("workbench.no-network.reason"),
                    messages().text("workbench.no-network.remedy")));
  }

  static boolean hasFaults(List<DataIssue> issues) {
    return issues.stream().anyMatch(issue -> issue.severity() == DataIssue.Severity.ERROR);
  }

  private DataFault fault(List<DataIssue> issues) {
    var faults =
        issues.stream().filter(issue -> issue.severity() == DataIssue.Severity.ERROR).toList();
    var first = faults.stream().limit(FAULTS_SHOWN).map(DataIssue::text).toList();
    return new DataFault(
        messages().text("workbench.faults", numbers().count(faults.size()), folder().toString())
            + "\n"
            + String.join("\n", first),
        messages().text("workbench.faults.advice"));
  }

  /**
   * What it takes to get the same answer again; no path, so that the bytes are the same elsewhere.
   */
  public RunManifest manifest(String command, Map<String, String> options) {
    return manifest(command, options, null);
  }

  /** The same for an answer that a solver had a part in. */
  public RunManifest manifest(
      String command, Map<String, String> options, @Nullable String solver) {
    var data = checkedPackage().value();
    return new RunManifest(
        data.name(),
        data.digest(),
        Version.number(),
        command,
        new TreeMap<>(options),
        null,
        solver);
  }

  /** A document of the manifest and the fields of the parts, in their order. */
  public ObjectNode document(RunManifest manifest, Object... parts) {
    var document = Json.mapper().createObjectNode();
    document.set("manifest", Json.mapper().valueToTree(manifest));
    for (var part : parts) {
      JsonNode fields = Json.mapper().valueToTree(part);
      fields.properties().forEach(field -> document.set(field.getKey(), field.getValue()));
    }
    return document;
  }

  /**
   * Writes one JSON document: the manifest, the content, and the time it took unless that is not
   * wanted.
   */
  public void writeJson(RunManifest manifest, Object content) {
    writeDocument(document(manifest, content));
  }

  /** Adds to the times that end a document; for what differs from run to run. */
  void addTiming(String name, Object content) {
    timing.set(name, Json.mapper().valueToTree(content));
  }

  /** Writes a document, with the time it took unless that is not wanted. */
  public void writeDocument(ObjectNode document) {
    if (session.options().timing()) {
      document.set("timing", timing.put("seconds", (System.nanoTime() - started) / NANOS));
    }
    session.out().print(Json.write(document));
  }

  /** Writes lines to the answer. */
  public void print(List<String> lines) {
    lines.forEach(line -> session.out().print(line + "\n"));
  }

  public void print(String key, Object... values) {
    session.out().print(messages().text(key, values) + "\n");
  }

  public boolean json() {
    return session.options().json();
  }
}
