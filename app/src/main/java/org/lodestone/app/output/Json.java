package org.lodestone.app.output;

import java.util.function.Function;
import org.lodestone.data.RowRef;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Records as JSON. Fields stand in the order of the record; periods, bases and places of rows are
 * written as the tables write them, a printed value as a number where it is one and as text
 * otherwise.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(words())
          .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The document with its last line ended. */
  public static String write(Object document) {
    return MAPPER.writeValueAsString(document) + "\n";
  }

  private static SimpleModule words() {
    var module = new SimpleModule("words");
    module.addSerializer(new Word<>(Period.class, Period::text));
    module.addSerializer(new Word<>(Basis.class, Basis::label));
    module.addSerializer(new Word<>(RowRef.class, RowRef::toString));
    module.addSerializer(new Printed());
    return module;
  }

  /** Something that is one word in JSON. */
  private static final class Word<T> extends StdSerializer<T> {
    private final Function<T, String> text;

    Word(Class<T> type, Function<T, String> text) {
      super(type);
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(text.apply(value));
    }
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static final class Printed extends StdSerializer<Reported> {
    Printed() {
      super(Reported.class);
    }

    @Override
    public void serialize(Reported value, JsonGenerator generator, SerializationContext context) {
      switch (value) {
        case Reported.Exact(double x) -> generator.writeNumber(x);
        case Reported.About(double x) -> generator.writeString("~" + plain(x));
        case Reported.MoreThan(double x) -> generator.writeString(">" + plain(x));
        case Reported.LessThan(double x) -> generator.writeString("<" + plain(x));
        case Reported.Withheld w -> generator.writeString("W");
        case Reported.NotAvailable n -> generator.writeString("NA");
        case Reported.Nil n -> generator.writeString("—");
        case Reported.NetExporter e -> generator.writeString("E");
      }
    }
  }
}
