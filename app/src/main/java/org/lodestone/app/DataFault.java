package org.lodestone.app;

/**
 * Ends a command whose input data cannot be used at all. A fault that leaves a partial result is a
 * row in the list of rejects instead. The texts are in the user's language.
 */
public final class DataFault extends RuntimeException {
  public DataFault(String message, String advice) {
    super(message + "\n" + advice);
  }
}
