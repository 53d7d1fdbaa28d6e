package anju.pg.register;

import anju.people.register.NewResident;
import anju.pg.StageJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A row of a register as it lies sealed until it is applied. */
final class RowJson {

    private static final ObjectMapper MAPPER = StageJson.mapper();

    private RowJson() {}

    static String write(NewResident who) {
        try {
            return MAPPER.writeValueAsString(who);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot write a row", impossible);
        }
    }

    static NewResident read(String json) {
        try {
            return MAPPER.readValue(json, NewResident.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot read a row of a register", broken);
        }
    }
}
