package anju.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void our_own_pages_are_told_by_host_and_port() {
        assertThat(SameOrigin.isOurs("https://anju.example", "anju.example")).isTrue();
        assertThat(SameOrigin.isOurs("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(SameOrigin.isOurs("http://LOCALHOST:8080", "localhost:8080")).isTrue();
    }

    @Test
    void everybody_else_is_not_us() {
        assertThat(SameOrigin.isOurs("https://evil.example", "anju.example")).isFalse();
        assertThat(SameOrigin.isOurs("https://anju.example.evil.example", "anju.example")).isFalse();
        assertThat(SameOrigin.isOurs("http://localhost:9090", "localhost:8080")).isFalse();
        assertThat(SameOrigin.isOurs("null", "anju.example")).isFalse();
        assertThat(SameOrigin.isOurs("file://anju.example", "anju.example")).isFalse();
        assertThat(SameOrigin.isOurs("http://[", "anju.example")).isFalse();
        assertThat(SameOrigin.isOurs(null, "anju.example")).isFalse();
        assertThat(SameOrigin.isOurs("https://anju.example", null)).isFalse();
    }

    @Test
    void a_token_is_128_bits_and_no_two_are_alike() {
        String token = Tokens.fresh();
        assertThat(token).hasSize(22).isNotEqualTo(Tokens.fresh());
        assertThat(Tokens.hash(token))
            .get()
            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.BYTE_ARRAY)
            .hasSize(32);
        assertThat(Tokens.hash("short")).isEmpty();
        assertThat(Tokens.hash(null)).isEmpty();
    }
}
