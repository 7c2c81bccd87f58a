package org.lodestone.data.check;

/**
 * Tonnes of a rare-earth element in a tonne of the oxide in which trade counts it: R₂O₃, but CeO₂,
 * Pr₆O₁₁ and Tb₄O₇. From the standard atomic weights of IUPAC (2021), rounded to four digits.
 */
final class OxideContent {
  private OxideContent() {}

  /** The content; 1 for what is not a rare earth. */
  static double elementPerOxide(String element) {
    return switch (element) {
      case "Y" -> 0.7874;
      case "La" -> 0.8527;
      case "Ce" -> 0.8141;
      case "Pr" -> 0.8277;
      case "Nd" -> 0.8574;
      case "Sm" -> 0.8624;
      case "Eu" -> 0.8636;
      case "Gd" -> 0.8676;
      case "Tb" -> 0.8502;
      case "Dy" -> 0.8713;
      case "Ho" -> 0.8730;
      case "Er" -> 0.8745;
      case "Tm" -> 0.8756;
      case "Yb" -> 0.8782;
      case "Lu" -> 0.8794;
      default -> 1;
    };
  }
}
