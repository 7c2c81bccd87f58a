package org.lodestone.ensemble;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/**
 * A tally as bytes, version 1 ({@code docs/formats/tally.md}): the letters LSTY, the version, the
 * layout, then each part as its length and its numbers, seven bits a byte. A run of zeros is a zero
 * followed by its length. Equal tallies have equal bytes.
 */
public final class TallyBytes {

  private static final int MAGIC = 0x4C535459;
  private static final int VERSION = 1;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private TallyBytes() {}

  public static byte[] write(Tally tally) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      var layout = tally.layout();
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(layout.periods());
      out.writeDouble(layout.daysPerPeriod());
      out.writeDouble(layout.largestCover_days());
      out.writeInt(layout.uses().size());
      for (var use : layout.uses()) {
        out.writeUTF(use);
      }
      for (var part : tally.parts()) {
        writeNumber(out, part.length);
        writePart(out, part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writePart(DataOutputStream out, long[] part) throws IOException {
    for (int i = 0; i < part.length; ) {
      if (part[i] != 0) {
        writeNumber(out, part[i]);
        i++;
        continue;
      }
      int end = i;
      while (end < part.length && part[end] == 0) {
        end++;
      }
      writeNumber(out, 0);
      writeNumber(out, end - i);
      i = end;
    }
  }

  private static void writeNumber(DataOutputStream out, long number) throws IOException {
    long left = number;
    while ((left & ~(long) SEVEN_BITS) != 0) {
      out.writeByte((int) (left & SEVEN_BITS) | MORE);
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  /** Reads what {@link #write} wrote; anything else is refused. */
  public static Tally read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw fault("These bytes are no tally.");
      }
      int version = in.readInt();
      if (version != VERSION) {
        throw fault("The version " + version + " of a tally is unknown.");
      }
      int periods = in.readInt();
      double days = in.readDouble();
      double cover = in.readDouble();
      var uses = new ArrayList<String>();
      int count = in.readInt();
      if (periods < 1 || periods > 100_000 || count < 0 || count > 100_000) {
        throw fault("A tally of %d periods and %d uses is impossible.".formatted(periods, count));
      }
      for (int i = 0; i < count; i++) {
        uses.add(in.readUTF());
      }
      var tally = new Tally(new Tally.Layout(uses, periods, days, cover));
      for (var part : tally.parts()) {
        readPart(in, part);
      }
      if (in.read() >= 0) {
        throw fault("There are bytes behind the tally.");
      }
      return tally;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The bytes of the tally end too early.\nMaybe a file was cut off.", e);
    }
  }

  private static void readPart(DataInputStream in, long[] part) throws IOException {
    long length = readNumber(in);
    if (length != part.length) {
      throw fault("A part of the tally holds %d numbers, not %d.".formatted(length, part.length));
    }
    for (int i = 0; i < part.length; ) {
      long number = readNumber(in);
      if (number != 0) {
        part[i++] = number;
        continue;
      }
      long zeros = readNumber(in);
      if (zeros < 1 || zeros > part.length - i) {
        throw fault("A run of %d zeros does not fit.".formatted(zeros));
      }
      i += (int) zeros;
    }
  }

  private static long readNumber(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (long) (next & SEVEN_BITS) << shift;
      if ((next & MORE) == 0) {
        return number;
      }
    }
    throw fault("A number of the tally has too many bytes.");
  }

  private static IllegalArgumentException fault(String problem) {
    return new IllegalArgumentException(
        problem + "\nRead only what this program or an older one wrote.");
  }
}
