package anju.command.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.pg.DatabaseAddress.Encryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
        strings = {
            "postgresql://me:a%40b+c@db:6543/anju",
            "postgres://me:a%40b+c@db:6543/anju?sslmode=disable",
            "jdbc:postgresql://db:6543/anju?user=me&password=a%40b+c"
        }
    )
    void isUnderstoodAsPostgresqlAndAsJavaWriteIt(String text) {
        assertThat(DatabaseUrl.parse(text)).isEqualTo(
            new DatabaseUrl("db", 6543, "anju", "me", "a@b+c", Encryption.DISABLE)
        );
    }

    @Test
    void hasTheStandardPort() {
        assertThat(DatabaseUrl.parse("postgresql://me@db/anju").port()).isEqualTo(5432);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "mysql://me@db/anju",
            "postgresql:///anju",
            "postgresql://db",
            "postgresql://db/",
            "db/anju",
            "postgresql://db/anju?sslmode=maybe",
            "postgresql://db/anju?sslmood=require",
            "postgresql://db/an ju",
            "jdbc:postgresql:anju"
        }
    )
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
