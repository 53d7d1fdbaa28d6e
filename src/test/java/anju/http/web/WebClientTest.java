package anju.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebClientTest {

    @Test
    void every_address_of_a_face_is_its_page() {
        assertThat(WebClient.resource("/")).isEqualTo("webroot/index.html");
        assertThat(WebClient.resource("/family")).isEqualTo("webroot/family.html");
        assertThat(WebClient.resource("/desk/orders/7")).isEqualTo("webroot/desk.html");
        assertThat(WebClient.resource("/worker/")).isEqualTo("webroot/worker.html");
    }

    @Test
    void assets_and_districts_are_files() {
        assertThat(WebClient.resource("/assets/index-BVPAOUwF.js")).isEqualTo("webroot/assets/index-BVPAOUwF.js");
        assertThat(WebClient.resource("/icon.svg")).isEqualTo("webroot/icon.svg");
        assertThat(WebClient.resource("/districts.geojson")).isEqualTo("city/huizhou/districts.geojson");
    }

    @Test
    void nothing_else_of_the_class_path_can_be_asked_for() {
        for (String path : new String[] {
            "/../openapi.yaml",
            "/assets/../../x",
            "/.git",
            "/assets/",
            "/a/b",
            "/family.html"
        }) {
            assertThat(WebClient.resource(path)).as(path).isNull();
        }
        assertThat(WebClient.resource("/familyx")).isEqualTo("webroot/familyx");
    }

    @Test
    void a_file_is_packed_where_that_is_shorter() throws Exception {
        var districts = Asset.read("city/huizhou/districts.geojson").orElseThrow();
        assertThat(districts.gzip().length()).isLessThan(districts.plain().length() / 2);
        assertThat(districts.tag()).matches("\"[0-9a-f]{24}\"");
        assertThat(Asset.read("openapi.yaml")).isEmpty();
    }

    @Test
    void a_browser_gets_the_shortest_form_that_it_takes() {
        var bytes = io.vertx.core.buffer.Buffer.buffer("x");
        var asset = new Asset("text/css", "\"1\"", bytes, bytes, bytes);
        assertThat(asset.form("gzip, deflate, br").encoding()).isEqualTo("br");
        assertThat(asset.form("br;q=0, gzip;q=0.5").encoding()).isEqualTo("gzip");
        assertThat(asset.form("gzip;q=0.0,identity").encoding()).isNull();
        assertThat(asset.form("brotli").encoding()).isNull();
        assertThat(asset.form(null).encoding()).isNull();
        assertThat(new Asset("text/css", "\"1\"", bytes, null, null).form("br, gzip").encoding()).isNull();
    }
}
