package anju.city.story;

import static anju.pg.secret.EncryptedColumn.AUDIT_REASON;
import static anju.pg.secret.EncryptedColumn.FEEDBACK_WORDS;
import static anju.pg.secret.EncryptedColumn.PROOF_CODE;
import static anju.pg.secret.EncryptedColumn.TASK_OUTCOME_REASON;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.load.Secrets;
import anju.city.seed.Ids;
import anju.flow.port.Actor;
import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Offer;
import anju.order.Order;
import anju.pg.StageJson;
import anju.pg.order.CertificateJson;
import anju.pg.order.OrderRows;
import anju.settlement.Settling;
import anju.value.Id;
import anju.visit.Visiting;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;

/** Writes what a story has left behind, in the form in which the product reads it. */
public final class StoryRows {

    private static final ObjectMapper JSON = StageJson.mapper();
    private final Tables tables;
    private final Secrets secrets;
    private final Ids ids;

    /** Writes into those tables. */
    public StoryRows(Tables tables, Secrets secrets, Ids ids) {
        this.tables = tables;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** The whole of a new order. */
    public void add(Story story) {
        Order.Asked asked = story.order.asked();
        tables
            .rows(Table.ORDERS)
            .add(story.order.id())
            .add(asked.resident())
            .add(asked.serviceCode())
            .add(asked.centre())
            .add(asked.address())
            .add(asked.window().start())
            .add(asked.window().end())
            .add(null)
            .list(asked.wished().stream().map(Id::toString).sorted().toList())
            .add(asked.by())
            .add(asked.at())
            .add(story.order.stage().word())
            .add(StageJson.write(story.order.stage()))
            .add(story.order.round())
            .add(OrderRows.visitStart(story.order.stage()))
            .add(story.order.version())
            .add(story.at)
            .end();
        rest(story);
    }

    /** What is new of an order that the database holds; its row itself is the caller's. */
    public void rest(Story story) {
        story.events.forEach(event -> event(story, event));
        story.certificates.forEach(certified ->
            tables
                .rows(Table.MATCH_CERTIFICATE)
                .add(certified.id())
                .add(story.order.id())
                .add(certified.at())
                .add(certified.certificate().rulesVersion())
                .add(CertificateJson.write(certified.certificate()))
                .end()
        );
        story.offers.forEach(this::offer);
        for (int i = 0; i < story.agreed.size(); i++) {
            assignment(story, story.agreed.get(i), i);
        }
        if (story.codeAt != null) {
            tables
                .rows(Table.PROOF_CODE)
                .add(story.order.id())
                .add(secrets.cipher().encrypt(PROOF_CODE, story.code))
                .add(story.codeAt)
                .end();
        }
        story.ends.forEach(end -> mark(story, end));
        for (Story.Done done : story.tasks) {
            for (Visiting.Task task : done.tasks()) {
                tables
                    .rows(Table.TASK_OUTCOME)
                    .add(story.order.id())
                    .add(done.worker())
                    .add(task.code())
                    .add(task.outcome())
                    .add(secrets.cipher().encrypt(TASK_OUTCOME_REASON, task.reason()))
                    .end();
            }
        }
        money(story);
        story.jobs.forEach(job -> tables.rows(Table.JOB).add(job.kind().name()).add(job.subject()).add(job.at()).end());
        story.looks.forEach(look -> audit(story, look));
    }

    private void event(Story story, Story.Event event) {
        Actor actor = event.actor();
        tables
            .rows(Table.ORDER_EVENT)
            .add(story.order.id())
            .add(event.after().version())
            .add(event.at())
            .add(event.kind())
            .add(event.after().stage().word())
            .add(actor == null ? null : actor.person())
            .add(actor == null ? null : actor.role().word())
            // sorted: the order of a map of the JDK differs from run to run
            .add(json(new TreeMap<>(event.facts())))
            .end();
    }

    private void offer(Story.Asked asked) {
        Offer offer = asked.offer;
        tables
            .rows(Table.OFFER)
            .add(offer.id())
            .add(offer.order())
            .add(offer.round())
            .add(offer.seats())
            .add(offer.state().word())
            .add(offer.madeAt())
            .add(offer.respondBy())
            .add(offer.madeBy())
            .add(offer.reason())
            .end();
        for (Offer.Invited invited : offer.invited()) {
            Story.Answered answered = asked.answers.get(invited.worker());
            tables
                .rows(Table.OFFER_WORKER)
                .add(offer.id())
                .add(invited.worker())
                .add(invited.visit().start())
                .add(invited.visit().end())
                .add(invited.travel().toSeconds())
                .add(answered == null ? null : answered.answer().name().toLowerCase(Locale.ROOT))
                .add(answered == null ? null : answered.at())
                .add(answered == null ? null : answered.reason())
                .end();
        }
    }

    private void assignment(Story story, Agreed agreed, int seat) {
        tables
            .rows(Table.ASSIGNMENT)
            .add(ids.of(Ids.Kind.ASSIGNMENT, story.wanted.number() * 2 + seat))
            .add(story.order.id())
            .add(agreed.worker())
            .range(agreed.busy().start(), agreed.busy().end())
            .add(agreed.visit().start())
            .add(agreed.visit().end())
            .add(agreed.travel().toSeconds())
            .add(!story.released)
            .end();
    }

    private void mark(Story story, Story.Ended end) {
        Mark mark = end.mark();
        tables
            .rows(Table.VISIT_MARK)
            .add(story.order.id())
            .add(mark.worker())
            .add(mark.which() == Mark.Which.IN ? "in" : "out")
            .add(mark.at())
            .add(mark.receivedAt())
            .add(end.place().lat())
            .add(end.place().lng())
            .add(mark.accuracyMetres())
            .add(mark.ageSeconds())
            .add(mark.distanceMetres())
            .add(mark.proof().word())
            .list(mark.flags())
            .add(null)
            .end();
    }

    private void money(Story story) {
        if (story.rated != null) {
            tables
                .rows(Table.FEEDBACK)
                .add(story.order.id())
                .add(story.rated.by().person())
                .add(story.rated.at())
                .add(story.rated.rating())
                .add(secrets.cipher().encrypt(FEEDBACK_WORDS, story.rated.words()))
                .end();
        }
        if (story.paid != null) {
            Instant at = story.events.getLast().at();
            tables
                .rows(Table.SETTLEMENT)
                .add(story.order.id())
                .add(at)
                .add(story.paid.total().fen())
                .add("example-price")
                .end();
            for (Settling.Part part : story.paid.parts()) {
                tables
                    .rows(Table.SETTLEMENT_PART)
                    .add(story.order.id())
                    .add(part.purse())
                    .add(part.amount().fen())
                    .end();
            }
        }
    }

    private void audit(Story story, Story.Look look) {
        tables
            .rows(Table.AUDIT)
            .add(look.at())
            .add(look.actor().person())
            .add(look.actor().role().word())
            .add(look.operation())
            .add(look.subject())
            .add(story.order.asked().resident())
            .add(secrets.cipher().encrypt(AUDIT_REASON, look.reason()))
            .add("{}")
            .end();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
