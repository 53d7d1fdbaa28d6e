package anju.pg.verify;

import anju.flow.verify.Checks;
import anju.flow.verify.Corrections;
import anju.flow.verify.Tolerances;
import anju.flow.verify.callback.CallBacks;
import anju.flow.verify.complaint.Complaints;
import anju.pg.PgTransaction;
import anju.pg.complaint.PgComplaints;
import anju.pg.secret.FieldCipher;

/** What verification reads and writes, in a transaction. */
public record PgChecks(PgTransaction transaction, FieldCipher cipher) implements Checks {
    @Override
    public Tolerances tolerances() {
        return new PgTolerances(transaction);
    }

    @Override
    public Corrections corrections() {
        return new PgCorrections(transaction, cipher);
    }

    @Override
    public CallBacks callBacks() {
        return new PgCallBacks(transaction, cipher);
    }

    @Override
    public Complaints complaints() {
        return new PgComplaints(transaction, cipher);
    }
}
