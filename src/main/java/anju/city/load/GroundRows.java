package anju.city.load;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.ground.Community;
import anju.city.ground.District;
import anju.city.ground.Huizhou;
import anju.city.ground.Town;
import anju.city.organisation.Organisations;
import anju.city.organisation.Premises;
import anju.organisation.Organisation;
import anju.value.Place;

/** The divisions, which are real, and the organisations, which are invented. */
public final class GroundRows {

    private GroundRows() {}

    /** Writes all districts, towns and communities. */
    public static void divisions(Tables tables, Huizhou ground) {
        for (District district : ground.districts()) {
            tables.rows(Table.DISTRICT).add(district.code()).add(district.name()).end();
        }
        for (Town town : ground.towns()) {
            tables.rows(Table.TOWN).add(town.code()).add(town.name()).add(town.district().code()).end();
        }
        for (Community community : ground.communities()) {
            tables
                .rows(Table.COMMUNITY)
                .add(community.code())
                .add(community.name())
                .add(community.urban() ? "urban" : "rural")
                .add(community.town().code())
                .add(community.place().lat())
                .add(community.place().lng())
                .add(true)
                .end();
        }
    }

    /** Writes all organisations, and which centre answers for which community. */
    static void organisations(Tables tables, Organisations organisations, Huizhou ground) {
        for (Premises premises : organisations.all()) {
            Organisation organisation = premises.organisation();
            Place place = organisation.place();
            tables
                .rows(Table.ORGANISATION)
                .add(organisation.id())
                .add(organisation.name())
                .add(premises.community().code())
                .add(place.lat())
                .add(place.lng())
                .add(true)
                .add(true)
                .add(organisation.phone())
                .add(organisation.radiusMetres())
                .add(premises.beds())
                .add(organisation.inUseFrom())
                .end();
            organisation
                .roles()
                .forEach(role -> tables.rows(Table.ORGANISATION_ROLE).add(organisation.id()).add(role).end());
        }
        for (Community community : ground.communities()) {
            tables
                .rows(Table.COMMUNITY_CENTRE)
                .add(community.code())
                .add(organisations.centre(community).organisation().id())
                .end();
        }
    }
}
