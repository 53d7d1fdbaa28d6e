package anju.http.access.table;

/** Who may see, propose, decide and depart from care plans. */
public final class CarePlanTable {

    /** The lines. */
    public static final String LINES = """
    previewRecurrence everyone
    listCarePlans     coordinator       own-centre
    listCarePlans     centre-lead       own-centre
    listCarePlans     supervisor        city
    listCarePlans     auditor           city
    listCarePlansOf   resident          self
    listCarePlansOf   relative          mandate-orders
    listCarePlansOf   coordinator       own-centre
    listCarePlansOf   centre-lead       own-centre
    listCarePlansOf   supervisor        city
    listCarePlansOf   auditor           city
    getCarePlan       resident          self
    getCarePlan       relative          mandate-orders
    getCarePlan       coordinator       own-centre
    getCarePlan       centre-lead       own-centre
    getCarePlan       supervisor        city
    getCarePlan       auditor           city
    draftCarePlan     resident          self
    draftCarePlan     relative          mandate-orders
    draftCarePlan     coordinator       own-centre
    draftCarePlan     centre-lead       own-centre
    changeCarePlan    resident          self
    changeCarePlan    relative          mandate-orders
    changeCarePlan    coordinator       own-centre
    changeCarePlan    centre-lead       own-centre
    approveCarePlan   centre-lead       own-centre
    refuseCarePlan    centre-lead       own-centre
    deviateCarePlan   resident          self
    deviateCarePlan   relative          mandate-orders
    deviateCarePlan   coordinator       own-centre
    deviateCarePlan   centre-lead       own-centre
    withdrawDeviation resident          self
    withdrawDeviation relative          mandate-orders
    withdrawDeviation coordinator       own-centre
    withdrawDeviation centre-lead       own-centre
    """;

    private CarePlanTable() {}
}
