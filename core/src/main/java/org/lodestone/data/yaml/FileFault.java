package org.lodestone.data.yaml;

/**
 * A file that a person wrote and that does not say what it should. The message names file, line,
 * field and value and gives advice.
 */
public class FileFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FileFault(String message) {
    super(message);
  }
}
