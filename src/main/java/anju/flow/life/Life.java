package anju.flow.life;

import anju.flow.AnswerFlow;
import anju.flow.CancelFlow;
import anju.flow.ConfirmFlow;
import anju.flow.FlowSettings;
import anju.flow.MatchFlow;
import anju.flow.OfferFlow;
import anju.flow.RequestFlow;
import anju.flow.SettleFlow;
import anju.flow.VisitFlow;
import anju.flow.alarm.AlarmFlow;
import anju.flow.card.CardFlow;
import anju.flow.careplan.CarePlanning;
import anju.flow.centre.ApproveFlow;
import anju.flow.centre.HandoverFlow;
import anju.flow.centre.SettingsFlow;
import anju.flow.chance.TrialFlow;
import anju.flow.chance.WindowsFlow;
import anju.flow.consent.ConsentFlow;
import anju.flow.organisation.OrganisationFlow;
import anju.flow.petition.Petitioned;
import anju.flow.plan.Planning;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.flow.proof.ProofFlow;
import anju.flow.proof.ProofFlow;
import anju.flow.register.ImportFlow;
import anju.flow.staff.RosterFlow;
import anju.flow.staff.StaffFlow;
import anju.flow.staff.UnkeptFlow;
import anju.flow.unmet.CloseFlow;
import anju.flow.unmet.SecondTryFlow;
import anju.flow.verify.CompareFlow;
import anju.flow.verify.CorrectFlow;
import anju.flow.verify.VerifyFlow;
import anju.flow.verify.callback.CallBackFlow;
import anju.flow.verify.complaint.ComplaintFlow;
import anju.flow.watch.WatchFlow;
import anju.flow.whereabouts.HoldFlow;
import anju.flow.whereabouts.WhereaboutsFlow;
import anju.matching.Matching;
import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Every verb of an order's life, in its order, of an alarm's, of a day's plan, of where people are, of a centre's
 * settings, of care plans and of unmet needs.
 */
public record Life(
    WindowsFlow windows,
    RequestFlow request,
    MatchFlow match,
    TrialFlow trial,
    OfferFlow offer,
    AnswerFlow answer,
    ProofFlow proof,
    VisitFlow visit,
    VerifyFlow verify,
    CorrectFlow correct,
    CallBackFlow callBack,
    ComplaintFlow complaint,
    ConfirmFlow confirm,
    SettleFlow settle,
    CancelFlow cancel,
    AlarmFlow alarm,
    WatchFlow watch,
    Planning planning,
    ConsentFlow consent,
    HoldFlow hold,
    WhereaboutsFlow whereabouts,
    CardFlow card,
    SettingsFlow settings,
    ApproveFlow approve,
    HandoverFlow handover,
    CarePlanning carePlanning,
    Petitioned petitioned,
    SecondTryFlow secondTry,
    CloseFlow closeNeed,
    ImportFlow imports,
    StaffFlow staff,
    OrganisationFlow organisation,
    RosterFlow roster,
    UnkeptFlow unkept
) {
    /** The verbs under these settings; {@code ids} gives new ids, {@code codes} new one-time codes for the door. */
    public static Life of(FlowSettings settings, Matching matching, Supplier<UUID> ids, Supplier<String> codes) {
        var match = new MatchFlow(settings, matching, ids);
        var offer = new OfferFlow(settings, match, matching, ids);
        var compare = new CompareFlow(settings);
        var correct = new CorrectFlow(compare, ids);
        var hold = new HoldFlow(match, matching);
        var trial = new TrialFlow(match, matching);
        var request = new RequestFlow(settings, ids);
        var cancel = new CancelFlow();
        return new Life(
            new WindowsFlow(settings, matching),
            request,
            match,
            trial,
            offer,
            new AnswerFlow(match, matching, codes),
            new ProofFlow(ids),
            new VisitFlow(settings, compare),
            new VerifyFlow(compare),
            correct,
            new CallBackFlow(settings, correct),
            new ComplaintFlow(settings, ids),
            new ConfirmFlow(),
            new SettleFlow(),
            cancel,
            new AlarmFlow(ids),
            new WatchFlow(),
            Planning.of(settings, match, matching, ids, codes),
            new ConsentFlow(ids),
            hold,
            new WhereaboutsFlow(hold, ids),
            new CardFlow(settings.zone(), ids),
            new SettingsFlow(settings.zone()),
            new ApproveFlow(offer),
            new HandoverFlow(ids),
            CarePlanning.of(settings, request, ids),
            Petitioned.of(trial, match, matching, ids),
            new SecondTryFlow(match, matching),
            new CloseFlow(cancel),
            new ImportFlow(ids),
            new StaffFlow(settings.zone(), ids),
            new OrganisationFlow(settings.zone(), ids),
            new RosterFlow(settings.zone()),
            new UnkeptFlow(settings.zone())
        );
    }

    /** What is done when it is due, by the kind of job. */
    public Map<Jobs.Kind, BiFunction<Store.Unit, UUID, Future<Void>>> due() {
        return Map.ofEntries(
            Map.entry(Jobs.Kind.MATCH, match::match),
            Map.entry(Jobs.Kind.EXPIRE_OFFER, answer::expire),
            Map.entry(Jobs.Kind.CONFIRM_SILENCE, confirm::silence),
            Map.entry(Jobs.Kind.SETTLE, settle::settle),
            Map.entry(Jobs.Kind.HOLD_OVER, hold::over),
            Map.entry(Jobs.Kind.FOLLOW_WHEREABOUTS, whereabouts::again),
            Map.entry(Jobs.Kind.CARE_PLAN, carePlanning.make()::make),
            Map.entry(Jobs.Kind.SECOND_TRY, secondTry::due),
            Map.entry(Jobs.Kind.IMPORT, imports::batch),
            Map.entry(Jobs.Kind.WORKER_CHANGED, unkept::follow),
            Map.entry(Jobs.Kind.CONSENT_OVER, consent::over),
            Map.entry(Jobs.Kind.COMPLAINT_DUE, complaint::due)
        );
    }
}
