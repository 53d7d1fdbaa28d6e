package anju.city.load;

import static anju.pg.secret.EncryptedColumn.ALARM_OUTCOME;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.drawn.InventedCity;
import anju.city.ground.Community;
import anju.city.people.InventedResident;
import anju.city.seed.Chance;
import anju.city.seed.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls for help of the week before a city is loaded: each was answered by somebody and has an outcome. */
public final class AlarmRows {

    private static final int ALARMS = 60;
    private static final List<String> OUTCOMES = List.of(
        "误触，电话确认老人平安。",
        "老人头晕，已联系家属陪同就医。",
        "起身时滑倒，无外伤，邻居协助。",
        "家中停电，已联系社区处理。",
        "胸闷，已呼叫120并通知家属。"
    );

    private AlarmRows() {}

    /** Writes them; a resident who is no demo person has called in any community where somebody lives. */
    public static void write(Tables tables, InventedCity city, Secrets secrets, Instant now) {
        List<Community> lived = city
            .ground()
            .communities()
            .stream()
            .filter(community -> city.residents().count(community) > 0)
            .toList();
        for (int i = 0; i < ALARMS; i++) {
            Chance chance = Chance.of(city.size().seed(), "alarm", i);
            Community community = chance.oneOf(lived);
            int number = city.residents().first(community) + chance.below(city.residents().count(community));
            InventedResident resident = city.residents().get(number);
            UUID centre = city.organisations().centre(community).organisation().id().value();
            UUID coordinator = city.staff().coordinator(centre);
            Instant raised = now.minusSeconds(chance.from(3_600, 7 * 24 * 3_600));
            Instant answered = raised.plusSeconds(chance.from(4, 55));
            tables
                .rows(Table.ALARM)
                .add(city.ids().of(Ids.Kind.ALARM, i))
                .add(resident.id())
                .add(centre)
                .add(resident.id())
                .add(raised)
                .add("closed")
                .add(coordinator)
                .add(answered)
                .add(coordinator)
                .add(answered.plus(Duration.ofMinutes(chance.from(3, 55))))
                .add(secrets.cipher().encrypt(ALARM_OUTCOME, chance.oneOf(OUTCOMES)))
                .end();
        }
    }
}
