package anju.http;

import anju.connect.picture.JdkPictures;
import anju.flow.badge.BadgeFlow;
import anju.flow.photo.PhotoFlow;
import anju.http.access.Guard;
import anju.http.access.Guard.Subject;
import anju.http.access.PasswordCheck;
import anju.http.access.Peer;
import anju.http.access.Permissions;
import anju.http.access.SignIn;
import anju.http.access.SignedIn;
import anju.http.answer.Words;
import anju.http.badge.BadgeRoutes;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Catalogue;
import anju.http.call.Means;
import anju.http.call.Writes;
import anju.http.card.CardRoutes;
import anju.http.careplan.CarePlanRoutes;
import anju.http.careplan.CarePlanWrites;
import anju.http.centre.ApproveRoutes;
import anju.http.centre.HandoverRoutes;
import anju.http.centre.SettingsRoutes;
import anju.http.complaint.ComplaintRoutes;
import anju.http.consent.ConsentRoutes;
import anju.http.feed.EventRoutes;
import anju.http.feed.Tail;
import anju.http.input.Contract;
import anju.http.json.SessionJson;
import anju.http.organisation.OrganisationRoutes;
import anju.http.petition.PetitionRoutes;
import anju.http.photo.PhotoRoutes;
import anju.http.plan.PlanRoutes;
import anju.http.proof.ProofRoutes;
import anju.http.register.RegisterApi;
import anju.http.route.Figures;
import anju.http.route.Routing;
import anju.http.route.Unreadable;
import anju.http.staff.StaffRoutes;
import anju.http.step.AlarmRoutes;
import anju.http.step.DeskRoutes;
import anju.http.step.OfferRoutes;
import anju.http.step.OutcomeRoutes;
import anju.http.step.RequestRoutes;
import anju.http.step.ResidentRoutes;
import anju.http.step.SessionRoutes;
import anju.http.step.SystemRoutes;
import anju.http.step.VisitRoutes;
import anju.http.unmet.UnmetRoutes;
import anju.http.verify.CallBackRoutes;
import anju.http.verify.CheckRoutes;
import anju.http.verify.CorrectionRoutes;
import anju.http.watch.AlertRoutes;
import anju.http.web.WebClient;
import anju.http.whereabouts.WhereaboutsRoutes;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.Operation;

/** Every route, in the order of the story. One a node; each event loop has a router of its own. */
final class Api {

    private final Contract contract;
    private final Routing.Shared shared;
    private final Tail tail;
    private final WebClient webClient = new WebClient();
    private final SessionRoutes sessions;
    private final RequestRoutes requests;
    private final OfferRoutes offers;
    private final VisitRoutes visits;
    private final ProofRoutes proofs;
    private final PhotoRoutes photos;
    private final OutcomeRoutes outcomes;
    private final ResidentRoutes residents;
    private final CardRoutes cards;
    private final WhereaboutsRoutes whereabouts;
    private final AlarmRoutes alarms;
    private final AlertRoutes alerts;
    private final CarePlanRoutes carePlans;
    private final CarePlanWrites carePlanWrites;
    private final PlanRoutes plans;
    private final ConsentRoutes consents;
    private final CheckRoutes checks;
    private final SettingsRoutes centreSettings;
    private final ApproveRoutes approve;
    private final CorrectionRoutes corrections;
    private final CallBackRoutes callBacks;
    private final ComplaintRoutes complaints;
    private final HandoverRoutes handovers;
    private final BadgeRoutes badges;
    private final PetitionRoutes petitions;
    private final UnmetRoutes unmet;
    private final StaffRoutes staff;
    private final OrganisationRoutes organisations;
    private final RegisterApi registers;
    private final DeskRoutes desk;
    private final EventRoutes events;
    private final SystemRoutes system;

    Api(Vertx vertx, DoorParts parts, Contract contract, Permissions permissions, Figures figures) {
        var settings = parts.settings();
        var store = parts.store();
        var life = parts.life();
        var closed = contract.routes().operations().stream().map(Operation::getOperationId);
        var guard = new Guard(permissions, closed.filter(one -> !contract.isOpen(one)).toList());
        var means = new Means(store, guard);
        var peer = new Peer(settings.trustedProxy());
        var passwords = new PasswordCheck(vertx, parts.passwords());
        var signIn = new SignIn(store, passwords, settings.limits(), settings.session());
        var city = new SessionJson.City(settings.zone(), settings.demo(), settings.lead());
        this.contract = contract;
        this.shared = new Routing.Shared(
            contract,
            new Words(settings.zone()),
            settings.zone(),
            new SignedIn(store.access().sessions()),
            peer,
            guard,
            new Catalogue(store),
            new Writes(store, guard),
            figures
        );
        this.tail = new Tail(vertx, store, guard);
        this.sessions = new SessionRoutes(means, signIn, peer, settings.session(), city);
        this.requests = new RequestRoutes(means, life.windows(), life.request(), life.cancel());
        this.offers = new OfferRoutes(means, life.trial(), life.offer(), life.answer());
        this.visits = new VisitRoutes(means, life.visit());
        this.proofs = new ProofRoutes(means, life.proof(), settings.demo());
        this.photos = new PhotoRoutes(means, new Writes(store, guard), new PhotoFlow(parts.files()), new JdkPictures());
        this.outcomes = new OutcomeRoutes(means, life.verify(), life.confirm());
        this.residents = new ResidentRoutes(means);
        this.cards = new CardRoutes(means, life.card());
        this.whereabouts = new WhereaboutsRoutes(means, life.whereabouts());
        this.alarms = new AlarmRoutes(means, life.alarm());
        this.alerts = new AlertRoutes(means, life.watch());
        this.carePlans = new CarePlanRoutes(means);
        this.carePlanWrites = new CarePlanWrites(life.carePlanning(), guard);
        this.plans = new PlanRoutes(means, new Writes(store, guard), life.planning());
        this.consents = new ConsentRoutes(means, life.consent());
        this.checks = new CheckRoutes(means);
        this.centreSettings = new SettingsRoutes(means, life.settings());
        this.handovers = new HandoverRoutes(means, life.handover());
        this.approve = new ApproveRoutes(means, new Writes(store, guard), life.approve());
        this.corrections = new CorrectionRoutes(means, life.correct());
        this.callBacks = new CallBackRoutes(means, life.callBack());
        this.badges = new BadgeRoutes(means, new BadgeFlow(settings.zone()));
        this.petitions = new PetitionRoutes(means, life.petitioned());
        this.unmet = new UnmetRoutes(means, life.secondTry(), life.closeNeed());
        this.organisations = new OrganisationRoutes(means, life.organisation());
        this.staff = new StaffRoutes(means, life.staff(), life.roster(), life.unkept());
        this.registers = new RegisterApi(means, new Writes(store, guard), life.imports(), settings.zone());
        this.complaints = new ComplaintRoutes(means, life.complaint());
        this.desk = new DeskRoutes(means);
        this.events = new EventRoutes(tail, guard);
        this.system = new SystemRoutes(parts.ready(), settings.demo());
    }

    /** The live feed of this node, to be started and nudged. */
    Tail tail() {
        return tail;
    }

    /** Answers what cannot be read as a request at all. */
    Unreadable unreadable() {
        return new Unreadable(shared.words());
    }

    /** A router for one event loop; throws IllegalStateException when the document and the routes are not the same. */
    Router router(Vertx vertx) {
        var routing = new Routing(vertx, shared);

        routing.open("signIn", sessions::signIn);
        routing.closed("signOut", sessions::signOut);
        routing.read("getMe", sessions::me);
        routing.read("listServices", sessions::services);

        routing.read("listWindows", requests::windows);
        routing.write("createOrder", requests::resident, requests::ask);
        routing.read("listOrders", requests::list);
        routing.read("getOrder", requests::get);
        routing.read("getHistory", offers::history);
        routing.read("getMatch", offers::match);
        routing.read("tryMatch", offers::trial);
        routing.write("offerOrder", Api::order, offers::offer);
        routing.read("listOffers", offers::list);
        routing.write("acceptOffer", call -> new Target(Subject.OFFER, call.id()), offers::accept);
        routing.write("refuseOffer", call -> new Target(Subject.OFFER, call.id()), offers::refuse);
        routing.read("getMyDay", visits::day);
        routing.write("checkIn", Api::order, visits::checkIn);
        routing.write("checkOut", Api::order, visits::checkOut);
        routing.write("reportNotHome", Api::order, visits::notHome);
        routing.write("breakOffVisit", Api::order, visits::breakOff);
        routing.write("missVisit", Api::order, visits::missed);
        routing.read("getProofCode", visits::proofCode);
        routing.read("getDoor", proofs::door);
        routing.closed("addPhoto", (context, call) -> photos.add(call));
        routing.read("listPhotos", photos::list);
        routing.stream("getPhoto", photos::picture);
        routing.write("tapProof", Api::order, proofs::tap);
        routing.write("ringLine", Api::order, proofs::ring);
        routing.write("verifyOrder", Api::order, outcomes::verify);
        routing.write("confirmOrder", Api::order, outcomes::confirm);
        routing.write("cancelOrder", Api::order, requests::cancel);

        routing.read("findResidents", residents::find);
        routing.read("getResident", residents::get);
        routing.write("revealResident", Api::resident, residents::reveal);
        routing.read("listLooks", residents::looks);
        routing.read("getProofSettings", proofs::settings);
        routing.write("chooseProof", Api::resident, proofs::choose);
        routing.write("issueProof", Api::resident, proofs::issue);
        routing.write("revokeProof", Api::resident, proofs::revoke);
        routing.read("getCard", cards::get);
        routing.write("changeCard", Api::resident, cards::change);
        routing.write("grantMandate", Api::resident, cards::grant);
        routing.write("withdrawMandate", Api::resident, cards::withdraw);
        routing.read("getWhereabouts", whereabouts::get);
        routing.write("enterWhereabouts", Api::resident, whereabouts::enter);
        routing.read("listAbsent", whereabouts::absent);

        routing.read("previewRecurrence", carePlans::preview);
        routing.read("listCarePlans", carePlans::list);
        routing.read("listCarePlansOf", carePlans::listOf);
        routing.read("getCarePlan", carePlans::get);
        routing.write("draftCarePlan", Api::resident, carePlanWrites::draft);
        routing.write("changeCarePlan", carePlanWrites::plan, carePlanWrites::change);
        routing.write("approveCarePlan", carePlanWrites::plan, carePlanWrites::approve);
        routing.write("refuseCarePlan", carePlanWrites::plan, carePlanWrites::refuse);
        routing.write("deviateCarePlan", carePlanWrites::plan, carePlanWrites::deviate);
        routing.write("withdrawDeviation", carePlanWrites::plan, carePlanWrites::withdraw);

        routing.write("raiseAlarm", Api::resident, alarms::raise);
        routing.read("listAlarms", alarms::list);
        routing.write("acknowledgeAlarm", call -> new Target(Subject.ALARM, call.id()), alarms::acknowledge);
        routing.write("closeAlarm", call -> new Target(Subject.ALARM, call.id()), alarms::close);

        routing.read("listAlerts", alerts::list);
        routing.write("acknowledgeAlerts", Api::order, alerts::acknowledge);
        routing.write("closeAlerts", Api::order, alerts::close);

        plans.mount(routing);
        consents.mount(routing);

        routing.read("listDisputed", checks::list);
        routing.read("listSettings", centreSettings::list);
        routing.write("addSettings", Api::centre, centreSettings::add);
        routing.write("askHandover", Api::order, handovers::ask);
        routing.read("listHandovers", handovers::list);
        routing.write("answerHandover", Api::centre, handovers::reply);
        routing.closed("approveOrders", (context, call) -> approve.approve(call));
        corrections.mount(routing);
        callBacks.mount(routing);
        complaints.mount(routing);

        routing.read("getClientCard", cards::ofVisit);
        badges.mount(routing);
        petitions.mount(routing);
        routing.read("listMyPetitions", petitions::mine);
        routing.write("askPetition", Api::centre, petitions::ask);
        routing.write("answerPetition", Api::centre, petitions::reply);
        routing.write("withdrawPetition", Api::centre, petitions::withdraw);
        routing.read("listPetitions", petitions::list);
        routing.read("getPetitionOutlook", petitions::outlook);
        routing.write("decidePetition", Api::centre, petitions::decide);
        unmet.mount(routing);
        staff.mount(routing);
        organisations.mount(routing);
        registers.on(routing);

        routing.read("getMap", desk::map);
        routing.stream("streamEvents", events::stream);

        routing.open("getLive", (context, call) -> system.live());
        routing.open("getReady", (context, call) -> system.ready());
        routing.document("getOpenApi", contract.document());
        routing.figures("getMetrics");

        return routing.router(webClient::mount);
    }

    private static Target order(Call call) {
        return new Target(Subject.ORDER, call.id());
    }

    private static Target centre(Call call) {
        return new Target(Subject.CENTRE, call.id());
    }

    private static Target resident(Call call) {
        return new Target(Subject.RESIDENT, call.id());
    }
}
