package anju.http.access.theme;

/** The lines of residents' cards and mandates, and of where people are. */
public final class WhereaboutsTable {

    /** Operation, role, relations: as in the table of the house. */
    public static final String TABLE = """
    getCard           resident          self
    getCard           relative          mandate-orders
    getCard           coordinator       own-centre
    getCard           centre-lead       own-centre
    getCard           auditor           city
    getCard           service-team      own-town
    changeCard        resident          self
    changeCard        relative          mandate-orders
    changeCard        coordinator       own-centre
    changeCard        centre-lead       own-centre
    grantMandate      coordinator       own-centre
    grantMandate      centre-lead       own-centre
    withdrawMandate   resident          self
    withdrawMandate   coordinator       own-centre
    withdrawMandate   centre-lead       own-centre
    getWhereabouts    resident          self
    getWhereabouts    relative          mandate-orders
    getWhereabouts    coordinator       own-centre
    getWhereabouts    centre-lead       own-centre
    getWhereabouts    supervisor        city
    getWhereabouts    auditor           city
    getWhereabouts    service-team      own-town
    enterWhereabouts  resident          self
    enterWhereabouts  relative          mandate-orders
    enterWhereabouts  coordinator       own-centre
    enterWhereabouts  centre-lead       own-centre
    enterWhereabouts  service-team      own-town
    listAbsent        coordinator       own-centre
    listAbsent        centre-lead       own-centre
    listAbsent        supervisor        city
    listAbsent        auditor           city
    listAbsent        service-team      own-town
    """;

    private WhereaboutsTable() {}
}
