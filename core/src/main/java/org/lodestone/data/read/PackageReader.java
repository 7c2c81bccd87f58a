package org.lodestone.data.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lodestone.data.AgreementRow;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage;
import org.lodestone.data.DataPackage.LeftOut;
import org.lodestone.data.Imported;
import org.lodestone.data.ReferenceIssue.DuplicateId;
import org.lodestone.data.ReferenceIssue.DuplicateSourceConflict;
import org.lodestone.data.RegisterTables;
import org.lodestone.data.Row;
import org.lodestone.data.RowRef;
import org.lodestone.data.Table;
import org.lodestone.data.TableIssue.MissingFile;
import org.lodestone.data.TableIssue.UnreadableFile;
import org.lodestone.data.read.DescriptionReader.Description;

/**
 * Reads a data package from a folder. It never throws for what the folder holds: a row that cannot
 * be understood is left out and reported, and all others survive. Contradictions between rows are
 * looked for by {@code org.lodestone.data.check.PackageCheck}.
 */
public final class PackageReader {
  private static final RowRef LISTED = new RowRef(PackageDescription.FILE, 1);

  private final Path folder;
  private final List<DataIssue> issues = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final SortedMap<String, byte[]> contents = new TreeMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  private PackageReader(Path folder) {
    this.folder = folder;
  }

  /** The package in {@code folder}, which holds a {@code datapackage.json}. */
  public static Imported<DataPackage> read(Path folder) {
    return new PackageReader(folder).read();
  }

  /** The bytes of the files that make up the package, by path; what cannot be read is not there. */
  public static SortedMap<String, byte[]> contents(Path folder) {
    var reader = new PackageReader(folder);
    reader.load();
    return Collections.unmodifiableSortedMap(reader.contents);
  }

  private Description load() {
    var file = PackageDescription.FILE;
    load(file);
    var description =
        Optional.ofNullable(texts.get(file))
            .map(new DescriptionReader(issues)::read)
            .orElse(Description.NONE);
    description.listFiles().forEach(this::load);
    return description;
  }

  private Imported<DataPackage> read() {
    var description = load();
    var data =
        new DataPackage(
            description.name(),
            description.title(),
            digest(),
            table(TableFormat.QUANTITIES, description),
            table(TableFormat.PLACES, description),
            table(TableFormat.FORMS, description),
            table(TableFormat.SOURCES, description),
            table(TableFormat.SITES, description),
            table(TableFormat.FIGURES, description),
            table(TableFormat.ASSUMPTIONS, description),
            table(TableFormat.RECIPES, description),
            table(TableFormat.RECIPE_FLOWS, description),
            table(TableFormat.PROCESSES, description),
            table(TableFormat.LANES, description),
            table(TableFormat.DEMANDS, description),
            table(TableFormat.SUPPLIES, description),
            table(TableFormat.STOCKS, description),
            table(TableFormat.STOCKPILES, description),
            table(TableFormat.EVENTS, description),
            table(TableFormat.WORLD_PRODUCTION, description),
            table(TableFormat.GOVERNANCE, description),
            table(CustomsFormats.SHARES, description),
            table(CustomsFormats.CHANGES, description),
            register(description),
            agreements(description),
            leftOut);
    return new Imported<>(data, issues);
  }

  private RegisterTables register(Description description) {
    return new RegisterTables(
        table(RegisterFormats.PROJECTS, description),
        table(RegisterFormats.FLAGS, description),
        table(RegisterFormats.PROCESSES, description),
        table(RegisterFormats.NEEDS, description),
        table(RegisterFormats.OFFTAKES, description),
        table(RegisterFormats.PERMITS, description),
        table(RegisterFormats.COSTS, description),
        table(RegisterFormats.FUNDING, description),
        table(RegisterFormats.INSTRUMENTS, description),
        table(RegisterFormats.STEPS, description));
  }

  private AgreementRow.Tables agreements(Description description) {
    return new AgreementRow.Tables(
        table(AgreementFormats.PARTIES, description),
        table(AgreementFormats.OBJECTS, description),
        table(AgreementFormats.AGREEMENTS, description),
        table(AgreementFormats.CLAUSES, description),
        table(AgreementFormats.COMMITMENTS, description),
        table(AgreementFormats.PROOFS, description),
        table(AgreementFormats.EVENTS, description),
        table(AgreementFormats.RESTRICTIONS, description),
        table(AgreementFormats.CHANGES, description),
        table(AgreementFormats.RULES, description),
        table(AgreementFormats.ENTITIES, description),
        table(AgreementFormats.PROJECTS, description));
  }

  /** Reads a file of the package into memory; an issue if that cannot be done. */
  private void load(String file) {
    try {
      var bytes = Files.readAllBytes(folder.resolve(file));
      contents.put(file, bytes);
      var text = TextFile.decode(file, bytes);
      if (text.fault().isPresent()) {
        issues.add(text.fault().get());
      } else {
        texts.put(file, text.text());
      }
    } catch (NoSuchFileException e) {
      issues.add(new MissingFile(LISTED, file));
    } catch (IOException e) {
      issues.add(new UnreadableFile(new RowRef(file, 1), e.getClass().getSimpleName()));
    }
  }

  private <R extends Row> Table<R> table(TableFormat<R> format, Description description) {
    var rows = new ArrayList<R>();
    var first = new LinkedHashMap<String, Cells>();
    for (var file : description.files(format.name())) {
      var text = texts.get(file);
      if (text == null) {
        leftOut.add(new LeftOut(format.name(), "", new RowRef(file, 1)));
        continue;
      }
      var lines = new TableFile(format, file, issues, leftOut).rows(text);
      lines.forEach(cells -> row(format, cells, first).ifPresent(rows::add));
    }
    return Table.of(rows);
  }

  private <R extends Row> Optional<R> row(
      TableFormat<R> format, Cells cells, Map<String, Cells> first) {
    var row = format.toRow().apply(cells);
    if (!cells.isSound()) {
      leftOut.add(new LeftOut(format.name(), cells.id(), cells.at()));
      return Optional.empty();
    }
    var earlier = first.putIfAbsent(row.id(), cells);
    if (earlier == null) {
      return Optional.of(row);
    }
    reportDuplicate(format, row, cells, earlier);
    return Optional.empty();
  }

  /** A source may be defined in each file that cites it, as long as all definitions agree. */
  private void reportDuplicate(TableFormat<?> format, Row row, Cells cells, Cells earlier) {
    if (!format.equals(TableFormat.SOURCES)) {
      issues.add(new DuplicateId(row.at(), row.id(), earlier.at()));
      return;
    }
    cells
        .firstDifference(earlier)
        .ifPresent(
            column ->
                issues.add(
                    new DuplicateSourceConflict(
                        row.at(),
                        row.id(),
                        column,
                        cells.text(column),
                        earlier.text(column),
                        earlier.at())));
  }

  /** SHA-256 over path, length and bytes of each file that was read, in the order of the paths. */
  private String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      contents.forEach(
          (file, bytes) -> {
            sha.update(file.getBytes(StandardCharsets.UTF_8));
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
            sha.update(bytes);
          });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
