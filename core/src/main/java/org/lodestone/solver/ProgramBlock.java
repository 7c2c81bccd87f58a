package org.lodestone.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a linear program that shares no row and no column with the rest, so that it can be
 * solved alone: the optimum of the whole is the sum of those of its blocks.
 */
public final class ProgramBlock {
  private static final int NONE = -1;

  private final LinearProgram program;
  private final int[] columns;
  private final int[] rows;

  private ProgramBlock(LinearProgram program, int[] columns, int[] rows) {
    this.program = program;
    this.columns = columns;
    this.rows = rows;
  }

  /** The block as a program of its own, without the offset of the whole. */
  public LinearProgram program() {
    return program;
  }

  /** Index in the whole of each column of the block, ascending; a copy. */
  public int[] columns() {
    return columns.clone();
  }

  /** Index in the whole of each row of the block, ascending; a copy. */
  public int[] rows() {
    return rows.clone();
  }

  /**
   * Splits a program into its blocks, in the order of their first columns. Columns without any row
   * form one block together, and rows without any column come with the first block.
   *
   * @param superfluous what is in no block
   */
  public static List<ProgramBlock> of(LinearProgram whole, Superfluous superfluous) {
    int[] blockOfRow = new int[whole.rowCount()];
    int[] blockOfColumn = new int[whole.columnCount()];
    int count = number(whole, superfluous, blockOfRow, blockOfColumn);
    var blocks = new ArrayList<ProgramBlock>();
    int[][] columns = members(blockOfColumn, count);
    int[][] rows = members(blockOfRow, count);
    for (int b = 0; b < count; b++) {
      blocks.add(cut(whole, columns[b], rows[b]));
    }
    return blocks;
  }

  /** Numbers the blocks and returns how many there are. */
  private static int number(
      LinearProgram whole, Superfluous superfluous, int[] blockOfRow, int[] blockOfColumn) {
    var joined = new Joined(whole.rowCount() + 1);
    int loose = whole.rowCount(); // stands for the columns without rows
    var oneRow = new int[whole.columnCount()];
    for (int j = 0; j < whole.columnCount(); j++) {
      oneRow[j] = joinRows(whole.matrix, j, superfluous, joined, loose);
    }
    var number = new int[whole.rowCount() + 1];
    Arrays.fill(number, -1);
    int count = 0;
    for (int j = 0; j < whole.columnCount(); j++) {
      int root = joined.root(oneRow[j]);
      if (number[root] < 0 && !superfluous.hasColumn(j)) {
        number[root] = count++;
      }
      blockOfColumn[j] = superfluous.hasColumn(j) ? NONE : number[root];
    }
    for (int i = 0; i < whole.rowCount(); i++) {
      blockOfRow[i] = superfluous.hasRow(i) ? NONE : Math.max(0, number[joined.root(i)]);
    }
    return count;
  }

  /** Joins the rows that a column stands in, and returns one of them. */
  private static int joinRows(
      SparseColumns matrix, int column, Superfluous superfluous, Joined joined, int loose) {
    int one = loose;
    for (int e = matrix.start[column]; e < matrix.start[column + 1]; e++) {
      int row = matrix.index[e];
      if (!superfluous.hasRow(row) && !superfluous.hasColumn(column)) {
        if (one != loose) {
          joined.join(one, row);
        }
        one = row;
      }
    }
    return one;
  }

  private static int[][] members(int[] blockOf, int count) {
    var sizes = new int[count];
    for (int block : blockOf) {
      if (block != NONE) {
        sizes[block]++;
      }
    }
    var members = new int[count][];
    Arrays.setAll(members, b -> new int[sizes[b]]);
    Arrays.fill(sizes, 0);
    for (int i = 0; i < blockOf.length; i++) {
      if (blockOf[i] != NONE) {
        members[blockOf[i]][sizes[blockOf[i]]++] = i;
      }
    }
    return members;
  }

  private static ProgramBlock cut(LinearProgram whole, int[] columns, int[] rows) {
    var builder = LinearProgram.builder();
    for (int row : rows) {
      builder.addRow(whole.rowLower[row], whole.rowUpper[row]);
    }
    SparseColumns matrix = whole.matrix;
    for (int j : columns) {
      int column = builder.addColumn(whole.cost[j], whole.columnLower[j], whole.columnUpper[j]);
      for (int e = matrix.start[j]; e < matrix.start[j + 1]; e++) {
        int row = Arrays.binarySearch(rows, matrix.index[e]);
        if (row >= 0) {
          builder.addEntry(row, column, matrix.value[e]);
        }
      }
    }
    return new ProgramBlock(builder.build(), columns, rows);
  }

  /** Sets of rows that are joined step by step. */
  private static final class Joined {
    private final int[] parent;

    Joined(int size) {
      parent = new int[size];
      Arrays.setAll(parent, i -> i);
    }

    int root(int i) {
      int root = i;
      while (parent[root] != root) {
        parent[root] = parent[parent[root]];
        root = parent[root];
      }
      return root;
    }

    void join(int a, int b) {
      int rootA = root(a);
      int rootB = root(b);
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
  }
}
