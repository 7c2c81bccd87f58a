package org.lodestone.brief;

import java.util.List;
import org.lodestone.brief.document.Text;

/** What a study leaves out. A reader must be able to name it before relying on the answer. */
final class NotModelled {

  private NotModelled() {}

  static List<Text> list() {
    return List.of(
        new Text(
            "Prices, and what buyers and sellers do when they rise.",
            "Les prix, et ce que font acheteurs et vendeurs quand ils montent."),
        new Text(
            "Substitution of materials, thrifting and redesign of products.",
            "La substitution de matériaux, les économies de matière et la reconception des produits."),
        new Text(
            "Magnets that cross borders inside motors, drives and devices.",
            "Les aimants qui passent les frontières dans des moteurs, des disques et des appareils."),
        new Text(
            "Bonded, ferrite and samarium–cobalt magnets.",
            "Les aimants liés, en ferrite et en samarium-cobalt."),
        new Text(
            "The tonnage of state stocks: it is secret, only the rule in days is known.",
            "Le tonnage des stocks d’État : il est secret, seule la règle en jours est connue."),
        new Text(
            "Contracts, ownership and stocks of single firms.",
            "Les contrats, la propriété et les stocks de chaque entreprise."),
        new Text(
            "Smuggling, and goods declared under other headings.",
            "La contrebande et les marchandises déclarées sous d’autres rubriques."),
        new Text(
            "New capacity built during the scenario; projects are listed, not counted.",
            "Les capacités nouvelles pendant le scénario ; les projets sont cités, non comptés."),
        new Text(
            "Panic buying, and orders caught up later.",
            "Les achats de panique et les commandes rattrapées."),
        new Text(
            "Effects on jobs and national income.",
            "Les effets sur l’emploi et le revenu national."));
  }
}
