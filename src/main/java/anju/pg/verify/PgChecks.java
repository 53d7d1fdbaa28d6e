package anju.pg.verify;

import anju.flow.verify.Checks;
import anju.flow.verify.Tolerances;
import anju.pg.PgTransaction;

/** What verification reads and writes, in a transaction. */
public record PgChecks(PgTransaction transaction) implements Checks {
    @Override
    public Tolerances tolerances() {
        return new PgTolerances(transaction);
    }
}
