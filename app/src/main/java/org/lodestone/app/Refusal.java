package org.lodestone.app;

/**
 * Ends a command that cannot be answered honestly: says what was asked, why there is no answer and
 * what would make one possible. The texts are in the user's language.
 */
public class Refusal extends RuntimeException {
  public Refusal(String asked, String reason, String remedy) {
    super(asked + "\n" + reason + "\n" + remedy);
  }
}
