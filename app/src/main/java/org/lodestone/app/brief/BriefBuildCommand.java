package org.lodestone.app.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.evidence.WorkspaceTables;
import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Compiler;
import org.lodestone.brief.compile.Compiler.Compiled;
import org.lodestone.brief.compile.Finding;
import org.lodestone.data.yaml.Field;
import org.lodestone.office.write.BriefFiles;
import org.lodestone.office.write.BriefFiles.Format;
import org.lodestone.office.write.MissingLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code lodestone brief build FILE.md}: every sentence that states a fact must stand on something
 * that says so. All findings are told at once; without one the files are written.
 */
@Command(name = "build")
public final class BriefBuildCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "FILE.md", descriptionKey = "brief.build.file")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      descriptionKey = "brief.build.format")
  private List<Format> formats = List.of(Format.HTML);

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "brief.build.out")
  private @Nullable Path out;

  @Option(names = "--font", paramLabel = "FILE.ttf", descriptionKey = "brief.build.font")
  private List<Path> fonts = List.of();

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public BriefBuildCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Reads {@code html}. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      for (var format : Format.values()) {
        if (format.ending().equals(value)) {
          return format;
        }
      }
      throw new TypeConversionException("unknown format");
    }
  }

  /** A finding with what to do about it. */
  record Fault(
      String file,
      int line,
      String rule,
      String sentence,
      String reference,
      List<String> words,
      String what,
      String advice) {}

  /** A file that was written. */
  record Written(String format, String file, int bytes, String digest) {}

  /** The answer. */
  record Answer(
      List<Fault> findings,
      int sentences,
      int factual,
      int notes,
      List<Written> files,
      String corpus) {}

  @Override
  public Integer call() throws IOException {
    var shelf = new Shelf(workbench);
    var draft = shelf.draft(file, Shelf.text(file));
    var library = shelf.library(draft, folder());
    var compiled = Compiler.compile(draft, library);
    var written = new ArrayList<Written>();
    if (compiled.brief().isPresent()) {
      write(compiled.brief().get(), written);
    }
    var faults = compiled.findings().stream().map(this::fault).toList();
    var document =
        workbench.document(
            shelf.agreements().manifest("brief build", Map.of()),
            answer(compiled, faults, written, library.state().corpus()));
    tables.write(workbench, document);
    if (workbench.json()) {
      workbench.writeDocument(document);
    } else {
      print(compiled, faults, written);
    }
    return faults.isEmpty() ? ExitCode.DONE.number() : ExitCode.NEGATIVE.number();
  }

  private static Answer answer(
      Compiled compiled, List<Fault> faults, List<Written> written, String corpus) {
    return new Answer(
        faults,
        compiled.sentences(),
        compiled.factual(),
        compiled.brief().map(brief -> brief.notes().size()).orElse(0),
        written,
        corpus);
  }

  private Path folder() {
    var parent = file.toAbsolutePath().getParent();
    return parent == null ? Path.of("") : parent;
  }

  // ---- files

  private void write(Brief brief, List<Written> written) throws IOException {
    var to = out == null ? folder() : out;
    Files.createDirectories(to);
    for (var format : formats.stream().distinct().toList()) {
      var bytes = bytes(brief, format);
      var target = target(to, format);
      Files.write(target, bytes);
      written.add(
          new Written(
              format.ending(), String.valueOf(target.getFileName()), bytes.length, sha256(bytes)));
    }
  }

  private byte[] bytes(Brief brief, Format format) {
    try {
      return BriefFiles.write(brief, format, fonts);
    } catch (MissingLetters e) {
      throw new Refusal(
          workbench.messages().text("brief.letters.asked"),
          workbench.messages().text("brief.letters.reason", e.letters()),
          workbench.messages().text("brief.letters.remedy"));
    }
  }

  /** The draft itself is never written over. */
  private Path target(Path to, Format format) throws IOException {
    var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    var target = to.resolve(name + "." + format.ending());
    return Files.exists(target) && Files.isSameFile(target, file)
        ? to.resolve(name + ".compiled." + format.ending())
        : target;
  }

  private static String sha256(byte[] bytes) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime knows SHA-256.", e);
    }
  }

  // ---- findings

  private Fault fault(Finding finding) {
    var key = "brief.rule." + finding.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var words = String.join(" · ", finding.words());
    return new Fault(
        String.valueOf(file.getFileName()),
        finding.line(),
        Field.written(finding.rule()),
        finding.sentence(),
        finding.reference(),
        finding.words(),
        workbench.messages().text(key, finding.reference(), words),
        workbench.messages().text(key + ".advice", finding.reference(), words));
  }

  private void print(Compiled compiled, List<Fault> faults, List<Written> written) {
    for (var fault : faults) {
      workbench.print(
          List.of(
              "%s:%d: %s".formatted(fault.file(), fault.line(), fault.what()),
              "    " + fault.sentence(),
              "    → " + fault.advice()));
    }
    written.forEach(
        each ->
            workbench.print("brief.file", each.file(), workbench.numbers().count(each.bytes())));
    workbench.print(
        "brief.build.summary",
        workbench.numbers().count(compiled.sentences()),
        workbench.numbers().count(compiled.factual()),
        workbench.numbers().count(faults.size()));
  }
}
