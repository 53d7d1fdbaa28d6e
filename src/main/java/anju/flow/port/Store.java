package anju.flow.port;

import anju.flow.access.Access;
import anju.flow.access.Feed;
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
import anju.flow.proof.Proofs;
import anju.flow.register.Exports;
import anju.flow.register.Imports;
import anju.flow.staff.Staff;
import anju.flow.unmet.Register;
import anju.flow.verify.Checks;
import anju.flow.view.Views;
import anju.flow.watch.Alerts;
import anju.flow.whereabouts.Whereabouts;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Where the truth lives; one unit of work is one transaction. */
public interface Store {
    /**
     * Runs the work in one transaction: commits when its Future succeeds, rolls back when it fails. Fails with
     * {@link LostRace} where somebody else was quicker.
     */
    <T> Future<T> inOne(Function<Unit, Future<T>> work);

    /** The ports of access outside of a unit of work: each call is a transaction of its own. */
    Access access();

    /** The read side outside of a unit of work: each call is one query of its own, as of that moment. */
    Views views();

    /** The changes in one order. */
    Feed feed();

    /** The ports of one transaction. Everything read and written through them is one. */
    interface Unit {
        /** The moment at which this transaction began, on the database's clock. */
        Instant now();

        /** The orders of this transaction. */
        Orders orders();

        /** The offers of this transaction. */
        Offers offers();

        /** The match certificates of this transaction. */
        Certificates certificates();

        /** The workers and their days, of this transaction. */
        Workers workers();

        /** The residents of this transaction. */
        Residents residents();

        /** The catalogue. */
        Services services();

        /** The things that are due, of this transaction. */
        Jobs jobs();

        /** The marks, tasks and proofs of visits, of this transaction. */
        Visits visits();

        /** What proves a visit at the door, of this transaction. */
        Proofs proofs();

        /** The photos of visits, of this transaction. */
        Photos photos();

        /** The purses of this transaction. */
        Purses purses();

        /** The alarms of this transaction. */
        Alarms alarms();

        /** What somebody has to look at, of this transaction. */
        Alerts alerts();

        /** The plans of centres' days, of this transaction. */
        Plans plans();

        /** Whether visits may come at another time, of this transaction. */
        Consents consents();

        /** The orders between centres, of this transaction. */
        Handovers handovers();

        /** Badges, and who may carry one to a door, of this transaction. */
        Badges badges();

        /** What workers ask of their desk, of this transaction. */
        Petitions petitions();

        /** Whose turn it is at a centre, of this transaction. */
        Turns turns();

        /** What centres have set, of this transaction. */
        CentreSettings settings();
        /** The care plans of this transaction. */
        CarePlans carePlans();

        /** The register of unmet needs, of this transaction. */
        Register register();

        /** What planning reads of centres, of this transaction. */
        Centres centres();

        /** What verification reads and writes, of this transaction. */
        Checks checks();

        /** The residents' cards and mandates, of this transaction. */
        Cards cards();

        /** Where residents are, of this transaction. */
        Whereabouts whereabouts();

        /** Where residents are served, of this transaction. */
        Addresses addresses();

        /** What residents were found able to do, of this transaction. */
        Assessments assessments();

        /** The records of visits, as this transaction sees them. */
        VisitRecords visitRecords();

        /** The registers that come in, of this transaction. */
        Imports imports();

        /** The files that are taken away, of this transaction. */
        Exports exports();

        /** The workers as their organisations keep them, of this transaction. */
        Staff staff();

        /** The organisations as those run them, of this transaction. */
        Organisations organisations();

        /** Works out what takes long on a thread of its own, while this transaction waits. */
        <T> Future<T> aside(Callable<T> work);

        /** Sessions, standings, audit and keys, part of this transaction. */
        Access access();

        /** The read side, with what this transaction has written. */
        Views views();
    }

    /** The database cannot be reached or does not answer in time; whether anything was changed is not known. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** Unavailable because of that. */
        public Unavailable(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** Somebody else was quicker; {@code key} names the words that say so. Nothing was changed. */
    final class LostRace extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** The race of that name was lost. */
        public LostRace(String key) {
            super(key, null, false, false);
        }
    }
}
