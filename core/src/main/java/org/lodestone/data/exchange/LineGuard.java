package org.lodestone.data.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.BrokenLine;
import org.lodestone.data.TableIssue.BrokenLine.Fault;

/**
 * The characters of a file on their way to the reader of comma-separated values. A line that no
 * reader can take is counted, reported and replaced by an empty one, so that the lines after it
 * keep their numbers and are read. Memory is bounded by the longest line that passes.
 */
final class LineGuard extends Reader {
  /** Characters of the longest record that passes. */
  static final int LONGEST = 1 << 20;

  /** Lines over which a quoted text may go on. */
  private static final int MOST_LINES = 60;

  private static final int CHUNK = 1 << 16;

  private final Reader source;
  private final String name;
  private final Consumer<DataIssue> issues;

  private char[] window = new char[CHUNK];
  private int begin;
  private int end;
  private boolean ended;
  private boolean cutOff;

  /** What may be handed out: window[begin, passed). Line ends are handed out with their lines. */
  private int passed;

  /** Empty lines to hand out before anything else, one for each that was kept back. */
  private int blanks;

  private int line = 1;
  private long records;
  private long keptBack;
  private boolean headerKeptBack;

  LineGuard(Reader source, String name, Consumer<DataIssue> issues) {
    this.source = source;
    this.name = name;
    this.issues = issues;
  }

  /** Records so far, the header and those that were kept back among them. */
  long records() {
    return records;
  }

  /** Records so far that were not handed out. */
  long keptBack() {
    return keptBack;
  }

  /** Whether the file broke off, or its packing is damaged. */
  boolean isCutOff() {
    return cutOff;
  }

  /** Whether the header is among the lines that were kept back. */
  boolean isHeaderKeptBack() {
    return headerKeptBack;
  }

  /** Counts what is left without handing it out. */
  void drain() throws IOException {
    char[] rest = new char[CHUNK];
    while (read(rest, 0, CHUNK) >= 0) {
      // Counting is all.
    }
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (begin == passed && blanks == 0) {
      if (!pass()) {
        return -1;
      }
    }
    if (blanks > 0) {
      int count = Math.min(blanks, length);
      Arrays.fill(target, offset, offset + count, '\n');
      blanks -= count;
      return count;
    }
    int count = Math.min(length, passed - begin);
    System.arraycopy(window, begin, target, offset, count);
    begin += count;
    return count;
  }

  /**
   * Looks at the next lines of the window and moves {@code passed} behind those that may go.
   *
   * @return whether there is anything more
   */
  private boolean pass() throws IOException {
    if (begin == end && !fill(begin)) {
      return false;
    }
    while (passed < end && blanks == 0) {
      int next = lineEnd(passed);
      if (next < 0) {
        if (passed > begin) {
          // Whole lines are at hand; the rest of the window waits for more.
          return true;
        }
        if (end - begin > LONGEST) {
          skipLongLine();
          return true;
        }
        if (fill(begin)) {
          continue;
        }
        return lastLine();
      }
      if (!judge(next)) {
        return true;
      }
    }
    return true;
  }

  /** Takes the record that begins at {@code passed}, whose first line ends before {@code next}. */
  private boolean judge(int next) throws IOException {
    int from = passed;
    int stop = next;
    int lines = 1;
    var state = quotes(from, stop);
    while (state == Quotes.OPEN && lines < MOST_LINES && stop - from <= LONGEST) {
      int more = lineEnd(stop);
      if (more < 0) {
        if (from > begin) {
          // The lines before it go first, which makes room for the rest of this one.
          return false;
        }
        int had = stop - begin;
        boolean goesOn = fill(begin);
        from = begin;
        passed = begin;
        stop = begin + had;
        if (goesOn) {
          continue;
        }
        if (stop == end || cutOff) {
          break;
        }
        // The last line of the file has no end.
        more = end;
      }
      stop = more;
      lines++;
      state = quotes(from, stop);
    }
    if (state == Quotes.SOUND && !hasNul(from, stop)) {
      records += isBlank(from) ? 0 : 1;
      passed = stop;
      line += lines;
      return true;
    }
    // Only the first line is kept back: the ones after it may be sound.
    int first = lineEnd(from) < 0 ? end : lineEnd(from);
    return keepBack(from, first, state == Quotes.SOUND ? Fault.NUL : Fault.QUOTES);
  }

  private boolean keepBack(int from, int first, Fault fault) {
    if (from > begin) {
      return false;
    }
    report(fault);
    begin = first;
    passed = first;
    blanks++;
    line++;
    return false;
  }

  private void report(Fault fault) {
    records++;
    keptBack++;
    headerKeptBack |= records == 1;
    issues.accept(new BrokenLine(new RowRef(name, line), fault));
  }

  /** The last line has no end: it is sound, or the file was cut off in it. */
  private boolean lastLine() {
    if (begin == end) {
      return false;
    }
    var state = quotes(begin, end);
    if (cutOff || state != Quotes.SOUND || hasNul(begin, end)) {
      var fault = state == Quotes.SOUND ? Fault.NUL : Fault.QUOTES;
      report(cutOff ? Fault.CUT_OFF : fault);
      begin = end;
      passed = end;
      blanks++;
    } else {
      records += isBlank(begin) ? 0 : 1;
      passed = end;
    }
    line++;
    return true;
  }

  private void skipLongLine() throws IOException {
    report(Fault.TOO_LONG);
    int next = -1;
    while (next < 0) {
      begin = end;
      passed = end;
      if (!fill(begin)) {
        break;
      }
      next = lineEnd(begin);
    }
    begin = next < 0 ? end : next;
    passed = begin;
    blanks++;
    line++;
  }

  /** Reads more behind what is kept from {@code keep} on; false at the end of the file. */
  private boolean fill(int keep) throws IOException {
    if (ended) {
      return false;
    }
    int kept = end - keep;
    if (keep > 0) {
      System.arraycopy(window, keep, window, 0, kept);
    }
    if (kept + CHUNK > window.length) {
      window = Arrays.copyOf(window, Math.max(window.length * 2, kept + CHUNK));
    }
    begin = 0;
    passed = 0;
    end = kept;
    try {
      int count = source.read(window, end, CHUNK);
      ended = count < 0;
      end += Math.max(count, 0);
    } catch (EOFException | ZipException e) {
      ended = true;
      cutOff = true;
      if (end == 0) {
        // No line is lost, but the file has to be told apart from a whole one.
        issues.accept(new BrokenLine(new RowRef(name, line), Fault.CUT_OFF));
      }
    }
    return !ended;
  }

  /**
   * Behind the end of the line that begins at {@code from}; negative if it is not in the window.
   */
  private int lineEnd(int from) {
    for (int i = from; i < end; i++) {
      char c = window[i];
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        if (i + 1 < end) {
          return window[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return ended ? i + 1 : -1;
      }
    }
    return -1;
  }

  private boolean isBlank(int from) {
    return window[from] == '\n' || window[from] == '\r';
  }

  private boolean hasNul(int from, int to) {
    for (int i = from; i < to; i++) {
      if (window[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private enum Quotes {
    SOUND,
    /** A quotation mark is opened and not closed. */
    OPEN,
    /** Something stands behind a closing quotation mark. */
    BROKEN
  }

  private Quotes quotes(int from, int to) {
    boolean quoted = false;
    boolean fieldBegins = true;
    for (int i = from; i < to; i++) {
      char c = window[i];
      if (quoted) {
        if (c == '"') {
          boolean twice = i + 1 < to && window[i + 1] == '"';
          if (twice) {
            i++;
          } else {
            quoted = false;
            if (i + 1 < to && !endsField(window[i + 1])) {
              return Quotes.BROKEN;
            }
          }
        }
      } else if (c == '"' && fieldBegins) {
        quoted = true;
      }
      fieldBegins = !quoted && endsField(c);
    }
    return quoted ? Quotes.OPEN : Quotes.SOUND;
  }

  private static boolean endsField(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
