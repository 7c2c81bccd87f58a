package org.lodestone.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes arrays in the format NPY 1.0 of NumPy, little-endian, one file each. */
final class NumpyFiles {

  private static final int ALIGNMENT = 64;
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

  private final Path folder;

  NumpyFiles(Path folder) {
    this.folder = folder;
  }

  /** Numbers that become known one by one. */
  static final class Column {
    private double[] values = new double[1024];
    private int size;

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    double[] values() {
      return Arrays.copyOf(values, size);
    }

    int[] whole() {
      return Arrays.stream(values()).mapToInt(value -> (int) value).toArray();
    }
  }

  void write(String name, double[] values) {
    write(name, "<f8", "(" + values.length + ",)", bytes(values));
  }

  /** A table with so many columns, row after row. */
  void write(String name, double[] values, int columns) {
    write(name, "<f8", "(" + values.length / columns + ", " + columns + ")", bytes(values));
  }

  void write(String name, int[] values) {
    var bytes = new byte[values.length * Integer.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
    write(name, "<i4", "(" + values.length + ",)", bytes);
  }

  void write(String name, boolean[] values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    write(name, "|b1", "(" + values.length + ",)", bytes);
  }

  private static byte[] bytes(double[] values) {
    var bytes = new byte[values.length * Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(values);
    return bytes;
  }

  private void write(String name, String type, String shape, byte[] body) {
    var text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
    int unpadded = MAGIC.length + Short.BYTES + text.length() + 1;
    int padding = Math.floorMod(-unpadded, ALIGNMENT);
    var header = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] length = {(byte) header.length, (byte) (header.length >>> Byte.SIZE)};
    try (var out = Files.newOutputStream(folder.resolve(name + ".npy"))) {
      out.write(MAGIC);
      out.write(length);
      out.write(header);
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
