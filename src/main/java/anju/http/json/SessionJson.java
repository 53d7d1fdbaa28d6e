package anju.http.json;

import anju.flow.access.Sessions.Session;
import anju.flow.view.ResidentViews.Mine;
import anju.http.access.SignIn;
import anju.people.Person;
import anju.people.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/** Who is signed in, and what a screen has to know of the city before it shows anything. */
public final class SessionJson {

    private SessionJson() {}

    /** The city: its time zone, whether it is the demo city, and how soon an order may start. */
    public record City(ZoneId zone, boolean demo, Duration lead) {}

    /** A new session with its token, which is told this once. */
    public static JsonObject of(SignIn.Opened opened) {
        Session session = opened.session();
        return new JsonObject()
            .put("token", opened.token())
            .put("person", Telling.person(new Person(session.person(), session.name())))
            .put("roles", roles(session.roles()));
    }

    /** The caller, and for whom and what they act. */
    public static JsonObject me(Session session, Mine mine, City city) {
        return new JsonObject()
            .put("person", Telling.person(new Person(session.person(), session.name())))
            .put("roles", roles(session.roles()))
            .put("residents", Telling.all(mine.residents(), Telling::person))
            .put("organisations", Telling.all(mine.organisations(), Telling::contact))
            .put("timeZone", city.zone().getId())
            .put("demo", city.demo())
            .put("today", session.now().atZone(city.zone()).toLocalDate().toString())
            .put("leadMinutes", city.lead().toMinutes());
    }

    private static JsonArray roles(Set<Role> roles) {
        return Telling.all(roles.stream().sorted().toList(), Role::word);
    }
}
