package anju.pg.view;

import anju.flow.careplan.CarePlanViews;
import anju.flow.plan.PlanViews;
import anju.flow.port.Services;
import anju.flow.unmet.RegisterViews;
import anju.flow.verify.CheckViews;
import anju.flow.verify.complaint.ComplaintViews;
import anju.flow.view.DeskViews;
import anju.flow.view.OrderViews;
import anju.flow.view.ResidentViews;
import anju.flow.view.Views;
import anju.flow.view.WorkViews;
import anju.flow.watch.AlertViews;
import anju.flow.whereabouts.WhereaboutsViews;
import anju.pg.Sql;
import anju.pg.careplan.PgCarePlanViews;
import anju.pg.complaint.PgComplaintViews;
import anju.pg.plan.PgPlanViews;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.SearchHash;
import anju.pg.unmet.PgRegisterViews;
import anju.pg.verify.PgCheckViews;
import anju.pg.watch.PgAlertViews;
import anju.pg.whereabouts.PgWhereaboutsViews;
import java.time.ZoneId;

/** The read side where its statements run: in a transaction, or each for itself. */
public final class PgViews implements Views {

    private final Sql sql;
    private final Services services;
    private final FieldCipher cipher;
    private final SearchHash hashes;
    private final ZoneId zone;

    /** The read side on those statements; a day is a day in that zone. */
    public PgViews(Sql sql, Services services, FieldCipher cipher, SearchHash hashes, ZoneId zone) {
        this.sql = sql;
        this.services = services;
        this.cipher = cipher;
        this.hashes = hashes;
        this.zone = zone;
    }

    @Override
    public OrderViews orders() {
        return new PgOrderViews(sql, cipher);
    }

    @Override
    public WorkViews work() {
        return new PgWorkViews(sql, cipher, zone);
    }

    @Override
    public ResidentViews residents() {
        return new PgResidentViews(sql, cipher, hashes, zone);
    }

    @Override
    public AlertViews alerts() {
        return new PgAlertViews(sql, cipher);
    }

    @Override
    public DeskViews desk() {
        return new PgDeskViews(sql, cipher, zone);
    }

    @Override
    public PlanViews plans() {
        return new PgPlanViews(sql, zone);
    }

    @Override
    public CheckViews checks() {
        return new PgCheckViews(sql, cipher);
    }

    @Override
    public WhereaboutsViews whereabouts() {
        return new PgWhereaboutsViews(sql, cipher);
    }

    @Override
    public CarePlanViews carePlans() {
        return new PgCarePlanViews(sql, cipher, zone);
    }

    @Override
    public RegisterViews register() {
        return new PgRegisterViews(sql, cipher);
    }

    @Override
    public ComplaintViews complaints() {
        return new PgComplaintViews(sql, cipher);
    }

    @Override
    public Services services() {
        return services;
    }
}
