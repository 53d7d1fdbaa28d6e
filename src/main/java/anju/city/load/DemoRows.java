package anju.city.load;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.drawn.InventedCity;
import anju.city.people.DemoPeople;
import anju.city.people.DemoPeople.DemoMandate;
import anju.city.people.DemoPeople.DemoResident;
import anju.city.seed.Ids;
import anju.city.staff.Staff;
import anju.pg.secret.Passwords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Staff and roles, and what only the demo people have: accounts, mandates of their own, chosen workers. */
final class DemoRows {

    private final Tables tables;
    private final InventedCity city;
    private final Secrets secrets;
    private final CompletableFuture<String> password;

    DemoRows(Tables tables, InventedCity city, Secrets secrets) {
        this.tables = tables;
        this.city = city;
        this.secrets = secrets;
        // hashed once for all, for it costs time by design and everybody knows this one
        this.password = CompletableFuture.supplyAsync(() -> Passwords.hash(city.demo().password()));
    }

    void staff(PeopleRows people) {
        Staff staff = city.staff();
        for (Staff.Member member : staff.members()) {
            people.person(member.id(), member.name(), member.gender(), member.birth(), member.phone(), null);
        }
        Instant since = start(-1_000);
        int number = 0;
        for (Staff.Post post : staff.posts()) {
            tables
                .rows(Table.ROLE_GRANT)
                .add(city.ids().of(Ids.Kind.GRANT, number++))
                .add(post.person())
                .add(post.role())
                .add(post.organisation())
                .add(post.town())
                .add(since)
                .end();
        }
    }

    void accounts() {
        List<DemoPeople.Someone> people = city.demo().people();
        for (DemoPeople.Someone someone : people) {
            tables
                .rows(Table.ACCOUNT)
                .add(city.staff().demo(someone.key()))
                .add(secrets.search().phone(someone.phone()))
                .add(password.join())
                .end();
        }
    }

    void mandates() {
        // numbers after those of all residents, who have one each at most
        long number = city.residents().count();
        for (DemoMandate mandate : city.demo().mandates()) {
            tables
                .rows(Table.MANDATE)
                .add(city.ids().of(Ids.Kind.MANDATE, number++))
                .add(city.staff().demo(mandate.relative()))
                .add(city.staff().demo(mandate.resident()))
                .add(mandate.kinship())
                .list(mandate.scope())
                .add(start(mandate.since()))
                .add(mandate.until() == null ? null : start(mandate.until()))
                .add(mandate.proof())
                .add(mandate.revoked() == null ? null : start(mandate.revoked()))
                .end();
        }
    }

    void choices() {
        for (DemoResident resident : city.demo().residents()) {
            choice(resident.key(), resident.preferred(), "preferred");
            choice(resident.key(), resident.barred(), "barred");
        }
    }

    private void choice(String resident, String worker, String choice) {
        if (worker != null) {
            UUID of = city.staff().demo(resident);
            tables.rows(Table.WORKER_CHOICE).add(of).add(city.staff().demo(worker)).add(choice).end();
        }
    }

    private Instant start(int days) {
        return city.loadedOn().plusDays(days).atStartOfDay(city.zone()).toInstant();
    }
}
