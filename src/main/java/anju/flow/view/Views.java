package anju.flow.view;

import anju.flow.careplan.CarePlanViews;
import anju.flow.plan.PlanViews;
import anju.flow.port.Services;
import anju.flow.unmet.RegisterViews;
import anju.flow.verify.CheckViews;
import anju.flow.verify.complaint.ComplaintViews;
import anju.flow.watch.AlertViews;
import anju.flow.whereabouts.WhereaboutsViews;

/** The read side. Reached from a unit of work it sees that transaction's own changes. */
public interface Views {
    /** Orders and their history. */
    OrderViews orders();

    /** What a worker or provider has to do. */
    WorkViews work();

    /** Residents, and who looked at them. */
    ResidentViews residents();

    /** Alarms and the map. */
    DeskViews desk();

    /** What somebody has to look at. */
    AlertViews alerts();

    /** Plans of centres' days. */
    PlanViews plans();

    /** What verification shows. */
    CheckViews checks();

    /** Complaints. */
    ComplaintViews complaints();

    /** Where residents are. */
    WhereaboutsViews whereabouts();
    /** Care plans. */
    CarePlanViews carePlans();

    /** The register of unmet needs. */
    RegisterViews register();

    /** The catalogue. */
    Services services();
}
