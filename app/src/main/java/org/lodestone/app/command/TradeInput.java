package org.lodestone.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.data.exchange.RowTally;

/**
 * A file that went into an answer, with how it was read and under what terms it stands.
 *
 * @param sha256 of its bytes, so that the same file can be told again
 * @param licenceClass A may be passed on with attribution; B not as a series
 * @param rejects the first rows that could not be understood
 */
record TradeInput(
    String file,
    String sha256,
    String publisher,
    String licence,
    String licenceClass,
    long rows,
    long rejected,
    List<String> rejects) {
  private static final int SHOWN = 20;

  /** Whose file it is, and under what terms. */
  enum Publisher {
    BACI("CEPII, BACI", "Etalab Open Licence 2.0; cite Gaulier and Zignago (2010)", "A"),
    COMTRADE("United Nations, Comtrade", "may not be passed on without permission", "B"),
    EVENTS("published statements, compiled", "facts cited", "A");

    private final String label;
    private final String licence;
    private final String licenceClass;

    Publisher(String label, String licence, String licenceClass) {
      this.label = label;
      this.licence = licence;
      this.licenceClass = licenceClass;
    }
  }

  TradeInput {
    rejects = List.copyOf(rejects);
  }

  static TradeInput of(Path file, Publisher publisher, RowTally tally, List<DataIssue> issues) {
    return new TradeInput(
        String.valueOf(file.getFileName()),
        digest(file),
        publisher.label,
        publisher.licence,
        publisher.licenceClass,
        tally.rows(),
        tally.rejected(),
        issues.stream().limit(SHOWN).map(issue -> issue.at() + ": " + issue.message()).toList());
  }

  private static String digest(Path file) {
    try (InputStream plain = Files.newInputStream(file);
        var stream = new DigestInputStream(plain, MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose figures rows of tables rest on. */
  Origin origin() {
    return new Origin(file, publisher + ": " + licence, LicenceClass.valueOf(licenceClass));
  }

  /** Says of a row that it was computed from the files. */
  static void restOn(DataTable.Line line, List<TradeInput> inputs) {
    inputs.forEach(input -> line.restsOn(input.origin()));
  }

  /** The lines that an answer for people ends with. */
  static List<String> lines(Workbench workbench, List<TradeInput> inputs) {
    var numbers = workbench.numbers();
    return inputs.stream()
        .map(
            input ->
                workbench
                    .messages()
                    .text(
                        "trade.input",
                        input.file,
                        input.publisher,
                        input.licenceClass,
                        input.licence,
                        numbers.count(input.rows),
                        numbers.count(input.rejected)))
        .toList();
  }
}
