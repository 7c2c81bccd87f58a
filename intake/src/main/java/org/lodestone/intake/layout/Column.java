package org.lodestone.intake.layout;

/**
 * A column of an imported table.
 *
 * @param name with its unit behind an underscore, as {@code quantity_t}
 */
public record Column(String name, Type type) {
  /** What a cell holds. Every column may have empty cells. */
  public enum Type {
    TEXT("VARCHAR"),
    WHOLE("BIGINT"),
    NUMBER("DOUBLE");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }
  }

  public static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  public static Column whole(String name) {
    return new Column(name, Type.WHOLE);
  }

  public static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }

  public String definition() {
    return '"' + name + "\" " + type.sql;
  }
}
