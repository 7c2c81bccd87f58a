package org.lodestone.app;

/**
 * Ends a command whose arguments are well formed but wrong: a country that is not in the data, a
 * scenario that contradicts itself. The texts are in the user's language, as far as the library's
 * own messages are.
 */
public final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongUsage(String message, String advice) {
    super(message + "\n" + advice);
  }

  /** For messages that bring their advice along. */
  public WrongUsage(String messageWithAdvice) {
    super(messageWithAdvice);
  }
}
