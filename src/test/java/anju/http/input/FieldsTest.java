package anju.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import anju.http.answer.Refusal;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void what_is_right_is_read() {
        var fields = fields(
            """
            {'name':' 陈 ', 'at':'2026-11-24T09:00:00+08:00', 'day':'2026-11-24', 'n':4, 'x':1.5, 'limit':'20',
             'id':'02b33cf1-89f9-8ef8-8000-000000000000', 'all':['a','b'], 'deep':{'er':'yes'}}"""
        );
        assertThat(fields.neededText("name", 5)).isEqualTo("陈");
        assertThat(fields.moment("at")).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(fields.day("day")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(fields.momentOrDay("day", ZoneId.of("Asia/Shanghai"))).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(fields.whole("n", 1, 5)).isEqualTo(4);
        assertThat(fields.number("x", 0, 2)).isEqualTo(1.5);
        assertThat(fields.written("limit", 1, 200)).isEqualTo(20);
        assertThat(fields.<Object>id("id")).isEqualTo(Id.parse("02b33cf1-89f9-8ef8-8000-000000000000"));
        assertThat(fields.texts("all", 3)).containsExactly("a", "b");
        assertThat(fields.text("deep.er", 3)).isEqualTo("yes");
        assertThat(fields.text("not.there", 3)).isNull();
        assertThat(fields.<String>value(() -> "built")).isEqualTo("built");
    }

    @Test
    void everything_wrong_is_said_at_once_and_once() {
        var fields = new Fields(
            json("{'a':'12345','b':'\\u0000','at':'tomorrow','n':9,'ids':['x'],'tasks':[{'code':'  '}],'typed':5}"),
            List.of(Problem.of("typed", "field.type.string"))
        );
        fields.text("a", 4);
        fields.text("b", 4);
        fields.moment("at");
        fields.whole("n", 1, 5);
        fields.ids("ids", 5);
        fields.items("tasks", 5, task -> task.neededText("code", 5));
        fields.neededText("typed", 5);
        fields.neededText("missing", 5);
        var refusal = catchThrowableOfType(Refusal.class, () -> fields.value(() -> "never"));
        assertThat(
            refusal
                .problem()
                .fields()
                .stream()
                .map(one -> one.field() + " " + one.key())
        ).containsExactly(
            "typed field.type.string",
            "a field.too-long",
            "b field.characters",
            "at field.moment",
            "n field.range",
            "ids field.ids",
            "tasks[0].code field.missing",
            "missing field.missing"
        );
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "2026-11-24T09:00:00",
            "2026-11-24",
            "2026-02-30T09:00:00Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "2026-11-24T25:00:00Z",
            "2026-11-24T09:00:60Z",
            "2026-11-24T09:00:00+99:00",
            "",
            "1764000000"
        }
    )
    void a_moment_without_an_offset_or_sense_is_none(String written) {
        assertThat(Formats.moment(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "2026-11-24T09:00:00+08:00",
            "2026-11-24t01:00:00z",
            "2026-11-24T01:00:00.000000000Z",
            "2026-11-24T09:00+08:00",
            "2026-11-24T09:00:00 08:00"
        }
    )
    void a_moment_may_be_written_in_several_ways(String written) {
        assertThat(Formats.moment(written)).contains(Instant.parse("2026-11-24T01:00:00Z"));
    }

    @Test
    void an_ill_formed_id_is_one_that_nothing_has() {
        assertThat(Formats.idOrNobody("../../etc/passwd")).isEqualTo(Formats.idOrNobody(null));
        assertThat(Formats.idOrNobody("1-1-1-1-1")).isEqualTo(Formats.idOrNobody(null));
    }

    @Test
    void a_secret_keeps_its_blanks_and_a_lone_surrogate_is_no_text() {
        assertThat(fields("{'p':' x '}").secret("p", 10)).isEqualTo(" x ");
        assertThat(Formats.hidesSomething("a\uD800")).isTrue();
        assertThat(Formats.hidesSomething("abc\u202Edef")).isTrue();
        assertThat(Formats.hidesSomething("第一行\n第二行\t😀")).isFalse();
    }

    private static Fields fields(String json) {
        return new Fields(json(json), List.of());
    }

    private static JsonObject json(String json) {
        return new JsonObject(json.replace('\'', '"'));
    }
}
