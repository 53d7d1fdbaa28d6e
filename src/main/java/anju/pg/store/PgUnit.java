package anju.pg.store;

import anju.flow.access.Access;
import anju.flow.alarm.Alarms;
import anju.flow.badge.Badges;
import anju.flow.card.Cards;
import anju.flow.careplan.CarePlans;
import anju.flow.centre.CentreSettings;
import anju.flow.centre.Handovers;
import anju.flow.centre.Turns;
import anju.flow.consent.Consents;
import anju.flow.dossier.Addresses;
import anju.flow.dossier.Assessments;
import anju.flow.evv.VisitRecords;
import anju.flow.organisation.Organisations;
import anju.flow.petition.Petitions;
import anju.flow.photo.Photos;
import anju.flow.plan.Plans;
import anju.flow.plan.day.Centres;
import anju.flow.port.Certificates;
import anju.flow.port.Jobs;
import anju.flow.port.Offers;
import anju.flow.port.Orders;
import anju.flow.port.Purses;
import anju.flow.port.Residents;
import anju.flow.port.Services;
import anju.flow.port.Store;
import anju.flow.port.Visits;
import anju.flow.port.Workers;
import anju.flow.proof.Proofs;
import anju.flow.register.Exports;
import anju.flow.register.Imports;
import anju.flow.staff.Staff;
import anju.flow.unmet.Register;
import anju.flow.verify.Checks;
import anju.flow.view.Views;
import anju.flow.watch.Alerts;
import anju.flow.whereabouts.Whereabouts;
import anju.pg.PgTransaction;
import anju.pg.access.PgAccess;
import anju.pg.badge.PgBadges;
import anju.pg.card.PgCards;
import anju.pg.careplan.PgCarePlans;
import anju.pg.centre.PgCentreSettings;
import anju.pg.centre.PgHandovers;
import anju.pg.centre.PgTurns;
import anju.pg.consent.PgConsents;
import anju.pg.dossier.PgAddresses;
import anju.pg.dossier.PgAssessments;
import anju.pg.evv.PgVisitRecords;
import anju.pg.order.PgCertificates;
import anju.pg.order.PgOffers;
import anju.pg.order.PgOrders;
import anju.pg.order.PgPurses;
import anju.pg.order.PgVisits;
import anju.pg.organisation.PgOrganisations;
import anju.pg.people.PgAlarms;
import anju.pg.people.PgResidents;
import anju.pg.people.PgWorkers;
import anju.pg.petition.PgPetitions;
import anju.pg.photo.PgPhotos;
import anju.pg.plan.PgCentres;
import anju.pg.plan.PgPlans;
import anju.pg.proof.PgProofs;
import anju.pg.register.PgExports;
import anju.pg.register.PgImports;
import anju.pg.staff.PgStaff;
import anju.pg.unmet.PgRegister;
import anju.pg.verify.PgChecks;
import anju.pg.view.PgViews;
import anju.pg.watch.PgAlerts;
import anju.pg.whereabouts.PgWhereabouts;
import anju.pg.work.PgJobs;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.concurrent.Callable;

/** The ports of one transaction. */
record PgUnit(PgTransaction transaction, Parts parts) implements Store.Unit {
    @Override
    public Instant now() {
        return transaction.now();
    }

    @Override
    public Orders orders() {
        return new PgOrders(transaction, parts.cipher());
    }

    @Override
    public Offers offers() {
        return new PgOffers(transaction);
    }

    @Override
    public Certificates certificates() {
        return new PgCertificates(transaction);
    }

    @Override
    public Workers workers() {
        return new PgWorkers(transaction, parts.workers(), parts.crews(), parts.zone());
    }

    @Override
    public Residents residents() {
        return new PgResidents(transaction, parts.zone());
    }

    @Override
    public Services services() {
        return parts.services();
    }

    @Override
    public Jobs jobs() {
        return new PgJobs(transaction);
    }

    @Override
    public Visits visits() {
        return new PgVisits(transaction, parts.cipher());
    }

    @Override
    public Proofs proofs() {
        return new PgProofs(transaction, parts.cipher(), parts.hashes());
    }

    @Override
    public Photos photos() {
        return new PgPhotos(transaction);
    }

    @Override
    public Purses purses() {
        return new PgPurses(transaction);
    }

    @Override
    public Alarms alarms() {
        return new PgAlarms(transaction, parts.cipher());
    }

    @Override
    public Alerts alerts() {
        return new PgAlerts(transaction, parts.cipher());
    }

    @Override
    public Consents consents() {
        return new PgConsents(transaction, parts.cipher());
    }

    @Override
    public Plans plans() {
        return new PgPlans(transaction);
    }

    @Override
    public Handovers handovers() {
        return new PgHandovers(transaction, parts.cipher());
    }

    @Override
    public Badges badges() {
        return new PgBadges(transaction, parts.hashes(), parts.zone());
    }

    @Override
    public Petitions petitions() {
        return new PgPetitions(transaction, parts.cipher());
    }

    @Override
    public Turns turns() {
        return new PgTurns(transaction);
    }

    @Override
    public CentreSettings settings() {
        return new PgCentreSettings(transaction, parts.cipher());
    }

    @Override
    public CarePlans carePlans() {
        return new PgCarePlans(transaction, parts.cipher());
    }

    @Override
    public Register register() {
        return new PgRegister(transaction, parts.cipher());
    }

    @Override
    public Centres centres() {
        return new PgCentres(transaction, parts.zone());
    }

    @Override
    public Checks checks() {
        return new PgChecks(transaction, parts.cipher());
    }

    @Override
    public Cards cards() {
        return new PgCards(transaction, parts.cipher(), parts.hashes());
    }

    @Override
    public Whereabouts whereabouts() {
        return new PgWhereabouts(transaction, parts.cipher(), parts.zone());
    }

    @Override
    public Addresses addresses() {
        return new PgAddresses(transaction, parts.cipher());
    }

    @Override
    public Assessments assessments() {
        return new PgAssessments(transaction, parts.cipher());
    }

    @Override
    public VisitRecords visitRecords() {
        return new PgVisitRecords(transaction, parts.cipher());
    }

    @Override
    public Imports imports() {
        return new PgImports(transaction, parts.cipher(), parts.hashes());
    }

    @Override
    public Exports exports() {
        return new PgExports(transaction, parts.cipher());
    }

    @Override
    public Organisations organisations() {
        return new PgOrganisations(transaction, parts.cipher());
    }

    @Override
    public Staff staff() {
        return new PgStaff(transaction, parts.cipher(), parts.zone());
    }

    @Override
    public <T> Future<T> aside(Callable<T> work) {
        return Vertx.currentContext().executeBlocking(work, false);
    }

    @Override
    public Access access() {
        return new PgAccess(transaction, parts.cipher(), parts.hashes());
    }

    @Override
    public Views views() {
        return new PgViews(transaction, parts.services(), parts.cipher(), parts.hashes(), parts.zone());
    }
}
