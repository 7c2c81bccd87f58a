package org.lodestone.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of a ZIP archive, unpacked in memory: nothing is ever written to a path it names. */
final class Archive {

  private final Limits limits;
  private final DocumentFiles files;

  Archive(Limits limits, DocumentFiles files) {
    this.limits = limits;
    this.files = files;
  }

  List<ReadFile> read(String name, byte[] bytes) {
    var read = new ArrayList<ReadFile>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      var budget = new Budget(limits.unpackedBytes());
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (read.size() >= limits.entries()) {
          throw new Refusal(ReadFile.Reason.TOO_MANY_ENTRIES, limits.entries());
        }
        if (!entry.isDirectory() && !isOfMac(entry)) {
          read.add(entry(name + "!" + entry.getName(), entry, zip, budget));
        }
      }
    } catch (Refusal refusal) {
      // Nothing of an archive that is made to harm is taken.
      return List.of(refusal.of(name));
    } catch (ZipException e) {
      return List.of(
          String.valueOf(e.getMessage()).contains("encrypted")
              ? new Refusal(ReadFile.Reason.ENCRYPTED, name).of(name)
              : new Refusal(ReadFile.Reason.DAMAGED, "ZIP").of(name));
    } catch (IOException | IllegalArgumentException e) {
      return List.of(new Refusal(ReadFile.Reason.DAMAGED, "ZIP").of(name));
    }
    if (read.isEmpty()) {
      return List.of(new Refusal(ReadFile.Reason.EMPTY, 0).of(name));
    }
    return read.stream().sorted(Comparator.comparing(ReadFile::name)).toList();
  }

  private ReadFile entry(String name, ZipEntry entry, ZipInputStream zip, Budget budget)
      throws IOException, Refusal {
    if (isOutside(entry.getName())) {
      return new Refusal(ReadFile.Reason.OUTSIDE, entry.getName()).of(name);
    }
    return files.one(name, budget.readAll(zip));
  }

  /** Absolute, on a drive, or up out of the archive. */
  private static boolean isOutside(String path) {
    var slashed = path.replace('\\', '/');
    return slashed.startsWith("/")
        || slashed.matches("[A-Za-z]:.*")
        || List.of(slashed.split("/", -1)).contains("..");
  }

  /** What the archiver of one system adds beside each file. */
  private static boolean isOfMac(ZipEntry entry) {
    return entry.getName().startsWith("__MACOSX/") || entry.getName().endsWith(".DS_Store");
  }
}
