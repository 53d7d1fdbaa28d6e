package anju.flow.verify;

import anju.flow.verify.callback.CallBacks;
import anju.flow.verify.complaint.Complaints;

/** What verification reads and writes, in one transaction. */
public interface Checks {
    /** The limits by which a visit differs from what was agreed. */
    Tolerances tolerances();

    /** What puts right what was told. */
    Corrections corrections();

    /** Whom the centre rings, and what they say. */
    CallBacks callBacks();

    /** What somebody is not content with. */
    Complaints complaints();
}
