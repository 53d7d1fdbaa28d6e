package anju.http.access.theme;

/** The lines about what differs, what is corrected, and whom one rings back. */
public final class VerificationTable {

    /** The lines, as in the whole table. */
    public static final String TABLE = """
    listDisputed      coordinator       own-centre
    listDisputed      centre-lead       own-centre
    listDisputed      supervisor        city
    listDisputed      auditor           city
    proposeCorrection worker            assigned
    proposeCorrection coordinator       own-centre
    proposeCorrection centre-lead       own-centre
    decideCorrection  coordinator       own-centre
    decideCorrection  centre-lead       own-centre
    listCorrections   coordinator       own-centre
    listCorrections   centre-lead       own-centre
    listCorrections   supervisor        city
    listCorrections   auditor           city
    drawCallBacks     coordinator       own-centre
    drawCallBacks     centre-lead       own-centre
    listCallBacks     coordinator       own-centre
    listCallBacks     centre-lead       own-centre
    noteCallBack      coordinator       own-centre
    noteCallBack      centre-lead       own-centre
    """;

    private VerificationTable() {}
}
