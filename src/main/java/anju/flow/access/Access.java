package anju.flow.access;

/** The ports of access. Reached from a unit of work, all of them are part of its transaction. */
public interface Access {
    /** The sessions. */
    Sessions sessions();

    /** The accounts, to sign in with. */
    Accounts accounts();

    /** How people stand to orders, residents, offers and alarms. */
    Standings standings();

    /** What is written down about who did or looked at what. */
    Audit audit();

    /** The answers that are kept by key; of use inside a unit of work alone. */
    Idempotency idempotency();
}
