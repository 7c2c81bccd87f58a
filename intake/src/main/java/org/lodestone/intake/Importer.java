package org.lodestone.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.intake.ImportRecord.FileRecord;
import org.lodestone.intake.layout.Column;
import org.lodestone.intake.layout.Layout;
import org.lodestone.intake.layout.PriceLayout;
import org.lodestone.intake.source.Archive;
import org.lodestone.intake.source.TableTaker;
import org.lodestone.scenario.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of one publisher into a folder: {@code rows.parquet} with what was accepted, {@code
 * rejected.csv} with what was not and why, {@code set-aside.csv} with what does not belong to the
 * table, {@code import.json} with the provenance of both. The folder appears whole or not at all;
 * an earlier one is never overwritten.
 */
public final class Importer {
  /** The table in an import's folder. */
  static final String TABLE = "rows.parquet";

  /** The provenance in an import's folder. */
  static final String RECORD = "import.json";

  private static final String REJECTED = "rejected.csv";
  private static final String SET_ASIDE = "set-aside.csv";
  private static final String UNFINISHED = ".part";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final ImportKind kind;
  private final String edition;
  private final String member;

  /**
   * An importer.
   *
   * @param edition release or day of the files, as it shall be cited; may be empty
   */
  public Importer(ImportKind kind, String edition) {
    this(kind, edition, "");
  }

  private Importer(ImportKind kind, String edition, String member) {
    this.kind = kind;
    this.edition = edition;
    this.member = member;
  }

  /** An importer that takes one member of each archive, by its name without folders. */
  public Importer withMember(String name) {
    return new Importer(kind, edition, name);
  }

  /**
   * The result of an import.
   *
   * @param faults how many there were; a row may have several
   * @param first the first of them
   */
  public record Result(ImportRecord record, Path folder, long faults, List<DataIssue> first) {
    public Result {
      first = List.copyOf(first);
    }
  }

  /**
   * Reads files.
   *
   * @param folder made by this call
   * @throws ImportRefused if the folder is there already
   * @throws NoMember if an archive holds no table of the kind
   */
  public Result read(List<Path> files, Path folder, Progress progress) {
    if (Files.exists(folder)) {
      throw new ImportRefused(folder);
    }
    var work = folder.resolveSibling(folder.getFileName() + UNFINISHED);
    begin(work);
    try {
      var result = readInto(work, files, folder, progress);
      Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(work);
    }
  }

  /** Makes the folder to work in; one that is there is somebody's, and stays as it is. */
  private static void begin(Path work) {
    if (Files.exists(work)) {
      throw new ImportRefused(work);
    }
    try {
      Files.createDirectories(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result readInto(Path work, List<Path> files, Path folder, Progress progress)
      throws IOException {
    var columns = kind.layouts().getFirst().columns();
    try (var rejects = new RejectList(work.resolve(REJECTED), work.resolve(SET_ASIDE));
        var table = new TableBuilder(work, columns)) {
      var read = new ArrayList<FileRecord>();
      for (var file : files) {
        var chosen = inputs(file);
        var left = chosen.left();
        for (var input : chosen.taken()) {
          var taking = new Taking(read.size() + 1, table, left);
          read.add(readFile(input, work, taking, rejects, progress));
          left = List.of();
        }
      }
      table.write(work.resolve(TABLE));
      var record = describe(read, columns, table);
      MAPPER.writeValue(work.resolve(RECORD).toFile(), record);
      return new Result(record, folder, rejects.count(), rejects.first());
    }
  }

  private ImportRecord describe(List<FileRecord> read, List<Column> columns, TableBuilder table) {
    var publisher = kind.publisher();
    var terms = terms(columns, table);
    return new ImportRecord(
        kind.written(),
        publisher.name(),
        publisher.title(),
        publisher.address(),
        edition,
        terms.licence(),
        terms.licenceClass(),
        read,
        columns.stream().map(Column::name).toList(),
        table.rows(),
        table.countRepeated());
  }

  /** On what terms a table stands as a whole. */
  private record Terms(String licence, LicenceClass licenceClass) {}

  /** Those of the publisher; where rows state their own, the strictest of them. */
  private Terms terms(List<Column> columns, TableBuilder table) {
    var publisher = kind.publisher();
    var names = columns.stream().map(Column::name).toList();
    if (!names.containsAll(PriceLayout.TERMS) || table.rows() == 0) {
      return new Terms(publisher.licence(), publisher.licenceClass());
    }
    var stated = table.distinct(PriceLayout.TERMS.subList(1, 3));
    var strictest =
        stated.stream()
            .map(terms -> LicenceClass.find(terms.get(1)).orElse(publisher.licenceClass()))
            .reduce(LicenceClass.A, LicenceClass::strictest);
    boolean isOne = stated.size() == 1 && !stated.getFirst().getFirst().isEmpty();
    return new Terms(isOne ? stated.getFirst().getFirst() : publisher.licence(), strictest);
  }

  /**
   * What is read of a file.
   *
   * @param left members of an archive that are not
   */
  private record Chosen(List<InputFile> taken, List<String> left) {}

  /** The file itself, or the members of an archive that hold a table of the kind. */
  private Chosen inputs(Path file) throws IOException {
    if (!Archive.isOne(file) || !Files.isRegularFile(file)) {
      return new Chosen(List.of(new InputFile(file, "")), List.of());
    }
    List<String> members;
    try {
      members = Archive.listMembers(file);
    } catch (ZipException e) {
      // Read as it stands, and rejected with the reason.
      return new Chosen(List.of(new InputFile(file, "")), List.of());
    }
    var all = members.stream().map(name -> new InputFile(file, name)).toList();
    var wanted = all.stream().filter(this::isWanted).toList();
    if (wanted.isEmpty()) {
      throw new NoMember(file, members);
    }
    var left = all.stream().filter(one -> !wanted.contains(one)).map(InputFile::name).toList();
    return new Chosen(wanted, left);
  }

  private boolean isWanted(InputFile input) {
    return member.isEmpty()
        ? input.mayHold(kind.layouts())
        : input.name().equals(member) || input.member().equals(member);
  }

  private FileRecord readFile(
      InputFile file, Path work, Taking taking, RejectList rejects, Progress progress)
      throws IOException {
    var source = file.open(kind.layouts(), work, rejects, progress);
    long size = file.size();
    var tally = source.read(taking);
    return new FileRecord(
        file.name(),
        size,
        file.digest(),
        tally.rows(),
        tally.accepted(),
        tally.rejected(),
        tally.setAside(),
        tally.ending(),
        taking.leftAlone);
  }

  /** Puts the rows of one file into the table. */
  private static final class Taking implements TableTaker {
    private final int number;
    private final TableBuilder table;
    private final List<String> leftAlone;

    private Taking(int number, TableBuilder table, List<String> left) {
      this.number = number;
      this.table = table;
      leftAlone = new ArrayList<>(left);
    }

    @Override
    public void take(Layout layout, ExchangeRow row) {
      table.from(number, row.at().row());
      layout.take(row, table);
    }

    @Override
    public void leaveAlone(String name) {
      leftAlone.add(name);
    }
  }

  private static void discard(Path work) {
    if (!Files.isDirectory(work)) {
      return;
    }
    try (Stream<Path> left = Files.list(work)) {
      for (var file : left.toList()) {
        Files.deleteIfExists(file);
      }
      Files.delete(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The record of an import's folder; empty if the folder holds none.
   *
   * @throws DamagedImport if it cannot be read
   */
  public static Optional<ImportRecord> find(Path folder) {
    var file = folder.resolve(RECORD);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(file.toFile(), ImportRecord.class));
    } catch (JacksonException e) {
      throw new DamagedImport(folder, e);
    }
  }
}
