package anju.pg.secret;

/**
 * Every column that is stored encrypted. The name is bound into what is stored, so that a value copied into another
 * column cannot be read there.
 */
public enum EncryptedColumn {
    PERSON_PHONE("person.phone_enc"),
    PERSON_ID_NUMBER("person.id_number_enc"),
    RESIDENT_HEALTH_NOTES("resident.health_notes_enc"),
    ADDRESS_LINE("address.line_enc"),
    ORDER_NOTE("orders.note_enc"),
    CARE_PLAN_NOTE("care_plan_version.note_enc"),
    CARE_PLAN_REASON("care_plan_version.reason_enc"),
    CARE_PLAN_ITEM_NOTE("care_plan_item.note_enc"),
    CARE_PLAN_DEVIATION_REASON("care_plan_deviation.reason_enc"),
    EVENT_REASON("order_event.reason_enc"),
    SETTING_REASON("centre_setting.reason_enc"),
    HANDOVER_REASON("handover.reason_enc"),
    HANDOVER_ANSWER("handover.answer_enc"),
    PETITION_REASON("petition.reason_enc"),
    PETITION_ANSWER("petition.answer_enc"),
    PROOF_CODE("proof_code.code_enc"),
    RESIDENT_PROOF("resident_proof.secret_enc"),
    VISIT_MARK_NOTE("visit_mark.note_enc"),
    TASK_OUTCOME_REASON("task_outcome.reason_enc"),
    FEEDBACK_WORDS("feedback.words_enc"),
    CONTACT_NAME("contact.name_enc"),
    CONTACT_PHONE("contact.phone_enc"),
    RISK_NOTE("risk.note_enc"),
    CARD_BEFORE("card_change.before_enc"),
    WHEREABOUTS_NOTE("whereabouts.note_enc"),
    CORRECTION_REASON("correction.reason_enc"),
    CORRECTION_DECISION("correction.decision_enc"),
    CERTIFICATE_NUMBER("certificate.number_enc"),
    ORGANISATION_CHANGE_REASON("organisation_change.reason_enc"),
    WORKER_CHANGE_REASON("worker_change.reason_enc"),
    CALL_BACK_WORDS("call_back_try.words_enc"),
    UNMET_WHY("unmet_event.why_enc"),
    ASSESSMENT_WITHDRAWN("assessment.withdrawn_reason_enc"),
    REGISTER_ROW("register_import_row.row_enc"),
    CONSENT_SAID_BY("consent.said_by_enc"),
    COMPLAINT_WORDS("complaint.words_enc"),
    COMPLAINT_STEP_WORDS("complaint_step.words_enc"),
    ALARM_OUTCOME("alarm.outcome_enc"),
    ALERT_OUTCOME("alert.outcome_enc"),
    IDEMPOTENCY_BODY("idempotency.body_enc"),
    AUDIT_REASON("audit.reason_enc");

    private final String column;

    EncryptedColumn(String column) {
        this.column = column;
    }

    /** The table and column, as in the schema. */
    public String column() {
        return column;
    }
}
