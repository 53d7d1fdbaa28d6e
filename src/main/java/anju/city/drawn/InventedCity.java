package anju.city.drawn;

import anju.city.ground.Huizhou;
import anju.city.organisation.Organisations;
import anju.city.people.DemoPeople;
import anju.city.people.Names;
import anju.city.people.Relatives;
import anju.city.people.Residents;
import anju.city.seed.CitySize;
import anju.city.seed.Ids;
import anju.city.staff.Staff;
import anju.city.staff.Workers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The whole invented city as it is drawn, before anything is written: the same for the same size on the same day of
 * loading, so that a later start can draw it again.
 */
public record InventedCity(
    CitySize size,
    LocalDate loadedOn,
    ZoneId zone,
    Ids ids,
    Huizhou ground,
    DemoPeople demo,
    Organisations organisations,
    Residents residents,
    Relatives relatives,
    Workers workers,
    Staff staff
) {
    /** Draws the city of that size as it is loaded on that day of its time zone. */
    public static InventedCity draw(CitySize size, LocalDate day, ZoneId zone) {
        Ids ids = new Ids(size.seed());
        Huizhou ground = Huizhou.read();
        Names names = Names.read();
        DemoPeople demo = DemoPeople.read();
        var withCentre = List.copyOf(demo.communities().values().stream().sorted().map(ground::community).toList());
        Organisations organisations = Organisations.draw(ground, ids, size.seed(), withCentre);
        Residents residents = new Residents(size, ground, names, ids, demo, day);
        return new InventedCity(
            size,
            day,
            zone,
            ids,
            ground,
            demo,
            organisations,
            residents,
            new Relatives(size.seed(), names, ids, day),
            new Workers(size, ground, organisations, residents, names, ids, demo, day, zone),
            new Staff(size.seed(), ground, organisations, names, ids, demo, day)
        );
    }
}
