package org.lodestone.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.BrokenLine;
import org.lodestone.data.TableIssue.MissingColumn;
import org.lodestone.data.TableIssue.UnreadableFile;
import org.lodestone.data.TableIssue.WrongCellCount;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;
import org.lodestone.data.exchange.RowCount;
import org.lodestone.data.exchange.RowSource;
import org.lodestone.data.exchange.RowTally;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.intake.layout.JsonColumns;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The values of a JSON document, each a row: the names that lead to it, then the value; {@code
 * null} is an empty cell. Rows are counted in the order of the document, from 1.
 */
public final class JsonFile implements RowSource {
  private static final int LONGEST = 1 << 20;

  /** How the bytes are had. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  private final Opening opening;
  private final String name;
  private final Consumer<DataIssue> issues;

  /**
   * A document.
   *
   * @param name how messages call it
   */
  public JsonFile(Opening opening, String name, Consumer<DataIssue> issues) {
    this.opening = opening;
    this.name = name;
    this.issues = issues;
  }

  @Override
  public List<String> header() {
    return JsonColumns.NAMES;
  }

  @Override
  public RowTally read(List<String> columns, Consumer<ExchangeRow> taker) {
    var missing = columns.stream().filter(column -> !JsonColumns.NAMES.contains(column)).toList();
    missing.forEach(column -> issues.accept(new MissingColumn(new RowRef(name, 1), column)));
    var reading = new Reading(columns, missing.isEmpty() ? taker : row -> {});
    var ending = missing.isEmpty() ? reading.run() : Ending.UNREADABLE;
    return reading.count.tally(reading.rows, ending);
  }

  /** One pass through the document. */
  private final class Reading {
    private final List<String> columns;
    private final int[] positions;
    private final Consumer<ExchangeRow> taker;
    private final Deque<String> path = new ArrayDeque<>();
    private int rows;
    private final RowCount count = new RowCount();

    private Reading(List<String> columns, Consumer<ExchangeRow> taker) {
      this.columns = columns;
      this.positions = columns.stream().mapToInt(new Header(JsonColumns.NAMES)::position).toArray();
      this.taker = taker;
    }

    private Ending run() {
      var factory =
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(LONGEST).build())
              .build();
      try (var stream = opening.open();
          var parser = factory.createParser(ObjectReadContext.empty(), stream)) {
        while (parser.nextToken() != null) {
          token(parser);
        }
        if (rows == 0) {
          issues.accept(new UnreadableFile(new RowRef(name, 1), "there are no values in it"));
        }
        return rows == 0 ? Ending.UNREADABLE : Ending.WHOLE;
      } catch (JacksonException e) {
        return broken(e.getOriginalMessage());
      } catch (IOException e) {
        return broken(String.valueOf(e.getMessage()));
      }
    }

    private Ending broken(String problem) {
      issues.accept(new UnreadableFile(new RowRef(name, rows + 1), problem));
      if (rows == 0) {
        return Ending.UNREADABLE;
      }
      issues.accept(new BrokenLine(new RowRef(name, rows + 1), BrokenLine.Fault.CUT_OFF));
      return Ending.CUT_OFF;
    }

    private void token(JsonParser parser) {
      var token = parser.currentToken();
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        path.addLast(label(parser.streamReadContext().getParent()));
      } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        path.removeLast();
      } else if (token != JsonToken.PROPERTY_NAME) {
        path.addLast(label(parser.streamReadContext()));
        leaf(token == JsonToken.VALUE_NULL ? "" : parser.getString().strip());
        path.removeLast();
      }
    }

    /** The name under which something stands; its place from 0, if it stands in a list. */
    private static String label(TokenStreamContext context) {
      if (context.inArray()) {
        return Integer.toString(context.getCurrentIndex());
      }
      return context.inObject() && context.currentName() != null ? context.currentName() : "";
    }

    private void leaf(String value) {
      rows++;
      var at = new RowRef(name, rows);
      var cells = new ArrayList<>(path.stream().filter(label -> !label.isEmpty()).toList());
      if (cells.size() > JsonColumns.LEVELS) {
        issues.accept(new WrongCellCount(at, cells.size(), JsonColumns.LEVELS));
        return;
      }
      cells.addAll(Collections.nCopies(JsonColumns.LEVELS - cells.size(), ""));
      cells.add(value);
      var row = new ExchangeRow(columns, positions, cells, at, issues);
      taker.accept(row);
      count.add(row);
    }
  }
}
