package org.lodestone.intake;

/**
 * A column of an imported table.
 *
 * @param name with its unit behind an underscore, as {@code quantity_t}
 */
record Column(String name, Type type) {
  /** What a cell holds. Every column may have empty cells. */
  enum Type {
    TEXT("VARCHAR"),
    WHOLE("BIGINT"),
    NUMBER("DOUBLE");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }
  }

  static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  static Column whole(String name) {
    return new Column(name, Type.WHOLE);
  }

  static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }

  String definition() {
    return '"' + name + "\" " + type.sql;
  }
}
