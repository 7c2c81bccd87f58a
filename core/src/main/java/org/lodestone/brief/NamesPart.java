package org.lodestone.brief;

import java.util.TreeMap;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.document.Text;

/** What the ids of a study are called: every place, form, quantity and site of the data package. */
final class NamesPart {

  private NamesPart() {}

  static StudyDocument.Names of(StudyContext study) {
    var data = study.data();
    var places = new TreeMap<String, Text>();
    data.places().forEach(row -> places.put(row.id(), study.names().name(row.id())));
    var forms = new TreeMap<String, Text>();
    data.forms().forEach(row -> forms.put(row.id(), study.formName(row.id())));
    var quantities = new TreeMap<String, Text>();
    data.quantities()
        .forEach(row -> quantities.put(row.id(), new Text(row.nameEnglish(), row.nameFrench())));
    var sites = new TreeMap<String, Text>();
    data.sites().forEach(row -> sites.put(row.id(), Text.same(row.name())));
    return new StudyDocument.Names(places, forms, quantities, sites);
  }
}
