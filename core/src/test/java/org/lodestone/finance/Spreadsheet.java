package org.lodestone.finance;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;

/** Formulas as a spreadsheet evaluates them (Apache POI), with amounts in the row A1, B1, … */
final class Spreadsheet {

  private Spreadsheet() {}

  /** The value of a formula; NaN where the sheet shows an error such as #NUM!. */
  static double evaluate(String formula, List<Double> amounts) {
    var book = new HSSFWorkbook();
    var row = book.createSheet().createRow(0);
    for (int i = 0; i < amounts.size(); i++) {
      row.createCell(i).setCellValue(amounts.get(i));
    }
    var cell = book.getSheetAt(0).createRow(1).createCell(0);
    cell.setCellFormula(formula);
    var value = book.getCreationHelper().createFormulaEvaluator().evaluate(cell);
    return value.getCellType() == CellType.NUMERIC ? value.getNumberValue() : Double.NaN;
  }

  /** The name of the cell in the first row and a column counted from 0. */
  static String cell(int column) {
    return org.apache.poi.ss.util.CellReference.convertNumToColString(column) + "1";
  }
}
