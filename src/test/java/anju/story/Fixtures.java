package anju.story;

import anju.catalogue.ServiceItem;
import anju.order.Agreed;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.organisation.OpeningHours;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Money;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The people and things of the first story, who also live in the demo city. */
public final class Fixtures {

    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    public static final Instant EIGHT = Instant.parse("2026-11-23T00:00:00Z");
    public static final TimeWindow NINE_TO_ELEVEN = new TimeWindow(
        EIGHT.plus(Duration.ofHours(1)),
        EIGHT.plus(Duration.ofHours(3))
    );
    public static final Id<Resident> CHEN_XIUYING = id(1);
    public static final Id<Person> LI_MEI = id(2);
    public static final Id<Person> WANG_JIANGUO = id(11);
    public static final Id<Worker> ZHANG_YULAN = id(21);
    public static final Id<Worker> LIU_FANG = id(22);
    public static final Id<Worker> ANOTHER = id(23);
    public static final Id<Stage.Matched> CERTIFICATE = id(90);
    public static final Id<Offer> OFFER = id(91);
    public static final Id<Resident.Address> HOME = id(92);
    public static final Place AT_HOME = new Place(23.11, 114.41);
    public static final Duration TRAVEL = Duration.ofMinutes(12);
    public static final Organisation CENTRE = new Organisation(
        id(93),
        "东湖居家养老服务中心",
        "0752-2000001",
        Set.of("home-care-centre"),
        AT_HOME,
        5000,
        LocalDate.of(2018, 1, 1),
        null,
        OpeningHours.UNTOLD
    );

    private Fixtures() {}

    public static <T> Id<T> id(int n) {
        return Id.of(new UUID(0, n));
    }

    public static ServiceItem bath() {
        return item("BATH_HOME", 60, 1);
    }

    public static ServiceItem bedBath() {
        return item("BATH_BED", 90, 2);
    }

    public static ServiceItem item(String code, int minutes, int workers) {
        return new ServiceItem(
            code,
            "助浴",
            "Bathing",
            "bathing",
            "visit",
            Duration.ofMinutes(minutes),
            workers,
            List.of(Set.of("care-worker"), Set.of("bathing")),
            null,
            false,
            false,
            true,
            new Money(8_000),
            List.of(
                new ServiceItem.Task("blood-pressure", "测血压", "Blood pressure"),
                new ServiceItem.Task("bath", "洗浴", "Bath")
            )
        );
    }

    public static Order.Asked asked() {
        return new Order.Asked(
            CHEN_XIUYING,
            "BATH_HOME",
            NINE_TO_ELEVEN,
            HOME,
            CENTRE.id(),
            null,
            Set.of(),
            null,
            LI_MEI,
            EIGHT
        );
    }

    public static Order order(Stage stage) {
        return new Order(id(100), 1, asked(), stage, 0, 1);
    }

    public static Stage.Matched matched() {
        return new Stage.Matched(CERTIFICATE, 0, Set.of(), false);
    }

    public static Offer.Invited invited(Id<Worker> worker) {
        return new Offer.Invited(worker, TimeWindow.from(NINE_TO_ELEVEN.start(), Duration.ofHours(1)), TRAVEL, null);
    }

    public static Agreed agreed(Id<Worker> worker) {
        return invited(worker).agreed();
    }

    @SafeVarargs
    public static Stage.Dispatched dispatched(Id<Worker>... workers) {
        return new Stage.Dispatched(java.util.Arrays.stream(workers).map(Fixtures::agreed).toList(), CERTIFICATE);
    }
}
