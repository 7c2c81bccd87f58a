package org.lodestone.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version from the pom, which the build writes into {@code version.properties}. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"lodestone " + number()};
  }

  public static String number() {
    var properties = new Properties();
    try (var stream = Version.class.getResourceAsStream("version.properties")) {
      properties.load(stream);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return properties.getProperty("version");
  }
}
