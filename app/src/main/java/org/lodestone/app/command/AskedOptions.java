package org.lodestone.app.command;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The options of a call for its manifest; those that were not given are not there. */
public final class AskedOptions {
  private final TreeMap<String, String> given = new TreeMap<>();

  /** Adds an option if it was given. */
  public AskedOptions with(String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value.toString());
    }
    return this;
  }

  public Map<String, String> all() {
    return given;
  }
}
