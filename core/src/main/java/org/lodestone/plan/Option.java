package org.lodestone.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;

/**
 * One way to support a project: with these programmes, from this year on (P3).
 *
 * @param startYear years from the start of the plan until support begins
 * @param shares what each programme gives, in the order of the programmes
 * @param cost_musd what is certain: present value of grants, of cheap interest and of offices
 * @param loss_musd present value of what is lost if the project is not completed
 * @param completion probability that the project is completed with this support, 0 to 1
 * @param monthsSaved by which first production comes earlier
 * @param adopted the day on which support can be adopted
 */
public record Option(
    Project project,
    List<Programme> programmes,
    int startYear,
    List<Share> shares,
    double cost_musd,
    double loss_musd,
    double completion,
    double monthsSaved,
    LocalDate adopted) {

  /**
   * What one party gives.
   *
   * @param amount_musd face of the grant, loan, guarantee, equity
   * @param cost_musd certain cost, present value
   * @param cash_musd what leaves the budget, by year of the plan from 0
   */
  public record Share(
      String party,
      String programme,
      double amount_musd,
      double cost_musd,
      List<Double> cash_musd) {
    public Share {
      cash_musd = List.copyOf(cash_musd);
    }
  }

  public Option {
    programmes = List.copyOf(programmes);
    shares = List.copyOf(shares);
  }

  /** Ids of project, programmes and year, unique among options. */
  public String id() {
    var names = programmes.stream().map(p -> p.id().text()).collect(Collectors.joining("+"));
    return project.id() + ":" + names + ":" + startYear;
  }
}
