package anju.planning.check;

import anju.planning.day.Costs;
import java.util.List;

/** What the second opinion says: the hard rules that are broken, and what the plan costs. */
public record Verdict(List<Breach> breaches, Costs costs) {
    public Verdict {
        breaches = List.copyOf(breaches);
    }
}
